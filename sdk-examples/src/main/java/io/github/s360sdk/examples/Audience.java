package io.github.s360sdk.examples;

import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.world.Performance;
import io.github.s360sdk.testing.world.SeatCategory;
import io.github.s360sdk.testing.world.Timeslot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * People who buy and return elsewhere, so that there is something to watch. What they do is the
 * same in each run. For a while the platform does not answer, too.
 */
final class Audience {

  private static final int MOST_AT_ONCE = 6;
  private static final int RETURNS_OF_TEN = 2;
  private static final Duration TROUBLE_AFTER = Duration.ofMinutes(7);
  private static final Duration TROUBLE_ENDS = Duration.ofMinutes(9);

  private final S360Simulator simulator;
  private final Random random = new Random(360);
  private final Instant start;
  private int deeds;

  Audience(S360Simulator simulator) {
    this.simulator = simulator;
    this.start = simulator.clock().instant();
    Instant from = start.plus(TROUBLE_AFTER);
    Instant to = start.plus(TROUBLE_ENDS);
    simulator
        .faults()
        .onAnyOperation()
        .when(call -> call.time().isAfter(from) && call.time().isBefore(to))
        .http(503);
  }

  /** How often something was bought or returned. */
  int deeds() {
    return deeds;
  }

  /** Somebody buys seats, another one perhaps returns some, and people go to the museum. */
  void act() {
    Performance performance = any(simulator.world().theatre().performances());
    SeatCategory category = any(performance.seatCategories());
    int wanted = 1 + random.nextInt(MOST_AT_ONCE);
    int left = simulator.seatsLeft(performance.id(), category.id());
    if (random.nextInt(10) < RETURNS_OF_TEN) {
      if (category.capacity() - left >= wanted) {
        simulator.returnElsewhere(performance.id(), category.id(), wanted);
        deeds++;
      }
    } else if (left >= wanted) {
      simulator.sellElsewhere(performance.id(), category.id(), wanted);
      deeds++;
    }
    Timeslot timeslot = any(simulator.world().museum().timeslots());
    int people = random.nextInt(MOST_AT_ONCE);
    if (people > 0 && simulator.quotaLeft(timeslot.id()) >= people) {
      simulator.sellElsewhere(timeslot.id(), people);
      deeds++;
    }
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
