/** Spans for OpenTelemetry. Begin with {@link io.github.s360sdk.opentelemetry.S360Tracing}. */
@NullMarked
package io.github.s360sdk.opentelemetry;

import org.jspecify.annotations.NullMarked;
