package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.RawFields;
import java.util.List;

/**
 * What the products of a season refer to (observed).
 *
 * @param audienceCategories tariffs in groups
 * @param priceLevels price levels
 * @param priceComponents price components
 * @param rateTypes rate types
 * @param productTypes types that the institution sorts its products under
 * @param timeslots times at which passes may be used
 * @param sites sites with their spaces
 * @param logicalConfigurations divisions of spaces for sale
 * @param raw fields whose content is not known: {@code chargesTables}, {@code competitionTypes},
 *     {@code goodsFamilies}, {@code goodsTopics}, {@code hospitalityRooms}, {@code
 *     hospitalitySessions}, {@code optionLimitationLines}, {@code optionables}, {@code
 *     questionnaires}, {@code questions}, {@code ratesTables}, {@code teams}, {@code topics}
 */
public record SeasonSetup(
    List<AudienceCategory> audienceCategories,
    List<PriceLevel> priceLevels,
    List<PriceComponent> priceComponents,
    List<RateType> rateTypes,
    List<ProductType> productTypes,
    List<Timeslot> timeslots,
    List<Site> sites,
    List<LogicalConfiguration> logicalConfigurations,
    RawFields raw) {

  /** Nothing. */
  public static final SeasonSetup NONE =
      new SeasonSetup(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          RawFields.NONE);

  /** Copies the lists. */
  public SeasonSetup {
    audienceCategories = List.copyOf(audienceCategories);
    priceLevels = List.copyOf(priceLevels);
    priceComponents = List.copyOf(priceComponents);
    rateTypes = List.copyOf(rateTypes);
    productTypes = List.copyOf(productTypes);
    timeslots = List.copyOf(timeslots);
    sites = List.copyOf(sites);
    logicalConfigurations = List.copyOf(logicalConfigurations);
  }
}
