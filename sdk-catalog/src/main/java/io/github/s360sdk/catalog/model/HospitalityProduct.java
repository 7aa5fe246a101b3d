package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.RawFields;
import java.util.List;

/**
 * Hospitality, for example a box with catering (wire name {@code hospitality}, observed). That the
 * kind exists is observed; what it holds is not known, and its items are assumed.
 *
 * @param details what products of every kind have
 * @param items what can be bought (assumed)
 * @param raw all other fields of the kind, as they were received
 */
public record HospitalityProduct(ProductDetails details, List<SimpleItem> items, RawFields raw)
    implements Product {

  /** Copies the list. */
  public HospitalityProduct {
    items = List.copyOf(items);
  }

  /** Id, code and name, and how many items there are. */
  @Override
  public String toString() {
    return ProductLine.of(this, "items=" + items.size());
  }
}
