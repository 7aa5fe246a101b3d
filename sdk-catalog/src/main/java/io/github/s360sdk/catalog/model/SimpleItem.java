package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a product of a simple kind: service, goods, transport, hospitality (assumed, by
 * analogy with memberships).
 *
 * @param id id (wire name {@code itemId}), wanted by orders
 * @param code code, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param rank place in lists, lowest first, or null
 * @param prices its prices (wire name {@code itemPrices})
 */
public record SimpleItem(
    long id,
    @Nullable String code,
    LocalizedText name,
    @Nullable Integer rank,
    List<ItemPrice> prices) {

  /** Copies the list. */
  public SimpleItem {
    prices = List.copyOf(prices);
  }
}
