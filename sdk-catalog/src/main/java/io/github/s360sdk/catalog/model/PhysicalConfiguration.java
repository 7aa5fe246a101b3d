package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A space as it is built (observed).
 *
 * @param id id
 * @param code code, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param mapType whether there is a map, or null
 * @param securityGauge most people that safety allows, or null
 * @param place site and space
 * @param address where it is
 * @param areas its areas
 */
public record PhysicalConfiguration(
    long id,
    @Nullable String code,
    LocalizedText name,
    @Nullable OpenValue<MapType> mapType,
    @Nullable Integer securityGauge,
    Place place,
    PostalAddress address,
    List<Area> areas) {

  /** Copies the list. */
  public PhysicalConfiguration {
    areas = List.copyOf(areas);
  }

  /**
   * Site and space (observed).
   *
   * @param siteId id of the site, or null
   * @param siteCode code of the site, or null
   * @param siteName name of the site (wire name {@code siteExternalName}); may be empty
   * @param spaceId id of the space, or null
   * @param spaceCode code of the space, or null
   * @param spaceName name of the space (wire name {@code spaceExternalName}); may be empty
   * @param spaceType kind of the space, for example {@code INT_SPACE/VENUE}, or null
   */
  public record Place(
      @Nullable Long siteId,
      @Nullable String siteCode,
      LocalizedText siteName,
      @Nullable Long spaceId,
      @Nullable String spaceCode,
      LocalizedText spaceName,
      @Nullable String spaceType) {}

  /**
   * Where a space is (observed).
   *
   * @param street street and number, or null
   * @param zipCode postal code (wire name {@code zipcode}), or null
   * @param town town, or null
   * @param countryCode two-letter country code, or null
   * @param formatted all of it in lines that end with a line feed (wire name {@code
   *     formattedAddress}), or null
   */
  public record PostalAddress(
      @Nullable String street,
      @Nullable String zipCode,
      @Nullable String town,
      @Nullable String countryCode,
      @Nullable String formatted) {}
}
