package io.github.s360sdk.catalog.internal.reader;

import static io.github.s360sdk.catalog.internal.reader.Reading.add;
import static io.github.s360sdk.catalog.internal.reader.Reading.kept;

import io.github.s360sdk.catalog.model.CrossSell;
import io.github.s360sdk.catalog.model.CrossSellType;
import io.github.s360sdk.catalog.model.TargetQuantityType;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.Period;
import java.time.OffsetDateTime;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads what is offered to who buys a product. */
final class CrossSellReader {

  private final Cursor in;

  CrossSellReader(Reading reading) {
    this.in = reading.in;
  }

  CrossSell crossSell() throws XMLStreamException {
    Fields fields = new Fields();
    while (in.next()) {
      fields.read();
    }
    return fields.crossSell();
  }

  /** The fields of an offer as they come in. */
  private final class Fields {

    private @Nullable Long id;
    private LocalizedText name = LocalizedText.EMPTY;
    private LocalizedText description = LocalizedText.EMPTY;
    private @Nullable OpenValue<CrossSellType> type;
    private @Nullable OffsetDateTime start;
    private @Nullable OffsetDateTime end;
    private @Nullable Integer rank;
    private @Nullable Integer baseMinQuantity;
    private @Nullable List<Long> basePerformances;
    private @Nullable List<Long> baseSeatCategories;
    private @Nullable Long targetProductId;
    private @Nullable Integer targetRank;
    private @Nullable OpenValue<TargetQuantityType> quantityType;
    private @Nullable List<Long> targetTariffs;
    private @Nullable List<Long> targetPerformances;
    private @Nullable List<Long> targetSeatCategories;
    private boolean sameDate;

    void read() throws XMLStreamException {
      switch (in.name()) {
        case "baseMinQuantity" -> baseMinQuantity = in.integer();
        case "baseRestrictedPerformanceIds" ->
            basePerformances = add(basePerformances, in.number());
        case "baseRestrictedSeatCatsIds" ->
            baseSeatCategories = add(baseSeatCategories, in.number());
        case "description" -> description = in.localized();
        case "end" -> end = in.time();
        case "externalName" -> name = in.localized();
        case "id" -> id = in.number();
        case "rank" -> rank = in.integer();
        case "start" -> start = in.time();
        case "targetAudienceSubCatIds" -> targetTariffs = add(targetTariffs, in.number());
        case "targetProductId" -> targetProductId = in.number();
        case "targetProductRank" -> targetRank = in.integer();
        case "targetQuantityType" -> quantityType = in.value(TargetQuantityType.class);
        case "targetRestrictedPerformanceIds" ->
            targetPerformances = add(targetPerformances, in.number());
        case "targetRestrictedSeatCatIds" ->
            targetSeatCategories = add(targetSeatCategories, in.number());
        case "targetSameDateAsBase" -> sameDate = in.flag();
        case "type" -> type = in.value(CrossSellType.class);
        default -> in.skip();
      }
    }

    CrossSell crossSell() {
      return new CrossSell(
          id,
          name,
          description,
          type,
          new Period(start, end),
          rank,
          new CrossSell.Base(baseMinQuantity, kept(basePerformances), kept(baseSeatCategories)),
          new CrossSell.Target(
              targetProductId,
              targetRank,
              quantityType,
              kept(targetTariffs),
              kept(targetPerformances),
              kept(targetSeatCategories),
              sameDate));
    }
  }
}
