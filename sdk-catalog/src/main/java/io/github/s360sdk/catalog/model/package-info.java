/** What the catalogue and the point-of-sale configuration consist of. */
@NullMarked
package io.github.s360sdk.catalog.model;

import org.jspecify.annotations.NullMarked;
