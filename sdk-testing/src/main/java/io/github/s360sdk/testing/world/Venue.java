package io.github.s360sdk.testing.world;

import io.github.s360sdk.core.model.LocalizedText;
import java.util.List;

/**
 * A hall or stadium.
 *
 * @param siteId id of the site
 * @param siteCode code of the site
 * @param siteName translated name of the site
 * @param spaceId id of the space within the site
 * @param spaceCode code of the space
 * @param spaceName translated name of the space
 * @param physicalConfigurationId id of the physical configuration
 * @param logicalConfigurationId id of the logical configuration
 * @param street street and number
 * @param zipCode postal code
 * @param town town
 * @param seatCategories the seat categories
 */
public record Venue(
    long siteId,
    String siteCode,
    LocalizedText siteName,
    long spaceId,
    String spaceCode,
    LocalizedText spaceName,
    long physicalConfigurationId,
    long logicalConfigurationId,
    String street,
    String zipCode,
    String town,
    List<SeatCategory> seatCategories) {

  /** Copies the list. */
  public Venue {
    seatCategories = List.copyOf(seatCategories);
  }
}
