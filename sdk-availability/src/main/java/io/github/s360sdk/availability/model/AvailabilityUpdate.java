package io.github.s360sdk.availability.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That what is left of a product has changed (wire type {@code AvailabilityUpdateData}, observed).
 *
 * @param productId id of the product
 * @param lastUpdate when it changed last, by the clock of the platform, or null
 */
public record AvailabilityUpdate(long productId, @Nullable OffsetDateTime lastUpdate) {}
