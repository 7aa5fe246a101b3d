/** Measures rate limiters and caches, alone and shared over machines. */
@NullMarked
package io.github.s360sdk.benchmarks.limits;

import org.jspecify.annotations.NullMarked;
