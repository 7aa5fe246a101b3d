/** Meters for Micrometer. Begin with {@link io.github.s360sdk.micrometer.S360Metrics}. */
@NullMarked
package io.github.s360sdk.micrometer;

import org.jspecify.annotations.NullMarked;
