package io.github.s360sdk.testing.world;

import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * A timeslot of a museum.
 *
 * @param id its id
 * @param code its code
 * @param start when it begins
 * @param duration how long it lasts
 * @param quota how many people it takes
 */
public record Timeslot(long id, String code, OffsetDateTime start, Duration duration, int quota) {}
