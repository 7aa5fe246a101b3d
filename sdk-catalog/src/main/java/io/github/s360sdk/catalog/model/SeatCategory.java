package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seat category of a performance or of a division of a space (observed).
 *
 * @param id id, wanted by orders as {@code seatCategoryId}
 * @param code code, or null
 * @param number number (wire name {@code catNum}), or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param institutionCategoryId id of the category of the institution that it belongs to, or null
 * @param rank place in lists, lowest first, or null
 * @param backgroundColor six hexadecimal digits (wire name {@code bgColor}), or null
 * @param textColor six hexadecimal digits, or null
 * @param sameBlockRestriction whether seats must stand in one block (wire name {@code
 *     sameBlockRestrictionMode}), or null
 * @param preRequestSeatCategoryIds seat categories of requests before the sale (wire name {@code
 *     preRequestLogicalSeatCatIds}; the meaning is inferred from the name)
 */
public record SeatCategory(
    long id,
    @Nullable String code,
    @Nullable String number,
    LocalizedText name,
    @Nullable Long institutionCategoryId,
    @Nullable Integer rank,
    @Nullable String backgroundColor,
    @Nullable String textColor,
    @Nullable OpenValue<SameBlockRestrictionMode> sameBlockRestriction,
    List<Long> preRequestSeatCategoryIds) {

  /** Copies the list. */
  public SeatCategory {
    preRequestSeatCategoryIds = List.copyOf(preRequestSeatCategoryIds);
  }
}
