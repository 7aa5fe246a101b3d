package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.testing.world.DemoWorld;
import java.time.Clock;
import java.time.Duration;

/** What does not change while the simulator runs. */
public record Settings(
    String institution,
    DemoWorld world,
    Clock clock,
    Duration hold,
    Duration longestHold,
    int keptOrders) {}
