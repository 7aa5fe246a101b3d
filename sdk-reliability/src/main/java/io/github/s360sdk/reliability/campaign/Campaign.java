package io.github.s360sdk.reliability.campaign;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.Timeouts;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.sales.OrderJournals;
import io.github.s360sdk.sales.RecoveredOrder;
import io.github.s360sdk.sales.journal.OrderJournal;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.world.DemoWorld;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A campaign: sales in batches, each with a platform, a client and a journal of its own, because a
 * platform that keeps all orders of all batches would be slow.
 */
public final class Campaign {

  static final int SEATS = 20_000;

  /** The operations of an order, each of which has to fail in many ways. */
  static final Set<String> OF_AN_ORDER =
      Set.of(
          "getPOSConfig",
          "saveIndividualContactData",
          "createOrUpdateOrder",
          "cancelOperations",
          "abandonMovements",
          "closeOrder",
          "getOrderDetails");

  private static final int BATCH = 1_000;
  private static final int RECOVERIES = 20;
  // A wait that guards against hurry is shortened; the limits of calls are real.
  private static final int HURRY = 50;
  private static final Timeouts TIMEOUTS =
      new Timeouts(
          Duration.ofSeconds(2),
          Duration.ofMillis(250),
          Duration.ofSeconds(2),
          Duration.ofSeconds(6));

  private final long seed;
  private final int threads;
  private final Map<String, Set<FaultKind>> kinds = new TreeMap<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final List<String> doubled = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();
  private final List<String> untyped = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> different = new ArrayList<>();
  private int faults;

  private Campaign(long seed, int threads) {
    this.seed = seed;
    this.threads = threads;
  }

  /**
   * Runs a campaign.
   *
   * @param seed what happens follows from it
   * @param sales how many sales are tried
   * @param threads how many threads sell side by side
   * @return what came of it
   * @throws IOException if the journal cannot be made
   * @throws InterruptedException if the thread is interrupted
   */
  public static CampaignResult run(long seed, int sales, int threads)
      throws IOException, InterruptedException {
    Campaign campaign = new Campaign(seed, threads);
    for (int first = 0; first < sales; first += BATCH) {
      campaign.batch(first, Math.min(first + BATCH, sales));
    }
    Map<String, Integer> kindsOf = new TreeMap<>();
    OF_AN_ORDER.forEach(operation -> kindsOf.put(operation, 0));
    campaign.kinds.forEach((operation, kinds) -> kindsOf.put(operation, kinds.size()));
    return new CampaignResult(
        sales,
        campaign.faults,
        kindsOf,
        campaign.outcomes,
        campaign.doubled,
        campaign.lost,
        campaign.untyped,
        campaign.unknown,
        campaign.different);
  }

  private void batch(int first, int end) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("s360-campaign");
    Path file = folder.resolve("orders.journal");
    FaultDice dice = new FaultDice(seed);
    Ledger ledger = new Ledger();
    try (S360Simulator simulator =
            S360Simulator.builder()
                .keepLastCalls(0)
                .keepLastOrders(10 * BATCH)
                .world(DemoWorld.sized().seatsPerCategory(SEATS))
                .start();
        OrderJournal journal = OrderJournals.file(file);
        S360Client s360 =
            S360Client.of(
                simulator
                    .connection()
                    .rateLimiter(RateLimiter.unlimited())
                    .timeouts(TIMEOUTS)
                    .httpHook(dice)
                    .sleeper(wait -> TimeUnit.NANOSECONDS.sleep(wait.toNanos() / HURRY))
                    .build(),
                journal)) {
      dice.loadInto(simulator);
      sell(new Shopper(s360, simulator.world(), ledger, dice, seed), first, end);
      simulator.faults().clear();
      // Requests that were held back are carried out before the books are looked at.
      TimeUnit.NANOSECONDS.sleep(2 * FaultKind.Late.WAIT.toNanos());
      recover(s360, ledger);
      BooksCheck check =
          new BooksCheck(simulator, ledger, orderId -> s360.sales().tickets(orderId));
      check.check();
      add(dice, ledger, check);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder.resolve("orders.journal.lock"));
      Files.deleteIfExists(folder);
    }
  }

  private void sell(Shopper shopper, int first, int end) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    for (int number = first; number < end; number++) {
      int sale = number;
      pool.execute(() -> shopper.shop(sale));
    }
    pool.shutdown();
    if (!pool.awaitTermination(10, TimeUnit.MINUTES)) {
      unknown.add("sales did not end");
      pool.shutdownNow();
    }
  }

  /** Recovers until nothing is pending; carts that nobody closes stay as they are. */
  private void recover(S360Client s360, Ledger ledger) throws InterruptedException {
    List<RecoveredOrder> pending = List.of();
    for (int i = 0; i < RECOVERIES; i++) {
      pending =
          s360.sales().recover(options -> options.handover(ledger::recovered)).stream()
              .filter(order -> order.outcome() == RecoveredOrder.Outcome.PENDING)
              .toList();
      if (pending.isEmpty()) {
        return;
      }
      // A circuit that the faults have opened lets a probe through now and then.
      TimeUnit.SECONDS.sleep(1);
    }
    pending.forEach(order -> unknown.add(order + ": " + order.error()));
  }

  private void add(FaultDice dice, Ledger ledger, BooksCheck check) {
    faults += dice.faults();
    dice.hits()
        .forEach(
            (operation, hit) ->
                kinds
                    .computeIfAbsent(operation, key -> EnumSet.noneOf(FaultKind.class))
                    .addAll(hit));
    ledger.outcomes().forEach((outcome, count) -> outcomes.merge(outcome, count, Integer::sum));
    doubled.addAll(check.doubled());
    lost.addAll(check.lost());
    different.addAll(check.different());
    for (Throwable thrown : ledger.untyped()) {
      StringWriter text = new StringWriter();
      thrown.printStackTrace(new PrintWriter(text));
      untyped.add(text.toString());
    }
  }
}
