package io.github.s360sdk.testing.world;

import java.time.Clock;

/**
 * How large a {@link DemoWorld} is. Not thread-safe; a world that was built from it does not change
 * with it.
 */
public final class DemoWorldSize {

  private static final int MAX_CAPACITY = 1_000_000;

  private int performances = 5;
  private int seatsPerCategory = 120;
  private int timeslots = 8;
  private int timeslotQuota = 30;
  private int matches = 4;
  private int extraEvents;

  DemoWorldSize() {}

  /**
   * Sets how many performances each event of the theatre has. Default: 5.
   *
   * @param count at least 1
   * @return this
   */
  public DemoWorldSize performances(int count) {
    this.performances = between("performances", count, 1, 10_000);
    return this;
  }

  /**
   * Sets how many seats each seat category has per performance. Default: 120.
   *
   * @param count at least 1
   * @return this
   */
  public DemoWorldSize seatsPerCategory(int count) {
    this.seatsPerCategory = between("seatsPerCategory", count, 1, MAX_CAPACITY);
    return this;
  }

  /**
   * Sets how many timeslots the museum has. Default: 8.
   *
   * @param count at least 1
   * @return this
   */
  public DemoWorldSize timeslots(int count) {
    this.timeslots = between("timeslots", count, 1, 10_000);
    return this;
  }

  /**
   * Sets how many people each timeslot takes. Default: 30.
   *
   * @param count at least 1
   * @return this
   */
  public DemoWorldSize timeslotQuota(int count) {
    this.timeslotQuota = between("timeslotQuota", count, 1, MAX_CAPACITY);
    return this;
  }

  /**
   * Sets how many matches the sports season has. Default: 4.
   *
   * @param count at least 3, which the season ticket needs
   * @return this
   */
  public DemoWorldSize matches(int count) {
    this.matches = between("matches", count, 3, 1_000);
    return this;
  }

  /**
   * Adds further plays to the theatre, each with the same number of performances, to make the
   * catalogue large. Default: 0.
   *
   * @param count how many
   * @return this
   */
  public DemoWorldSize extraEvents(int count) {
    this.extraEvents = between("extraEvents", count, 0, 10_000);
    return this;
  }

  /**
   * Builds the world.
   *
   * @param clock all performances and timeslots lie in the future of its present instant
   * @return a new world
   */
  public DemoWorld build(Clock clock) {
    return new DemoWorldFactory(this, clock).create();
  }

  int performances() {
    return performances;
  }

  int seatsPerCategory() {
    return seatsPerCategory;
  }

  int timeslots() {
    return timeslots;
  }

  int timeslotQuota() {
    return timeslotQuota;
  }

  int matches() {
    return matches;
  }

  int extraEvents() {
    return extraEvents;
  }

  private static int between(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be between " + least + " and " + most + ", not " + value);
    }
    return value;
  }
}
