package io.github.s360sdk.catalog.internal.reader;

import static io.github.s360sdk.catalog.internal.reader.Reading.add;
import static io.github.s360sdk.catalog.internal.reader.Reading.kept;

import io.github.s360sdk.catalog.model.Advantage;
import io.github.s360sdk.catalog.model.AdvantageType;
import io.github.s360sdk.catalog.model.ConditionalCrossSell;
import io.github.s360sdk.catalog.model.ContactLimitation;
import io.github.s360sdk.catalog.model.PerformanceEndDateType;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.ProductState;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.model.AdvantageTargetType;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import java.time.OffsetDateTime;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads what is offered besides: advantages and conditional offers, with the products in them. */
final class AdvantageReader {

  /** Reads a product that stands in another part; null if it has no id. */
  interface Products {
    @Nullable Product read() throws XMLStreamException;
  }

  private final Cursor in;
  private final Products products;

  AdvantageReader(Reading reading, Products products) {
    this.in = reading.in;
    this.products = products;
  }

  @Nullable Advantage advantage() throws XMLStreamException {
    Long id = null;
    String code = null;
    LocalizedText name = LocalizedText.EMPTY;
    LocalizedText description = LocalizedText.EMPTY;
    OpenValue<ProductState> state = null;
    OffsetDateTime start = null;
    OpenValue<AdvantageTargetType> targetType = null;
    OpenValue<AdvantageType> type = null;
    String accessCode = null;
    boolean culturalContactAllowed = false;
    boolean autoPromoted = false;
    boolean exclusive = false;
    boolean contactMandatory = false;
    OpenValue<ContactLimitation> contactLimitation = null;
    List<Long> freeShipmentModeIds = null;
    Integer maxOrderQuantity = null;
    Integer maxQuantityPerPerformance = null;
    boolean quotaPerTimeslot = false;
    boolean singleSeatCategory = false;
    OpenValue<PerformanceEndDateType> endDateType = null;
    List<Product> inner = null;
    while (in.next()) {
      switch (in.name()) {
        case "accessCode" -> accessCode = in.text();
        case "advantageTargetType" -> targetType = in.value(AdvantageTargetType.class);
        case "advantageType" -> type = in.value(AdvantageType.class);
        case "allowPurchaseCulturalContact" -> culturalContactAllowed = in.flag();
        case "autoPromote" -> autoPromoted = in.flag();
        case "code" -> code = in.text();
        case "contactLimitation" -> contactLimitation = in.value(ContactLimitation.class);
        case "exclusive" -> exclusive = in.flag();
        case "externalDescription" -> description = in.localized();
        case "externalName" -> name = in.localized();
        case "freeShipmentModeIds" -> freeShipmentModeIds = add(freeShipmentModeIds, in.number());
        case "id" -> id = in.number();
        case "mandatoryContact" -> contactMandatory = in.flag();
        case "maxOrderQuantity" -> maxOrderQuantity = in.integer();
        case "maxQuantityPerPerformance" -> maxQuantityPerPerformance = in.integer();
        case "performanceEndDateType" -> endDateType = in.value(PerformanceEndDateType.class);
        case "products" -> inner = add(inner, products.read());
        case "quotaPerTimeslot" -> quotaPerTimeslot = in.flag();
        case "singleSeatCatPerPerformance" -> singleSeatCategory = in.flag();
        case "start" -> start = in.time();
        case "state" -> state = in.value(ProductState.class);
        default -> in.skip();
      }
    }
    if (id == null) {
      return null;
    }
    return new Advantage(
        id,
        code,
        name,
        description,
        state,
        start,
        type,
        new Advantage.Target(
            targetType, accessCode, contactMandatory, contactLimitation, culturalContactAllowed),
        new Advantage.Limits(
            maxOrderQuantity,
            maxQuantityPerPerformance,
            quotaPerTimeslot,
            singleSeatCategory,
            endDateType),
        exclusive,
        autoPromoted,
        kept(freeShipmentModeIds),
        kept(inner));
  }

  ConditionalCrossSell conditionalCrossSell() throws XMLStreamException {
    List<Product> offered = null;
    while (in.next()) {
      if (in.name().equals("products")) {
        offered = add(offered, products.read());
      } else {
        in.skip();
      }
    }
    return new ConditionalCrossSell(kept(offered));
  }
}
