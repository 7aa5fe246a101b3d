/** Figures of contacts. */
@NullMarked
package io.github.s360sdk.benchmarks.contacts;

import org.jspecify.annotations.NullMarked;
