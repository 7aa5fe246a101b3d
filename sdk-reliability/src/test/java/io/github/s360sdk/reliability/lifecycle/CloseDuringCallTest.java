package io.github.s360sdk.reliability.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.core.Timeouts;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.spi.CircuitPolicy;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.reliability.process.Institution;
import io.github.s360sdk.testing.S360Simulator;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call that waits for anything ends soon, with a typed error, when its client is closed. */
class CloseDuringCallTest {

  private static final Duration LONG = Duration.ofSeconds(25);
  // Longer than any wait here, or the call would end by itself.
  private static final Duration TOTAL = Duration.ofMinutes(3);
  private static final int MORE_THAN_A_MINUTE = 5;
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration UNTIL_IT_WAITS = Duration.ofSeconds(10);
  private static final long SETTLE_MILLIS = 300;

  private S360Simulator simulator;

  @BeforeEach
  void start() {
    simulator = S360Simulator.start();
  }

  @AfterEach
  void stop() {
    simulator.faults().clear();
    simulator.close();
  }

  private S360ConnectionBuilder connection() {
    return simulator
        .connection()
        .timeouts(new Timeouts(LONG, LONG, LONG, TOTAL))
        .circuit(CircuitPolicy.NEVER);
  }

  @Test
  void waitingForAnAnswer() throws InterruptedException {
    simulator.faults().on("getOrderDetails").delay(LONG.dividedBy(3));

    check(connection(), s360 -> s360.sales().orders().details(1), () -> asked("getOrderDetails"));
  }

  @Test
  void waitingForTheNextAttempt() throws InterruptedException {
    simulator.faults().on("getOrderDetails").http(503);
    RetryPolicy patient = new RetryPolicy(3, LONG, LONG, LONG, () -> 0.5);

    check(
        connection().retry(patient),
        s360 -> s360.sales().orders().details(1),
        () -> asked("getOrderDetails"));
  }

  @Test
  void waitingForTheEndOfWork() throws InterruptedException {
    simulator.faults().on("getOrderDetails").inProgress(null);

    check(connection(), s360 -> s360.sales().orders().details(1), () -> asked("getOrderDetails"));
  }

  @Test
  void waitingForAPermit() throws InterruptedException {
    RateLimits slow = new RateLimits(2, List.of());

    check(
        connection().rateLimits(slow),
        s360 -> {
          for (int i = 0; i < MORE_THAN_A_MINUTE; i++) {
            s360.catalog().reloadPosConfig();
          }
        },
        () -> asked("getPOSConfig"));
  }

  @Test
  void waitingForBarCodes() throws InterruptedException {
    simulator.setLateBarCodes(1000);

    check(
        connection(),
        s360 -> Sales.pass(s360, Institution.of(simulator)),
        () -> asked("closeOrder"),
        // What was sold is told, without the bar codes that were waited for.
        true);
  }

  @Test
  void waitingForTheLoadOfAnother() throws InterruptedException {
    simulator.faults().on("getCatalogDetailed").delay(LONG.dividedBy(3));

    check(
        connection(),
        s360 -> {
          Thread other = new Thread(() -> loadQuietly(s360), "other-load");
          other.setDaemon(true);
          other.start();
          awaitQuietly(() -> asked("getCatalogDetailed"));
          s360.catalog().get();
        },
        () -> asked("getCatalogDetailed"));
  }

  private static void loadQuietly(S360Client s360) {
    try {
      s360.catalog().get();
    } catch (S360Exception e) {
      // Its own end is not looked at here.
    }
  }

  private boolean asked(String operation) {
    return simulator.requests().count(operation) > 0;
  }

  private static void awaitQuietly(BooleanSupplier condition) {
    long end = System.nanoTime() + UNTIL_IT_WAITS.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private void check(
      S360ConnectionBuilder connection, Consumer<S360Client> call, BooleanSupplier underWay)
      throws InterruptedException {
    check(connection, call, underWay, false);
  }

  private void check(
      S360ConnectionBuilder connection,
      Consumer<S360Client> call,
      BooleanSupplier underWay,
      boolean resultIsRight)
      throws InterruptedException {
    S360Client s360 = S360Client.of(connection.build());
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              call.accept(s360);
              return null;
            });
    Thread thread = new Thread(task, "closed-under-way");
    thread.setDaemon(true);
    thread.start();
    awaitQuietly(underWay);
    TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
    assertThat(task.isDone()).as("it waits").isFalse();

    s360.close();
    int sent = simulator.requests().all().size();

    @Nullable Throwable ending = endOf(task, thread);
    if (resultIsRight) {
      assertThat(ending).isNull();
    } else {
      assertThat(ending).isInstanceOf(S360Exception.class);
    }
    assertThat(simulator.requests().all()).as("nothing more is sent").hasSize(sent);
  }

  private static @Nullable Throwable endOf(FutureTask<Void> task, Thread thread)
      throws InterruptedException {
    try {
      task.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
      return null;
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (TimeoutException e) {
      AssertionError waiting = new AssertionError("it still waits " + SOON + " later");
      waiting.setStackTrace(thread.getStackTrace());
      return waiting;
    }
  }
}
