/** The catalogue and the point-of-sale configuration: start at {@code CatalogClient}. */
@NullMarked
package io.github.s360sdk.catalog;

import org.jspecify.annotations.NullMarked;
