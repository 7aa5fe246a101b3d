/** Measures how the SDK reads the catalogue against other ways of reading it, in the same run. */
@NullMarked
package io.github.s360sdk.benchmarks.catalog;

import org.jspecify.annotations.NullMarked;
