package io.github.s360sdk.catalog.internal.reader;

import java.util.Arrays;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one price of a performance as they come in. Used again for each price, because a
 * catalogue has a hundred thousand of them and most have been seen before.
 */
final class PriceFields {

  private static final int FIRST_CHARGES = 4;

  @Nullable Long amount;
  @Nullable Long tariffId;
  @Nullable Long seatCategoryId;
  @Nullable Long institutionSeatCategoryId;
  @Nullable Long priceLevelId;
  @Nullable Integer minQuantity;
  @Nullable Integer maxQuantity;

  private long[] chargeAmounts = new long[FIRST_CHARGES];
  private @Nullable Long[] chargeIds = new @Nullable Long[FIRST_CHARGES];
  private @Nullable String[] chargeTexts = new @Nullable String[FIRST_CHARGES];
  private int charges;

  void read(Cursor in) throws XMLStreamException {
    amount = null;
    tariffId = null;
    seatCategoryId = null;
    institutionSeatCategoryId = null;
    priceLevelId = null;
    minQuantity = null;
    maxQuantity = null;
    charges = 0;
    while (in.next()) {
      switch (in.name()) {
        case "amount" -> amount = in.number();
        case "audSubCatId" -> tariffId = in.number();
        case "chargesAmounts" -> readCharge(in);
        case "institutionSeatCatId" -> institutionSeatCategoryId = in.number();
        case "maxQty" -> maxQuantity = Quantities.limit(in.integer());
        case "minQty" -> minQuantity = in.integer();
        case "priceLevelId" -> priceLevelId = in.number();
        case "seatCatId" -> seatCategoryId = in.number();
        default -> in.skip();
      }
    }
  }

  private void readCharge(Cursor in) throws XMLStreamException {
    Long chargeAmount = null;
    Long id = null;
    String text = null;
    while (in.next()) {
      switch (in.name()) {
        case "amount" -> chargeAmount = in.number();
        case "chargesId" -> id = in.number();
        case "component" -> text = in.text();
        default -> in.skip();
      }
    }
    if (chargeAmount == null) {
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

  @Nullable Long chargeId(int index) {
    return chargeIds[index];
  }

  @Nullable String chargeText(int index) {
    return chargeTexts[index];
  }
}
