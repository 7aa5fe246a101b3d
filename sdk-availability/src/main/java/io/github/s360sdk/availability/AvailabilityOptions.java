package io.github.s360sdk.availability;

import io.github.s360sdk.availability.model.CapacityLookup;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Options of an {@link AvailabilityClient}; given to {@link AvailabilityClient#of}. */
public final class AvailabilityOptions {

  private static final int MOST_IDS = 100_000;
  private static final Duration A_YEAR = Duration.ofDays(365);
  private static final CapacityLookup UNKNOWN_CAPACITY = row -> null;

  private Duration timeToLive = Duration.ofMinutes(1);
  private Duration staleIfError = Duration.ofMinutes(10);
  private int batchSize = 500;
  private int updateBatchSize = 2_000;
  private boolean derivedLevels = true;
  private @Nullable BigDecimal usualAlertRatio;
  private CapacityLookup capacity = UNKNOWN_CAPACITY;

  AvailabilityOptions() {}

  /**
   * Sets how long an answer counts as fresh. The platform wants each method to be called once a
   * minute at most (documented), which we take to be about the same question. Default: one minute.
   *
   * @param duration a positive time, at most a year
   * @return this
   * @throws IllegalArgumentException if the time is not positive, or too long
   */
  public AvailabilityOptions timeToLive(Duration duration) {
    requireAtMostAYear("timeToLive", duration);
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(
          "timeToLive must be positive, but is "
              + duration
              + "; use a connection view withoutCache() to keep nothing");
    }
    this.timeToLive = duration;
    return this;
  }

  /**
   * Sets how long an answer that is not fresh any more is given, where the platform may not be
   * asked yet or gives no answer. It says how old it is. Default: 10 minutes.
   *
   * @param beyondTimeToLive the time, at most a year; zero to give fresh answers only
   * @return this
   * @throws IllegalArgumentException if the time is negative, or too long
   */
  public AvailabilityOptions staleIfError(Duration beyondTimeToLive) {
    requireAtMostAYear("staleIfError", beyondTimeToLive);
    if (beyondTimeToLive.isNegative()) {
      throw new IllegalArgumentException(
          "staleIfError must not be negative, but is " + beyondTimeToLive);
    }
    this.staleIfError = beyondTimeToLive;
    return this;
  }

  /**
   * Sets how many performances or products are asked for in one call. A query for more becomes
   * several calls, and their answers one. How many the platform takes is not known. Default: 500.
   *
   * @param ids 1 to 100,000
   * @return this
   * @throws IllegalArgumentException if the number is another one
   */
  public AvailabilityOptions batchSize(int ids) {
    this.batchSize = between("batchSize", ids);
    return this;
  }

  /**
   * Sets how many products are asked in one call whether they have changed. Default: 2,000.
   *
   * @param ids 1 to 100,000
   * @return this
   * @throws IllegalArgumentException if the number is another one
   */
  public AvailabilityOptions updateBatchSize(int ids) {
    this.updateBatchSize = between("updateBatchSize", ids);
    return this;
  }

  /**
   * Sets whether levels are derived where the platform tells only quantities, from the alert ratio
   * of the product and the number of places in the catalogue. Only where a level is missing, the
   * catalogue is asked for. If it has not been loaded yet, the call that asks first loads it, which
   * takes as long as it takes. Default: true.
   *
   * @param derive false to leave levels as the platform tells them
   * @return this
   */
  public AvailabilityOptions derivedLevels(boolean derive) {
    this.derivedLevels = derive;
    return this;
  }

  /**
   * Sets the alert ratio of products that have none in the catalogue, which are all but events.
   * Default: none, so that their level is derived only when nothing is left.
   *
   * @param percentage percentage of free places or units under which the level is orange, 0 to 100;
   *     null for none
   * @return this
   * @throws IllegalArgumentException if it is no percentage
   */
  public AvailabilityOptions usualAlertRatio(@Nullable BigDecimal percentage) {
    if (percentage != null
        && (percentage.signum() < 0 || percentage.compareTo(BigDecimal.valueOf(100)) > 0)) {
      throw new IllegalArgumentException(
          "usualAlertRatio must be between 0 and 100, but is " + percentage);
    }
    this.usualAlertRatio = percentage;
    return this;
  }

  /**
   * Sets who knows how many places there are, for levels that have to be derived. Default: the
   * catalogue alone.
   *
   * @param lookup asked before the catalogue
   * @return this
   */
  public AvailabilityOptions capacity(CapacityLookup lookup) {
    this.capacity = Objects.requireNonNull(lookup, "lookup");
    return this;
  }

  private static void requireAtMostAYear(String name, Duration duration) {
    if (Objects.requireNonNull(duration, name).compareTo(A_YEAR) > 0) {
      throw new IllegalArgumentException(
          name + " must be at most " + A_YEAR.toDays() + " days, but is " + duration);
    }
  }

  private static int between(String name, int ids) {
    if (ids < 1 || ids > MOST_IDS) {
      throw new IllegalArgumentException(
          name + " must be between 1 and " + MOST_IDS + ", but is " + ids);
    }
    return ids;
  }

  Duration timeToLive() {
    return timeToLive;
  }

  Duration staleIfError() {
    return staleIfError;
  }

  int batchSize() {
    return batchSize;
  }

  int updateBatchSize() {
    return updateBatchSize;
  }

  boolean derivedLevels() {
    return derivedLevels;
  }

  @Nullable BigDecimal usualAlertRatio() {
    return usualAlertRatio;
  }

  CapacityLookup capacity() {
    return capacity;
  }
}
