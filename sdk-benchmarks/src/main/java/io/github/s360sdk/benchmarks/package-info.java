/** Measures the SDK against its peers, in the same run. */
@NullMarked
package io.github.s360sdk.benchmarks;

import org.jspecify.annotations.NullMarked;
