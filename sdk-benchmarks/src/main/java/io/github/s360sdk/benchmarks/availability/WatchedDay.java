package io.github.s360sdk.benchmarks.availability;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.availability.watch.AvailabilityChange;
import io.github.s360sdk.availability.watch.AvailabilityWatcher;
import io.github.s360sdk.testing.AvailabilityLimit;
import io.github.s360sdk.testing.FaultOrder;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.world.EventProduct;
import io.github.s360sdk.testing.world.Performance;
import io.github.s360sdk.testing.world.SeatCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A day of a shop, by a clock that walks: a watcher on all performances of the simulator, while
 * others buy and return seats there. The books of the simulator say what the watcher must have
 * told.
 */
public final class WatchedDay {

  /** The interval of the watcher. */
  public static final Duration INTERVAL = Duration.ofMinutes(1);

  private static final int BATCH = 500;
  private static final Duration TAIL = Duration.ofMinutes(30);

  /**
   * What is played.
   *
   * @param performances how many are watched, a multiple of 50
   * @param hours how long
   * @param changesPerHour how often somebody buys or returns
   * @param failures share of answers that fail, 0 to 1
   * @param limit how the simulator keeps the limit of the platform
   * @param seed of what happens when
   */
  public record Plan(
      int performances,
      int hours,
      int changesPerHour,
      double failures,
      AvailabilityLimit limit,
      long seed) {

    /** 24 hours, 5,000 performances, 200 changes an hour. */
    public static final Plan DAY =
        new Plan(5_000, 24, 200, 0, AvailabilityLimit.SAME_QUESTION, 360);

    /**
     * How late a change may be told: an interval if all goes well. Failures and a limit that lets
     * only one batch through a minute make it later, yet not more than a quarter of an hour.
     */
    public Duration allowedDelay() {
      boolean smooth = failures == 0 && limit == AvailabilityLimit.SAME_QUESTION;
      return smooth ? INTERVAL : Duration.ofMinutes(15);
    }

    /** The same with another share of failures. */
    public Plan failing(double share) {
      return new Plan(performances, hours, changesPerHour, share, limit, seed);
    }

    /** The same with another reading of the limit. */
    public Plan limitedBy(AvailabilityLimit other) {
      return new Plan(performances, hours, changesPerHour, failures, other, seed);
    }

    /** The same with other accidents. */
    public Plan seeded(long other) {
      return new Plan(performances, hours, changesPerHour, failures, limit, other);
    }
  }

  /**
   * What came of it.
   *
   * @param changes how often something was bought or returned
   * @param told how many changes the watcher told, several of one performance within an interval
   *     being one
   * @param missed changes that were not told within the delay that the plan allows, and
   *     performances that were never told at all
   * @param latest longest time from a change until it was told, also of those told too late
   * @param refused answers with HTTP status 509
   * @param polls questions for what changed
   * @param loads questions for what is left
   * @param otherCalls calls of other services
   * @param bound most calls that are allowed: one question for each interval, and one for each
   *     batch that has something new, where at first all are new
   */
  public record Result(
      int changes,
      int told,
      int missed,
      Duration latest,
      long refused,
      long polls,
      long loads,
      long otherCalls,
      long bound) {

    /** Questions about availabilities. */
    public long calls() {
      return polls + loads;
    }

    /** The result in a line. */
    public String toText() {
      return String.format(
          Locale.ROOT,
          "%d changes, %d reports, %d missed, the latest after %.3f s, %d refused; %d calls (%d for"
              + " changes, %d loads) where %d are allowed, %d of other services",
          changes,
          told,
          missed,
          latest.toMillis() / 1e3,
          refused,
          calls(),
          polls,
          loads,
          bound,
          otherCalls);
    }
  }

  private final Plan plan;
  private final Random random;
  private final ManualClock clock = ManualClock.at(Instant.parse("2026-07-01T08:00:00Z"));
  private final Instant start = clock.instant();
  private final List<EventProduct> events = new ArrayList<>();

  /** What is left of each performance, and what the watcher told last. */
  private final Map<Long, Integer> left = new HashMap<>();

  private final Map<Long, Integer> known = new HashMap<>();

  /** Changes that are not told yet. None of them leaves without a look at how long it waited. */
  private final Map<Long, List<Instant>> open = new HashMap<>();

  /** Products that changed in an interval, by its number. */
  private final Map<Long, Set<Long>> changedProducts = new TreeMap<>();

  private final Tally tally = new Tally();
  private Duration latest = Duration.ZERO;
  private int changes;
  private int told;
  private int missed;

  private WatchedDay(Plan plan) {
    this.plan = plan;
    this.random = new Random(plan.seed());
  }

  /** Plays it. */
  public static Result play(Plan plan) {
    return new WatchedDay(plan).play();
  }

  private Result play() {
    try (S360Simulator simulator =
            ManyPerformances.simulator(plan.performances())
                .clock(clock)
                .enforceAvailabilityLimit(plan.limit())
                .start();
        S360Client s360 = S360Client.of(simulator.connection().listener(tally).build())) {
      for (EventProduct event : ManyPerformances.onSale(simulator)) {
        events.add(event);
        event.performances().forEach(one -> left.put(one.id(), capacity(one)));
      }
      fail(simulator);
      AvailabilityWatcher watcher =
          s360.availability()
              .watch(
                  watch -> {
                    ManyPerformances.watchAll(simulator, watch);
                    watch.every(INTERVAL).onChange(this::tell);
                  });
      clock.awaitIdle(1);
      live(simulator);
      tally.end();
      if (plan.allowedDelay().compareTo(INTERVAL) > 0) {
        clock.run(TAIL); // what changed last may be late, but not lost
      }
      watcher.close();
      return result();
    }
  }

  private static int capacity(Performance performance) {
    return performance.seatCategories().stream().mapToInt(SeatCategory::capacity).sum();
  }

  /** Lets a share of answers fail, in one of several ways with the same chance. */
  private void fail(S360Simulator simulator) {
    if (plan.failures() == 0) {
      return;
    }
    Random accidents = new Random(plan.seed() + 1);
    List<Consumer<FaultOrder>> ways =
        List.of(
            fault -> fault.http(503),
            FaultOrder::disconnectBeforeWork,
            FaultOrder::disconnectAfterWork,
            FaultOrder::truncateBody,
            FaultOrder::garbleBody);
    double each = plan.failures() / ways.size();
    for (int i = 0; i < ways.size(); i++) {
      // Asked one after the other, so a later one gets what the earlier ones leave.
      double chance = each / (1 - i * each);
      ways.get(i)
          .accept(
              simulator.faults().onAnyOperation().when(call -> accidents.nextDouble() < chance));
    }
  }

  private void live(S360Simulator simulator) {
    long nanos = Duration.ofHours(plan.hours()).toNanos();
    long[] moments =
        random
            .longs((long) plan.hours() * plan.changesPerHour(), 0, nanos)
            .map(moment -> moment / 1_000_000 * 1_000_000)
            .sorted()
            .toArray();
    for (long moment : moments) {
      walkTo(start.plusNanos(moment));
      change(simulator);
    }
    walkTo(start.plusNanos(nanos));
  }

  private void walkTo(Instant moment) {
    Duration way = Duration.between(clock.instant(), moment);
    if (way.compareTo(Duration.ZERO) > 0) {
      clock.run(way);
    }
  }

  /** Somebody buys or returns up to ten seats. */
  private void change(S360Simulator simulator) {
    EventProduct event = events.get(random.nextInt(events.size()));
    Performance performance = event.performances().get(random.nextInt(event.performances().size()));
    SeatCategory category =
        performance.seatCategories().get(random.nextInt(performance.seatCategories().size()));
    int free = simulator.seatsLeft(performance.id(), category.id());
    int taken = category.capacity() - free;
    int wanted = 1 + random.nextInt(10);
    boolean buys = free >= wanted && (taken < wanted || random.nextInt(3) > 0);
    if (buys) {
      simulator.sellElsewhere(performance.id(), category.id(), wanted);
    } else {
      simulator.returnElsewhere(performance.id(), category.id(), wanted);
    }
    changes++;
    Instant now = clock.instant();
    changedProducts.computeIfAbsent(interval(now), number -> new HashSet<>()).add(event.id());
    synchronized (this) {
      int is = left.merge(performance.id(), buys ? -wanted : wanted, Integer::sum);
      if (Objects.equals(known.get(performance.id()), is)) {
        settle(performance.id(), now); // it is again as it was told last
      } else {
        open.computeIfAbsent(performance.id(), id -> new ArrayList<>()).add(now);
      }
    }
  }

  /** The number of the interval at whose end a change can be told. */
  private long interval(Instant moment) {
    long nanos = Duration.between(start, moment).toNanos();
    long interval = INTERVAL.toNanos();
    return (nanos + interval - 1) / interval;
  }

  private synchronized void tell(AvailabilityChange change) {
    long performance = Objects.requireNonNull(change.performanceId());
    @Nullable Integer quantity = change.quantity();
    known.put(performance, quantity);
    if (!change.isFirst()) {
      told++;
    }
    if (Objects.equals(quantity, left.get(performance))) {
      Instant now = clock.instant();
      List<Instant> waiting = settle(performance, now);
      if (!waiting.isEmpty()) {
        Duration late = Duration.between(waiting.get(0), now);
        latest = late.compareTo(latest) > 0 ? late : latest;
      }
    }
  }

  /** The changes of a performance are known, or never will be; those that waited too long count. */
  private List<Instant> settle(long performance, Instant now) {
    List<Instant> waiting = Objects.requireNonNullElse(open.remove(performance), List.of());
    for (Instant at : waiting) {
      if (Duration.between(at, now).compareTo(plan.allowedDelay()) > 0) {
        missed++;
      }
    }
    return waiting;
  }

  private synchronized Result result() {
    // What changed within the last interval of a smooth day could not be told any more.
    Instant end = clock.instant();
    List.copyOf(open.keySet()).forEach(performance -> settle(performance, end));
    missed += (int) left.keySet().stream().filter(id -> known.get(id) == null).count();
    long polls = Duration.ofHours(plan.hours()).dividedBy(INTERVAL);
    long batches = batches(plan.performances());
    for (Set<Long> products : changedProducts.values()) {
      batches += batches(products.size() * ManyPerformances.OF_AN_EVENT);
    }
    return new Result(
        changes,
        told,
        missed,
        latest,
        tally.refused(),
        tally.polls(),
        tally.loads(),
        tally.others(),
        polls + batches);
  }

  private static int batches(int performances) {
    return (performances + BATCH - 1) / BATCH;
  }
}
