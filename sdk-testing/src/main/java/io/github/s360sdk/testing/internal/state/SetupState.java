package io.github.s360sdk.testing.internal.state;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

/** When the set-up was last changed, and to what. Thread-safe. */
public final class SetupState {

  /** The wire tells no less. */
  private static final Duration LEAST_STEP = Duration.ofMillis(1);

  private record State(OffsetDateTime lastUpdate, CatalogEdits edits) {}

  private final Clock clock;
  private final ZoneId zone;
  private final State first;
  private volatile State state;

  public SetupState(Clock clock, ZoneId zone, OffsetDateTime lastUpdate) {
    this.clock = clock;
    this.zone = zone;
    this.first = new State(lastUpdate, CatalogEdits.NONE);
    this.state = first;
  }

  public OffsetDateTime lastUpdate() {
    return state.lastUpdate();
  }

  public CatalogEdits edits() {
    return state.edits();
  }

  /** Changes the catalogue and moves the date, even if the clock stands still. */
  public synchronized void change(UnaryOperator<CatalogEdits> change) {
    OffsetDateTime now = clock.instant().atZone(zone).toOffsetDateTime();
    OffsetDateTime least = state.lastUpdate().plus(LEAST_STEP);
    state = new State(now.isBefore(least) ? least : now, change.apply(state.edits()));
  }

  /** Restores the initial state. */
  public synchronized void reset() {
    state = first;
  }
}
