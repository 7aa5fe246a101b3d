package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pass, for example the entry of a museum (wire name {@code pass}, observed; how its parts are
 * nested is less sure than their names). Flags that are absent on the wire read as false.
 *
 * @param details what products of every kind have
 * @param consecutive whether its days must follow each other, or null
 * @param dateMandatory whether a date must be chosen
 * @param guided whether it is a guided visit
 * @param items what can be bought
 */
public record PassProduct(
    ProductDetails details,
    @Nullable OpenValue<PassConsecutive> consecutive,
    boolean dateMandatory,
    boolean guided,
    List<Item> items)
    implements Product {

  /** Copies the list. */
  public PassProduct {
    items = List.copyOf(items);
  }

  /** Id, code and name, and how many items there are. */
  @Override
  public String toString() {
    return ProductLine.of(this, "items=" + items.size());
  }

  /**
   * An item of a pass (observed).
   *
   * @param id id (wire name {@code itemId}), wanted by orders
   * @param name name for people (wire name {@code externalName}, assumed); may be empty
   * @param prices its prices (wire name {@code itemPrices})
   * @param timeslots times at which it may be used (wire name {@code timeslotIds}); may be empty
   */
  public record Item(
      long id, LocalizedText name, List<ItemPrice> prices, List<Link<Timeslot>> timeslots) {

    /** Copies the lists. */
    public Item {
      prices = List.copyOf(prices);
      timeslots = List.copyOf(timeslots);
    }
  }
}
