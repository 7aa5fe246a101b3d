package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tariff: who buys at which price (wire name {@code AudienceSubCategory}, observed).
 *
 * @param id id, wanted by orders as {@code audienceSubCategoryId}
 * @param code code, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param description description for people (wire name {@code externalDescription}); may be empty
 * @param audienceCategoryId id of its category (taken from the category that it stands in)
 * @param kind full, reduced or free (wire name {@code audienceCategoryKind}), or null
 * @param rank place in lists, lowest first, or null
 * @param minQuantity least quantity, or null
 * @param maxQuantity largest quantity, or null if there is no limit
 * @param attachmentRequired whether a proof must be attached (wire name {@code requireAttachment});
 *     false if absent
 * @param requiredTariffIds tariffs that must be bought too (wire name {@code
 *     requiredAudienceSubCategoryIds})
 */
public record Tariff(
    long id,
    @Nullable String code,
    LocalizedText name,
    LocalizedText description,
    long audienceCategoryId,
    @Nullable OpenValue<AudienceCategoryKind> kind,
    @Nullable Integer rank,
    @Nullable Integer minQuantity,
    @Nullable Integer maxQuantity,
    boolean attachmentRequired,
    List<Long> requiredTariffIds) {

  /** Copies the list. */
  public Tariff {
    requiredTariffIds = List.copyOf(requiredTariffIds);
  }
}
