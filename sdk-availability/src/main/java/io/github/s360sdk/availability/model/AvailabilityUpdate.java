package io.github.s360sdk.availability.model;

import io.github.s360sdk.core.model.RawFields;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That what is left of a product has changed (wire type {@code AvailabilityUpdateData}, observed).
 *
 * @param productId id of the product
 * @param lastUpdate when it changed last, by the clock of the platform, or null
 * @param raw fields that this version does not know or cannot read
 */
public record AvailabilityUpdate(
    long productId, @Nullable OffsetDateTime lastUpdate, RawFields raw) {}
