/** Reads answers element by element, straight from the parser. */
@NullMarked
package io.github.s360sdk.core.internal.reader;

import org.jspecify.annotations.NullMarked;
