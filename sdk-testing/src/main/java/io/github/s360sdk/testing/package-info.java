/**
 * A simulator of the S-360 platform for tests and for learning: {@link
 * io.github.s360sdk.testing.S360Simulator}.
 */
@NullMarked
package io.github.s360sdk.testing;

import org.jspecify.annotations.NullMarked;
