package io.github.s360sdk.sales.model;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The performance that an operation is for.
 *
 * @param id id (wire name {@code performanceId}), or null
 * @param code code (wire name {@code performanceCode}, observed), or null
 * @param name name in the language of the connection (wire name {@code performance}), or null
 * @param date when it begins (wire name {@code performanceDate}, observed), or null
 * @param duration how long it takes (wire name {@code performanceDuration}, in seconds, observed),
 *     or null
 * @param eventId id of the event that it belongs to, or null
 */
public record PerformanceRef(
    @Nullable Long id,
    @Nullable String code,
    @Nullable String name,
    @Nullable OffsetDateTime date,
    @Nullable Duration duration,
    @Nullable Long eventId) {}
