/** Writes invented catalogues of any size. No part of the interface. */
@NullMarked
package io.github.s360sdk.testing.internal.generator;

import org.jspecify.annotations.NullMarked;
