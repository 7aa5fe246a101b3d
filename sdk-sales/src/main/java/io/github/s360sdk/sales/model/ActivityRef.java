package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.ActivityType;
import io.github.s360sdk.core.model.OpenValue;
import org.jspecify.annotations.Nullable;

/**
 * The activity of an operation (observed).
 *
 * @param id id (wire name {@code activityId}), or null
 * @param code code (wire name {@code activityCode}), or null
 * @param name name (wire name {@code activityName}), or null
 * @param type type (wire name {@code activityType}), or null
 */
public record ActivityRef(
    @Nullable Long id,
    @Nullable String code,
    @Nullable String name,
    @Nullable OpenValue<ActivityType> type) {}
