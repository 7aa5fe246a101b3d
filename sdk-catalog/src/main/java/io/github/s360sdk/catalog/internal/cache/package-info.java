/** Keeps catalogues: when one is old, who loads it again, who is told. */
@NullMarked
package io.github.s360sdk.catalog.internal.cache;

import org.jspecify.annotations.NullMarked;
