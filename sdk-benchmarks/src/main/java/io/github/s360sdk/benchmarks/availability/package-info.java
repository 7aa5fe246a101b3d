/** What watching availabilities costs, and whether it loses anything. */
@NullMarked
package io.github.s360sdk.benchmarks.availability;

import org.jspecify.annotations.NullMarked;
