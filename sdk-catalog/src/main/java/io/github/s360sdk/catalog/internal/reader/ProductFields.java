package io.github.s360sdk.catalog.internal.reader;

import static io.github.s360sdk.catalog.internal.reader.Reading.add;
import static io.github.s360sdk.catalog.internal.reader.Reading.kept;

import io.github.s360sdk.catalog.model.AdditionalState;
import io.github.s360sdk.catalog.model.CrossSell;
import io.github.s360sdk.catalog.model.GoodsProduct;
import io.github.s360sdk.catalog.model.HospitalityProduct;
import io.github.s360sdk.catalog.model.OtherProduct;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.ProductDetails;
import io.github.s360sdk.catalog.model.ProductState;
import io.github.s360sdk.catalog.model.SalePeriod;
import io.github.s360sdk.catalog.model.ServiceProduct;
import io.github.s360sdk.catalog.model.TransportProduct;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.internal.reader.Interner;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.ProductFamilySubType;
import io.github.s360sdk.core.model.ProductFamilyType;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a product as they come in. The product is made when its season is known, which it
 * does not name itself.
 */
final class ProductFields {

  private @Nullable Long id;
  private @Nullable String code;
  private LocalizedText name = LocalizedText.EMPTY;
  private LocalizedText description = LocalizedText.EMPTY;
  private @Nullable OpenValue<ProductFamilyType> family;
  private @Nullable OpenValue<ProductFamilySubType> subFamily;
  private @Nullable OpenValue<ProductState> state;
  private @Nullable OpenValue<AdditionalState> additionalState;
  private @Nullable Long seasonId;
  private @Nullable Long typeId;
  private @Nullable List<SalePeriod> salePeriods;
  private @Nullable List<CrossSell> crossSells;
  private @Nullable ProductContent content;

  private final ProductDetailsFields more = new ProductDetailsFields();

  void read(ProductReader parts) throws XMLStreamException {
    Cursor in = parts.in();
    while (in.next()) {
      switch (in.name()) {
        case "additionalState" -> additionalState = in.value(AdditionalState.class);
        case "code" -> code = in.text();
        case "crossSellProductLinks" -> crossSells = add(crossSells, parts.crossSell());
        case "externalDescription" -> description = in.localized();
        case "externalName" -> name = in.localized();
        case "id" -> id = in.number();
        case "productFamilySubType" -> subFamily = in.value(ProductFamilySubType.class);
        case "productFamilyType" -> family = in.value(ProductFamilyType.class);
        case "productTypeId" -> typeId = in.number();
        case "salePeriods" -> salePeriods = add(salePeriods, parts.salePeriod());
        case "seasonId" -> seasonId = in.number();
        case "state" -> state = in.value(ProductState.class);
        // The kind is told by which member is present: exactly one of them is.
        case "event" -> content = parts.simple().event();
        case "goods" -> content = parts.simple().simple(GoodsProduct::new);
        case "hospitality" -> content = parts.simple().simple(HospitalityProduct::new);
        case "membership" -> content = parts.simple().membership();
        case "pack", "package" -> content = parts.composed().pack();
        case "pass" -> content = parts.simple().pass();
        case "seasonTicket" -> content = parts.composed().seasonTicket();
        case "service" -> content = parts.simple().simple(ServiceProduct::new);
        case "transport" -> content = parts.simple().simple(TransportProduct::new);
        default -> more.readOrSkip(parts);
      }
    }
  }

  /**
   * The product, or null if it has no id and so cannot be ordered.
   *
   * @param season id of the season that it stands in, unless it names another
   */
  @Nullable Product product(@Nullable Long season, Reading reading) {
    if (id == null) {
      return null;
    }
    Interner interner = reading.in.interner();
    ProductDetails details =
        new ProductDetails(
            id,
            code,
            name,
            description,
            family,
            subFamily,
            state,
            additionalState,
            seasonId == null ? season : seasonId,
            reading.productTypes.toNullable(typeId),
            interner.list(kept(salePeriods)),
            kept(crossSells),
            more.texts(interner),
            more.images(interner),
            more.partners(reading),
            more.rules(interner),
            more.raw());
    return content == null ? new OtherProduct(details) : content.product(details);
  }
}
