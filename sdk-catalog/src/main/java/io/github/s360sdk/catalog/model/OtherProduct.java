package io.github.s360sdk.catalog.model;

/**
 * A product of a kind that has no type of its own: package, membership, service, goods, transport,
 * hospitality, or a product without content.
 *
 * @param details what products of every kind have
 */
public record OtherProduct(ProductDetails details) implements Product {}
