package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.MainCategory;
import io.github.s360sdk.core.model.OpenValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price level (observed). It has no translated name; people are shown the code.
 *
 * @param id id
 * @param code code, or null
 * @param mainCategory kind of buyers, or null
 * @param reduction reduction, or null; its meaning is not known
 */
public record PriceLevel(
    long id,
    @Nullable String code,
    @Nullable OpenValue<MainCategory> mainCategory,
    @Nullable BigDecimal reduction) {}
