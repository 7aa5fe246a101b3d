/** Keeps answers for a short while, and completes them from the catalogue. */
@NullMarked
package io.github.s360sdk.availability.internal.store;

import org.jspecify.annotations.NullMarked;
