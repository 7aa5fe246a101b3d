package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.RawFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tariff: who buys at which price (wire name {@code AudienceSubCategory}, observed). Flags that
 * are absent on the wire read as false.
 *
 * @param id id, wanted by orders as {@code audienceSubCategoryId}
 * @param code code, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param description description for people (wire name {@code externalDescription}); may be empty
 * @param audienceCategoryId id of its category (inferred on the tariff; where it is absent, that of
 *     the category that it stands in)
 * @param kind full, reduced or free (wire name {@code audienceCategoryKind}), or null
 * @param rank place in lists, lowest first, or null
 * @param quantity how many may be bought
 * @param requirements what a buyer must show or buy too
 * @param crossSeatCategory whether it is the same in all seat categories; the meaning is inferred
 *     from the name
 * @param exchangeable whether a ticket of it may be exchanged
 * @param raw field whose content is not known: {@code comfortVariableValues} (observed)
 */
public record Tariff(
    long id,
    @Nullable String code,
    LocalizedText name,
    LocalizedText description,
    long audienceCategoryId,
    @Nullable OpenValue<AudienceCategoryKind> kind,
    @Nullable Integer rank,
    Quantity quantity,
    Requirements requirements,
    boolean crossSeatCategory,
    boolean exchangeable,
    RawFields raw) {

  /**
   * How many tickets of a tariff may be bought at once (observed).
   *
   * @param min least quantity (wire name {@code minQuantity}), or null
   * @param max largest quantity (wire name {@code maxQuantity}), or null if there is no limit
   * @param maxPreselected whether a shop proposes the largest quantity (wire name {@code
   *     preselectMaxQuantity})
   * @param excludedFromLimits whether its tickets do not count against other limits (wire name
   *     {@code excludeTariffFromLimits})
   */
  public record Quantity(
      @Nullable Integer min,
      @Nullable Integer max,
      boolean maxPreselected,
      boolean excludedFromLimits) {}

  /**
   * What a buyer of a tariff must show or buy too (observed).
   *
   * @param attachment whether a proof must be attached (wire name {@code requireAttachment})
   * @param tariffIds tariffs that must be bought too (wire name {@code
   *     requiredAudienceSubCategoryIds})
   * @param minQuantity least quantity of those (wire name {@code minQuantityOfRequiredASC}), or
   *     null
   * @param proportional whether that quantity grows with the number of tickets (wire name {@code
   *     proportionalCondition}; the meaning is inferred from the name)
   * @param childRatio rare; the meaning is not known, or null
   * @param parentThreshold rare; the meaning is not known, or null
   */
  public record Requirements(
      boolean attachment,
      List<Long> tariffIds,
      @Nullable Integer minQuantity,
      boolean proportional,
      @Nullable Integer childRatio,
      @Nullable Integer parentThreshold) {

    /** Copies the list. */
    public Requirements {
      tariffIds = List.copyOf(tariffIds);
    }
  }
}
