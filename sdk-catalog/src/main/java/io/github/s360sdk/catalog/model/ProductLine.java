package io.github.s360sdk.catalog.model;

/** A product as one line of text; a whole one is too large to print. */
final class ProductLine {

  private ProductLine() {}

  static String of(Product product, String rest) {
    return "%s[id=%d, code=%s, name=%s, state=%s, %s]"
        .formatted(
            product.getClass().getSimpleName(),
            product.id(),
            product.code(),
            product.name(),
            product.state(),
            rest);
  }
}
