package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.RawFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a performance has besides what most readers want. Performances of one event often share one
 * object. Flags that are absent on the wire read as false.
 *
 * @param texts further texts
 * @param images images
 * @param place where it takes place, by codes and ids of its own
 * @param seating rules for seats and tickets
 * @param rates where its prices come from
 * @param breaksQuantity number of breaks (documented), or null
 * @param itemIds ids of its items (documented)
 * @param visitLanguageCode language of a visit (observed), or null
 * @param raw fields whose content is not known: {@code comfortVariableValues} (documented), {@code
 *     match}, {@code performanceSocialNetworkLinks}, {@code saleCloseExceptions} (observed)
 */
public record PerformanceDetails(
    Texts texts,
    Images images,
    Place place,
    Seating seating,
    Rates rates,
    @Nullable Integer breaksQuantity,
    List<Long> itemIds,
    @Nullable String visitLanguageCode,
    RawFields raw) {

  /** Nothing known. */
  public static final PerformanceDetails NONE =
      new PerformanceDetails(
          new Texts(
              LocalizedText.EMPTY,
              LocalizedText.EMPTY,
              LocalizedText.EMPTY,
              LocalizedText.EMPTY,
              LocalizedText.EMPTY,
              LocalizedText.EMPTY,
              null,
              LocalizedText.EMPTY),
          new Images(null, null, null, null),
          new Place(null, LocalizedText.EMPTY, null, LocalizedText.EMPTY, null),
          new Seating(false, false, false, false, null),
          new Rates(null, null, null, null, List.of()),
          null,
          List.of(),
          null,
          RawFields.NONE);

  /** Copies the list. */
  public PerformanceDetails {
    itemIds = List.copyOf(itemIds);
  }

  /**
   * Texts of a performance; each may be empty (documented; {@code nameAddOn} observed).
   *
   * @param eventName name of the event (wire name {@code eventExternalName})
   * @param shortName short name (wire name {@code externalShortName})
   * @param description description, possibly with HTML (wire name {@code externalDescription})
   * @param nameAddOn addition to the name
   * @param internalName name for the staff
   * @param internalDescription description for the staff
   * @param kind kind as a text, or null
   * @param kindName name of the kind (wire name {@code kindExternalName})
   */
  public record Texts(
      LocalizedText eventName,
      LocalizedText shortName,
      LocalizedText description,
      LocalizedText nameAddOn,
      LocalizedText internalName,
      LocalizedText internalDescription,
      @Nullable String kind,
      LocalizedText kindName) {}

  /**
   * Images of a performance: addresses or paths on the server, or null.
   *
   * @param image image (documented)
   * @param logo logo (observed)
   * @param logoImage image of the logo (observed)
   * @param venueImage image of the venue (observed)
   */
  public record Images(
      @Nullable String image,
      @Nullable String logo,
      @Nullable String logoImage,
      @Nullable String venueImage) {}

  /**
   * Site and space as they stand beside the location (observed); {@link Performance#location()} has
   * both.
   *
   * @param siteCode code of the site, or null
   * @param siteName name of the site (wire name {@code siteExternalName}); may be empty
   * @param spaceCode code of the space, or null
   * @param spaceName name of the space (wire name {@code spaceExternalName}); may be empty
   * @param spaceId id of the space, or null
   */
  public record Place(
      @Nullable String siteCode,
      LocalizedText siteName,
      @Nullable String spaceCode,
      LocalizedText spaceName,
      @Nullable Long spaceId) {}

  /**
   * Rules for seats and tickets.
   *
   * @param isolatedSeatsAllowed whether single seats may be left over (wire name {@code
   *     alwaysAllowIsolatedSeats}, documented)
   * @param blockComparison whether blocks can be compared (wire name {@code
   *     blockComparisonEnabled}, observed)
   * @param nominativeTickets whether each ticket needs a name (wire name {@code
   *     forceNominativeTickets}, documented)
   * @param titling whether tickets are made out to somebody (observed; the meaning is inferred from
   *     the name)
   * @param seatSelectionMode how seats are chosen (observed), or null; values not known
   */
  public record Seating(
      boolean isolatedSeatsAllowed,
      boolean blockComparison,
      boolean nominativeTickets,
      boolean titling,
      @Nullable String seatSelectionMode) {}

  /**
   * Where prices come from.
   *
   * @param rateTypeCode code of the rate type (observed), or null
   * @param ratesTableId id of the table of rates (observed), or null
   * @param chargesTableId id of the table of charges (documented), or null
   * @param saleConfigurationId id of the configuration of sales (observed), or null
   * @param charges charges (documented; seen empty)
   */
  public record Rates(
      @Nullable String rateTypeCode,
      @Nullable Long ratesTableId,
      @Nullable Long chargesTableId,
      @Nullable Long saleConfigurationId,
      List<Charge> charges) {

    /** Copies the list. */
    public Rates {
      charges = List.copyOf(charges);
    }
  }
}
