package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.RawFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A division of a space for sale (observed).
 *
 * @param id id
 * @param code code, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param physicalConfiguration the space as it is built (wire name {@code
 *     physicalConfigurationId}), or null
 * @param securityGauge most people that safety allows, or null
 * @param seatCategories its seat categories
 * @param notNumberedAreas areas without numbered seats
 * @param raw field whose content is not known: {@code visualPolygons} of the selection map (wire
 *     name {@code selectionMap.visualPolygons})
 */
public record LogicalConfiguration(
    long id,
    @Nullable String code,
    LocalizedText name,
    @Nullable Link<PhysicalConfiguration> physicalConfiguration,
    @Nullable Integer securityGauge,
    List<SeatCategory> seatCategories,
    List<NotNumberedArea> notNumberedAreas,
    RawFields raw) {

  /** Copies the lists. */
  public LogicalConfiguration {
    seatCategories = List.copyOf(seatCategories);
    notNumberedAreas = List.copyOf(notNumberedAreas);
  }

  /**
   * An area without numbered seats (observed).
   *
   * @param physicalAreaId id of the area as it is built, or null
   * @param seatCategoryId id of the seat category, or null
   */
  public record NotNumberedArea(@Nullable Long physicalAreaId, @Nullable Long seatCategoryId) {}
}
