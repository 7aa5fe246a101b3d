/**
 * A campaign of faults: many random sales, side by side, on a platform that fails in every way at
 * every step. Afterwards what the callers know is held against the books of the platform.
 */
@NullMarked
package io.github.s360sdk.reliability.campaign;

import org.jspecify.annotations.NullMarked;
