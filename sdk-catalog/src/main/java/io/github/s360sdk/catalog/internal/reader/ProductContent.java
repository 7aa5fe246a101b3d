package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.ProductDetails;

/** What makes a product one of its kind; the product is made of it when its details are known. */
@FunctionalInterface
interface ProductContent {

  Product product(ProductDetails details);
}
