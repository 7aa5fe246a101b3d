package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.model.PriceComponent;
import io.github.s360sdk.catalog.model.PriceComponentType;
import io.github.s360sdk.catalog.model.PriceLevel;
import io.github.s360sdk.catalog.model.ProductType;
import io.github.s360sdk.catalog.model.RateType;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.MainCategory;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.ProductFamilySubType;
import io.github.s360sdk.core.model.ProductFamilyType;
import java.math.BigDecimal;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads what prices and products are sorted under. A part without an id is left out. */
final class PriceParts {

  private final Reading reading;
  private final Cursor in;

  PriceParts(Reading reading) {
    this.reading = reading;
    this.in = reading.in;
  }

  @Nullable PriceLevel level() throws XMLStreamException {
    Long id = null;
    String code = null;
    OpenValue<MainCategory> mainCategory = null;
    BigDecimal reduction = null;
    while (in.next()) {
      switch (in.name()) {
        case "code" -> code = in.text();
        case "id" -> id = in.number();
        case "mainCategory" -> mainCategory = in.value(MainCategory.class);
        case "reduction" -> reduction = in.decimal();
        default -> in.skip();
      }
    }
    if (id == null) {
      return null;
    }
    PriceLevel part = new PriceLevel(id, code, mainCategory, reduction);
    reading.priceLevels.found(id, part);
    return part;
  }

  @Nullable PriceComponent component() throws XMLStreamException {
    Long id = null;
    String code = null;
    LocalizedText name = LocalizedText.EMPTY;
    OpenValue<PriceComponentType> type = null;
    Money fixedAmount = null;
    Integer rank = null;
    boolean discount = false;
    boolean mandatory = false;
    boolean refundable = false;
    boolean ticketPrice = false;
    while (in.next()) {
      switch (in.name()) {
        case "code" -> code = in.text();
        case "discount" -> discount = in.flag();
        case "externalName" -> name = in.localized();
        case "fixedAmount" -> fixedAmount = reading.money(in.number());
        case "id" -> id = in.number();
        case "mandatory" -> mandatory = in.flag();
        case "priceComponentType" -> type = in.value(PriceComponentType.class);
        case "rank" -> rank = in.integer();
        case "refundable" -> refundable = in.flag();
        case "ticketPrice" -> ticketPrice = in.flag();
        default -> in.skip();
      }
    }
    if (id == null) {
      return null;
    }
    PriceComponent part =
        new PriceComponent(
            id, code, name, type, fixedAmount, rank, discount, mandatory, refundable, ticketPrice);
    reading.priceComponents.found(id, part);
    return part;
  }

  @Nullable RateType rateType() throws XMLStreamException {
    Long id = null;
    String code = null;
    LocalizedText name = LocalizedText.EMPTY;
    OpenValue<ProductFamilyType> family = null;
    OpenValue<ProductFamilySubType> subFamily = null;
    String backgroundColor = null;
    String textColor = null;
    while (in.next()) {
      switch (in.name()) {
        case "bgColor" -> backgroundColor = in.text();
        case "code" -> code = in.text();
        case "externalName" -> name = in.localized();
        case "id" -> id = in.number();
        case "productFamilySubType" -> subFamily = in.value(ProductFamilySubType.class);
        case "productFamilyType" -> family = in.value(ProductFamilyType.class);
        case "textColor" -> textColor = in.text();
        default -> in.skip();
      }
    }
    if (id == null) {
      return null;
    }
    RateType part = new RateType(id, code, name, family, subFamily, backgroundColor, textColor);
    reading.rateTypes.found(id, part);
    return part;
  }

  @Nullable ProductType productType() throws XMLStreamException {
    Long id = null;
    String code = null;
    LocalizedText name = LocalizedText.EMPTY;
    Long productFamilyId = null;
    while (in.next()) {
      switch (in.name()) {
        case "code" -> code = in.text();
        case "externalName" -> name = in.localized();
        case "id" -> id = in.number();
        case "productFamilyId" -> productFamilyId = in.number();
        default -> in.skip();
      }
    }
    if (id == null) {
      return null;
    }
    ProductType part = new ProductType(id, code, name, productFamilyId);
    reading.productTypes.found(id, part);
    return part;
  }
}
