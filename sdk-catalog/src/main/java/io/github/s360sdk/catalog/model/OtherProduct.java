package io.github.s360sdk.catalog.model;

/**
 * A product without content of a kind that is known here: one of a new kind, or one that is only
 * named, as advantages do.
 *
 * @param details what products of every kind have
 */
public record OtherProduct(ProductDetails details) implements Product {

  /** Id, code and name. */
  @Override
  public String toString() {
    return ProductLine.of(this, "family=" + details.family());
  }
}
