/** Reads answers about what is left. */
@NullMarked
package io.github.s360sdk.availability.internal.reader;

import org.jspecify.annotations.NullMarked;
