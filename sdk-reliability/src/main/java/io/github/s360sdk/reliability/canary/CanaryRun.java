package io.github.s360sdk.reliability.canary;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.Timeouts;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.CallListener;
import io.github.s360sdk.core.spi.CircuitPolicy;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.sales.OrderJournals;
import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.JournalStep;
import io.github.s360sdk.sales.journal.OrderJournal;
import io.github.s360sdk.testing.FaultOrder;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.model.OrderSnapshot;
import io.github.s360sdk.testing.world.DemoWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Runs every operation well, and then with every fault at each of its calls, and lists the secrets
 * that got where they must not be. Status 1 if there are any. The JVM has to be started with {@link
 * CanaryLogProvider#PROPERTY}.
 *
 * <p>Arguments are parts of names of operations; without any, all are run.
 */
public final class CanaryRun {

  private static final Duration LONG = Duration.ofSeconds(10);
  // Shorter than the delay of a late answer.
  private static final Duration SHORT = Duration.ofMillis(500);
  private static final int KEPT_ORDERS = 20;
  private static final int SEATS = 1_500;
  private static final int EXCERPT = 90;

  private final Texts texts = Texts.ALL;
  private final Path journalFile;
  private final S360Simulator simulator;
  private final S360Client s360;
  private final S360Client hurried;
  private final OrderJournal journal;
  private final String purchaser;
  private final Map<String, Leak> leaks = new LinkedHashMap<>();
  private final Set<String> allBarCodes = new HashSet<>();
  private final List<String> broken = new ArrayList<>();
  private int runs;
  private int errors;
  private long looked;

  private CanaryRun(Path journalFile) {
    this.journalFile = journalFile;
    this.simulator =
        S360Simulator.builder()
            .operator("DEMO_CNRY", Canary.OPERATOR_PASSWORD.value())
            .world(DemoWorld.sized().performances(1).seatsPerCategory(SEATS))
            .keepLastOrders(KEPT_ORDERS)
            .keepLastCalls(0)
            // Waiting for late bar codes or the next poll takes no time.
            .clock(ManualClock.startingNow())
            .start();
    this.journal = OrderJournals.file(journalFile);
    S360Connection connection =
        simulator
            .connection()
            .cache(Cache.none())
            .rateLimiter(RateLimiter.unlimited())
            .retry(RetryPolicy.NONE)
            .circuit(CircuitPolicy.NEVER)
            .timeouts(new Timeouts(LONG, LONG, LONG, LONG))
            .listener(new Listening(texts))
            .build();
    this.s360 = S360Client.of(connection, journal);
    this.hurried = s360.withOptions(options -> options.attemptTimeout(SHORT));
    simulator.addContact(
        contact ->
            contact
                .number(Canary.PURCHASER.value())
                .field("individualFirstname", Canary.FIRST_NAME.value())
                .field("individualLastname", Canary.LAST_NAME.value())
                .field("individualEmail", Canary.EMAIL.value())
                .login(Canary.LOGIN.value(), Canary.CONTACT_PASSWORD.value())
                .criterion("LIKES", Canary.CRITERION.value())
                .address(
                    "street1", Canary.STREET.value(), "town", Canary.TOWN.value(), "main", "true"));
    this.purchaser = Canary.PURCHASER.value();
  }

  /** Keeps what listeners are told. */
  private record Listening(Texts texts) implements CallListener {

    @Override
    public void onCall(Call call) {
      texts.add(Place.LISTENER, "Call", call.toString());
    }

    @Override
    public void onAttempt(Attempt attempt) {
      texts.add(Place.LISTENER, "Attempt", attempt.toString());
    }
  }

  /**
   * Runs.
   *
   * @param arguments parts of names of operations, or nothing
   * @throws IOException if there is no file for the journal
   */
  public static void main(String[] arguments) throws IOException {
    CanaryReport report = run(List.of(arguments));
    report.broken().forEach(one -> System.out.println("broken: " + one));
    report.leaks().forEach(leak -> System.out.println("leak: " + leak));
    System.out.printf(
        Locale.ROOT,
        "canary: %d operations in %d runs, %d errors, %d texts, %d bar codes, %d leaks%n",
        report.operations(),
        report.runs(),
        report.errors(),
        report.texts(),
        report.barCodes(),
        report.leaks().size());
    System.exit(report.leaks().isEmpty() && report.broken().isEmpty() ? 0 : 1);
  }

  /**
   * Runs.
   *
   * @param parts parts of names of operations, or nothing for all
   * @return what was found
   * @throws IOException if there is no file for the journal
   */
  public static CanaryReport run(List<String> parts) throws IOException {
    if (!(LoggerFactory.getILoggerFactory() instanceof CanaryLogProvider.Loggers)) {
      throw new IllegalStateException(
          "start the JVM with " + CanaryLogProvider.PROPERTY + ": logs are not kept");
    }
    OtherLogs.keep();
    Path folder = Files.createTempDirectory("canary");
    List<CanaryOperation> operations =
        Stream.of(ReadOperations.all(), ContactOperations.all(), SalesOperations.all())
            .flatMap(List::stream)
            .filter(
                operation -> parts.isEmpty() || parts.stream().anyMatch(operation.name()::contains))
            .toList();
    return new CanaryRun(folder.resolve("orders.journal")).report(operations);
  }

  private CanaryReport report(List<CanaryOperation> operations) throws IOException {
    texts.add(Place.TEXT, "S360Client", s360 + " " + s360.connection());
    for (CanaryOperation operation : operations) {
      int calls = once(operation, null, 0);
      for (CanaryFault fault : CanaryFault.values()) {
        for (int at = 1; at <= calls; at++) {
          once(operation, fault, at);
        }
      }
    }
    s360.close();
    journal.close();
    simulator.close();
    look("the end");
    return new CanaryReport(
        operations.size(),
        runs,
        errors,
        looked,
        allBarCodes.size(),
        broken,
        List.copyOf(leaks.values()));
  }

  /** Runs an operation with a fault at one of its calls; returns how many calls it made. */
  private int once(CanaryOperation operation, @Nullable CanaryFault fault, int at)
      throws IOException {
    AtomicInteger calls = new AtomicInteger();
    String doing = operation.name() + (fault == null ? "" : ", " + fault + " at call " + at);
    FaultOrder order =
        simulator.faults().onAnyOperation().when(call -> calls.incrementAndGet() == at);
    // Without a fault there is no call of this number, and the order only counts.
    (fault == null ? CanaryFault.HTML : fault).order(order);
    ObjectWalk walk = new ObjectWalk(texts);
    try {
      operation
          .steps()
          .make(
              new CanaryOperation.Subject(
                  fault == CanaryFault.LATE ? hurried : s360,
                  simulator,
                  purchaser,
                  value -> {
                    if (value != null) {
                      walk.walk(value);
                    }
                  }));
    } catch (RuntimeException e) {
      errors++;
      note(e, walk);
      if (fault == null && !operation.fails()) {
        broken.add(operation.name() + ": " + CanaryLogProvider.trace(e));
      }
    } finally {
      simulator.faults().clear();
      simulator.setLogin(purchaser, Canary.LOGIN.value(), Canary.CONTACT_PASSWORD.value());
    }
    forget(walk);
    runs++;
    look(doing);
    return calls.get();
  }

  /** Ends what is left over, or each run would find what all before it have left. */
  private void forget(ObjectWalk walk) {
    for (JournalEntry entry : journal.open(simulator.institution())) {
      walk.walk(entry);
      Instant now = simulator.clock().instant();
      journal.save(entry.at(entry.owner(), JournalStep.ENDED, now, now, entry.order()));
    }
  }

  private void note(Throwable thrown, ObjectWalk walk) {
    String source = thrown.getClass().getName();
    texts.add(Place.ERROR, source, CanaryLogProvider.trace(thrown));
    texts.add(Place.ERROR, source, thrown + "\n" + thrown.getLocalizedMessage());
    if (thrown instanceof S360Exception error) {
      texts.add(Place.ERROR, source + ".advice()", error.advice());
    }
    walk.walk(thrown);
  }

  /** Looks through all texts that have come since the last time. */
  private void look(String doing) throws IOException {
    texts.add(Place.JOURNAL, "journal", Files.readString(journalFile, StandardCharsets.ISO_8859_1));
    List<String> barCodes = new ArrayList<>();
    List<String> secretIds = new ArrayList<>();
    for (OrderSnapshot order : simulator.orders()) {
      order.tickets().forEach(ticket -> barCodes.add(ticket.barCode()));
      secretIds.add(order.secretId());
    }
    allBarCodes.addAll(barCodes);
    for (Texts.Text text : texts.take()) {
      looked++;
      for (Canary canary : Canary.values()) {
        if (!canary.mayBeAt(text.place())) {
          find(canary.name(), canary.value(), text, doing);
        }
      }
      barCodes.forEach(code -> find("BAR_CODE", code, text, doing));
      secretIds.forEach(id -> find("SECRET_ID_OF_ORDER", id, text, doing));
    }
  }

  private void find(String secret, String value, Texts.Text text, String doing) {
    int at = text.content().indexOf(value);
    if (at >= 0) {
      String excerpt =
          text.content()
              .substring(
                  Math.max(0, at - EXCERPT),
                  Math.min(text.content().length(), at + value.length() + EXCERPT))
              .replaceAll("\\s+", " ");
      leaks.putIfAbsent(
          secret + text.place() + text.source(),
          new Leak(secret, text.place().name(), text.source(), doing, excerpt));
    }
  }
}
