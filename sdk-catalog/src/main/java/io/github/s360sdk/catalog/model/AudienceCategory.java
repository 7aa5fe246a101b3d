package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.MainCategory;
import io.github.s360sdk.core.model.OpenValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of tariffs (observed).
 *
 * @param id id
 * @param code code, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param mainCategory main kind, or null
 * @param secondaryCategory second kind, or null
 * @param tariffs its tariffs (wire name {@code audienceSubCategories})
 */
public record AudienceCategory(
    long id,
    @Nullable String code,
    LocalizedText name,
    @Nullable OpenValue<MainCategory> mainCategory,
    @Nullable OpenValue<SecondaryCategory> secondaryCategory,
    List<Tariff> tariffs) {

  /** Copies the list. */
  public AudienceCategory {
    tariffs = List.copyOf(tariffs);
  }
}
