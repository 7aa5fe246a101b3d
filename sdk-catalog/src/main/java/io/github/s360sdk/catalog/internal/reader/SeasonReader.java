package io.github.s360sdk.catalog.internal.reader;

import static io.github.s360sdk.catalog.internal.reader.Reading.add;
import static io.github.s360sdk.catalog.internal.reader.Reading.kept;

import io.github.s360sdk.catalog.model.Advantage;
import io.github.s360sdk.catalog.model.AudienceCategory;
import io.github.s360sdk.catalog.model.LogicalConfiguration;
import io.github.s360sdk.catalog.model.PriceComponent;
import io.github.s360sdk.catalog.model.PriceLevel;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.ProductState;
import io.github.s360sdk.catalog.model.ProductType;
import io.github.s360sdk.catalog.model.RateType;
import io.github.s360sdk.catalog.model.Season;
import io.github.s360sdk.catalog.model.SeasonSetup;
import io.github.s360sdk.catalog.model.Site;
import io.github.s360sdk.catalog.model.Timeslot;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.Period;
import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.core.model.RawFields;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads a season and gives its parts to the sink as they come. */
final class SeasonReader {

  private final Reading reading;
  private final Cursor in;
  private final CatalogSink sink;
  private final ProductReader products;
  private final TariffReader tariffs;
  private final PriceParts priceParts;
  private final PlaceReader places;
  private final VisitReader visits;
  private final AdvantageReader advantages;

  SeasonReader(Reading reading, CatalogSink sink, ProductReader products, PlaceReader places) {
    this.reading = reading;
    this.in = reading.in;
    this.sink = sink;
    this.products = products;
    this.places = places;
    this.tariffs = new TariffReader(reading);
    this.priceParts = new PriceParts(reading);
    this.visits = new VisitReader(reading);
    this.advantages = new AdvantageReader(reading, products::inner);
  }

  void season() throws XMLStreamException {
    Fields fields = new Fields();
    while (in.next()) {
      fields.read();
    }
    fields.end();
  }

  /** A product that stands outside of any season. */
  void product() throws XMLStreamException {
    give(products.product(), null);
  }

  private void give(ProductFields fields, @Nullable Long seasonId) {
    Product product = fields.product(seasonId, reading);
    if (product != null) {
      sink.product(product);
    }
  }

  /** The links of what has been read so far are complete. */
  void endSeason() {
    reading.endSeason();
    products.endSeason();
  }

  /** The fields of a season as they come in. */
  private final class Fields {

    private @Nullable Long id;
    private @Nullable String code;
    private LocalizedText name = LocalizedText.EMPTY;
    private @Nullable Integer number;
    private @Nullable OffsetDateTime start;
    private @Nullable OffsetDateTime end;
    private @Nullable OpenValue<ProductState> state;
    private @Nullable List<AudienceCategory> audienceCategories;
    private @Nullable List<PriceLevel> priceLevels;
    private @Nullable List<PriceComponent> priceComponents;
    private @Nullable List<RateType> rateTypes;
    private @Nullable List<ProductType> productTypes;
    private @Nullable List<Timeslot> timeslots;
    private @Nullable List<Site> sites;
    private @Nullable List<LogicalConfiguration> logicalConfigurations;
    private @Nullable List<RawElement> raw;
    // Products that came before the id of their season.
    private final List<ProductFields> early = new ArrayList<>();

    void read() throws XMLStreamException {
      switch (in.name()) {
        case "advantages" -> advantage();
        case "audienceCategories" ->
            audienceCategories = add(audienceCategories, tariffs.category());
        case "code" -> code = in.text();
        case "conditionalCrossSells" ->
            sink.conditionalCrossSell(advantages.conditionalCrossSell());
        case "end" -> end = in.time();
        case "externalName" -> name = in.localized();
        case "id" -> id(in.number());
        case "logicalConfigurations" ->
            logicalConfigurations = add(logicalConfigurations, places.logicalConfiguration());
        case "num" -> number = in.integer();
        case "priceComponents" -> priceComponents = add(priceComponents, priceParts.component());
        case "priceLevels" -> priceLevels = add(priceLevels, priceParts.level());
        case "productTypes" -> productTypes = add(productTypes, priceParts.productType());
        case "products" -> product();
        case "rateTypes" -> rateTypes = add(rateTypes, priceParts.rateType());
        case "sites" -> sites = add(sites, places.site());
        case "start" -> start = in.time();
        case "state" -> state = in.value(ProductState.class);
        case "timeslots" -> timeslots = add(timeslots, visits.timeslot());
        case "chargesTables",
            "competitionTypes",
            "goodsFamilies",
            "goodsTopics",
            "hospitalityRooms",
            "hospitalitySessions",
            "optionLimitationLines",
            "optionables",
            "questionnaires",
            "questions",
            "ratesTables",
            "teams",
            "topics" ->
            raw = in.raw(raw);
        default -> in.skip();
      }
    }

    private void advantage() throws XMLStreamException {
      Advantage advantage = advantages.advantage();
      if (advantage != null) {
        sink.advantage(advantage);
      }
    }

    private void product() throws XMLStreamException {
      ProductFields product = products.product();
      if (id == null && sink.keepsAll()) {
        early.add(product);
      } else {
        give(product, id);
      }
    }

    private void id(@Nullable Long value) {
      id = value;
      giveEarly();
    }

    private void giveEarly() {
      early.forEach(product -> give(product, id));
      early.clear();
    }

    void end() {
      giveEarly();
      SeasonSetup setup =
          new SeasonSetup(
              kept(audienceCategories),
              kept(priceLevels),
              kept(priceComponents),
              kept(rateTypes),
              kept(productTypes),
              kept(timeslots),
              kept(sites),
              kept(logicalConfigurations),
              raw == null ? RawFields.NONE : RawFields.of(raw));
      endSeason();
      sink.season(
          new Season(
              id,
              code,
              name,
              number,
              new Period(start, end),
              state,
              setup,
              List.of(),
              List.of(),
              List.of()));
    }
  }
}
