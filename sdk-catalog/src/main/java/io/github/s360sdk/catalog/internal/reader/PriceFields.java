package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.core.internal.reader.Cursor;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one price of a performance as they come in. Used again for each price, because a
 * catalogue has a hundred thousand of them and most have been seen before.
 */
final class PriceFields {

  private static final int FIRST_CHARGES = 4;

  /** Stands for a number that is absent; no id, amount or quantity has this value. */
  static final long ABSENT = Long.MIN_VALUE;

  long amount;
  long tariffId;
  long seatCategoryId;
  long institutionSeatCategoryId;
  long priceLevelId;
  long minQuantity;
  long maxQuantity;

  private long[] chargeAmounts = new long[FIRST_CHARGES];
  private long[] chargeIds = new long[FIRST_CHARGES];
  private @Nullable String[] chargeTexts = new @Nullable String[FIRST_CHARGES];
  private int charges;

  void read(Cursor in) throws XMLStreamException {
    amount = ABSENT;
    tariffId = ABSENT;
    seatCategoryId = ABSENT;
    institutionSeatCategoryId = ABSENT;
    priceLevelId = ABSENT;
    minQuantity = ABSENT;
    maxQuantity = ABSENT;
    charges = 0;
    while (in.next()) {
      switch (in.name()) {
        case "amount" -> amount = in.numberOr(ABSENT);
        case "audSubCatId" -> tariffId = in.numberOr(ABSENT);
        case "chargesAmounts" -> readCharge(in);
        case "institutionSeatCatId" -> institutionSeatCategoryId = in.numberOr(ABSENT);
        case "maxQty" -> maxQuantity = Quantities.limit(in.numberOr(ABSENT));
        case "minQty" -> minQuantity = in.numberOr(ABSENT);
        case "priceLevelId" -> priceLevelId = in.numberOr(ABSENT);
        case "seatCatId" -> seatCategoryId = in.numberOr(ABSENT);
        default -> in.skip();
      }
    }
  }

  private void readCharge(Cursor in) throws XMLStreamException {
    long chargeAmount = ABSENT;
    long id = ABSENT;
    String text = null;
    while (in.next()) {
      switch (in.name()) {
        case "amount" -> chargeAmount = in.numberOr(ABSENT);
        case "chargesId" -> id = in.numberOr(ABSENT);
        case "component" -> text = in.text();
        default -> in.skip();
      }
    }
    if (chargeAmount == ABSENT) {
      return;
    }
    if (charges == chargeAmounts.length) {
      chargeAmounts = Arrays.copyOf(chargeAmounts, charges * 2);
      chargeIds = Arrays.copyOf(chargeIds, charges * 2);
      chargeTexts = Arrays.copyOf(chargeTexts, charges * 2);
    }
    chargeAmounts[charges] = chargeAmount;
    chargeIds[charges] = id;
    chargeTexts[charges] = text;
    charges++;
  }

  int charges() {
    return charges;
  }

  long chargeAmount(int index) {
    return chargeAmounts[index];
  }

  long chargeId(int index) {
    return chargeIds[index];
  }

  @Nullable String chargeText(int index) {
    return chargeTexts[index];
  }
}
