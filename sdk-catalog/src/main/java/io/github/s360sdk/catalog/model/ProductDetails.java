package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.ProductFamilySubType;
import io.github.s360sdk.core.model.ProductFamilyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What products of every kind have (wire type {@code Product}, observed).
 *
 * @param id id, wanted by orders as {@code productId}; the same id may occur in two seasons
 * @param code code of at most 8 characters, unique within a season, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param description description for people, possibly with HTML (wire name {@code
 *     externalDescription}); may be empty
 * @param family kind (wire name {@code productFamilyType}), or null
 * @param subFamily sub-kind (wire name {@code productFamilySubType}), or null
 * @param state state, or null
 * @param seasonId id of the season that it stands in, or null
 * @param salePeriods when it may be sold; may be empty
 */
public record ProductDetails(
    long id,
    @Nullable String code,
    LocalizedText name,
    LocalizedText description,
    @Nullable OpenValue<ProductFamilyType> family,
    @Nullable OpenValue<ProductFamilySubType> subFamily,
    @Nullable OpenValue<ProductState> state,
    @Nullable Long seasonId,
    List<SalePeriod> salePeriods) {

  /** Copies the list. */
  public ProductDetails {
    salePeriods = List.copyOf(salePeriods);
  }
}
