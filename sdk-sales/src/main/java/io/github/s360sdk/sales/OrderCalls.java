package io.github.s360sdk.sales;

import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.error.CircuitOpenException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.internal.pipeline.WaitingThreads;
import io.github.s360sdk.core.spi.Sleeper;
import io.github.s360sdk.sales.model.Order;
import io.github.s360sdk.sales.model.OrderDetailGranularity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The calls of the workflow, and how it waits for certainty: an order whose state is not known is
 * asked for until the platform tells, or the time for it is over.
 */
final class OrderCalls {

  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  // What a call may take for which somebody waits who has his answer already.
  private static final Duration BESIDE = Duration.ofSeconds(15);
  // What a call may take that brings an order to a known state after an interrupt.
  private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(3);

  private final OrdersClient usual;
  private final OrdersClient beside;
  private final OrdersClient brief;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Duration patience;
  private final Duration underWay;

  /**
   * The calls of a connection.
   *
   * @param patience how long an order is asked for whose state is not known
   * @param underWay how long the platform may be at a request that was given up here
   */
  OrderCalls(
      S360Connection connection,
      Clock clock,
      Sleeper sleeper,
      Duration patience,
      Duration underWay) {
    this.usual = within(connection, null);
    this.beside = within(connection, BESIDE);
    this.brief = within(connection, AFTER_INTERRUPT);
    this.clock = clock;
    this.sleeper = sleeper;
    this.patience = patience;
    this.underWay = underWay;
  }

  private static OrdersClient within(S360Connection connection, @Nullable Duration limit) {
    S360Connection limited =
        limit == null
            ? connection
            : connection.withOptions(options -> options.totalTimeout(limit).attemptTimeout(limit));
    return new DefaultOrdersClient(limited, true);
  }

  OrdersClient orders() {
    return usual;
  }

  /** For what must not take long, because its caller has all that matters. */
  OrdersClient beside() {
    return beside;
  }

  /** How long the platform may be at a request that was given up here. */
  Duration underWay() {
    return underWay;
  }

  /** For what has to be done although the thread is interrupted. */
  OrdersClient brief() {
    return brief;
  }

  Clock clock() {
    return clock;
  }

  Waiting waiting() {
    return new Waiting(clock.instant().plus(patience));
  }

  Waiting waiting(Duration longest) {
    return new Waiting(clock.instant().plus(longest));
  }

  /** Waits that grow, up to an end. Used by one thread. */
  final class Waiting {

    private final Instant end;
    private Duration next = FIRST_WAIT;

    private Waiting(Instant end) {
      this.end = end;
    }

    /** Waits; false if the end or an interrupt came before. */
    boolean once() {
      return until(clock.instant().plus(next));
    }

    /** Waits as long as an error asks for, or as usual. */
    boolean after(S360Exception error) {
      Instant named = retryAt(error);
      Instant soon = clock.instant().plus(next);
      return until(named != null && named.isAfter(soon) ? named : soon);
    }

    private boolean until(Instant time) {
      if (time.isAfter(end) || Interruptible.isInterrupted()) {
        return false;
      }
      try {
        sleeper.sleep(Duration.between(clock.instant(), time));
      } catch (WaitingThreads.Closed e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      Duration twice = next.multipliedBy(2);
      next = twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
      return true;
    }

    private static @Nullable Instant retryAt(S360Exception error) {
      if (error instanceof CircuitOpenException circuit) {
        return circuit.retryAt();
      }
      return error instanceof ThrottledException throttled ? throttled.retryAt() : null;
    }
  }

  /**
   * Asks for an order until the platform tells.
   *
   * @throws S360Exception the last error, if it does not
   */
  Order ask(long orderId, OrderDetailGranularity granularity, Waiting waiting) {
    return ask(orderId, granularity, waiting, order -> true);
  }

  /**
   * Asks for an order until it is as expected; in the end, however it is.
   *
   * @throws S360Exception the last error, if the platform does not tell
   */
  Order ask(
      long orderId,
      OrderDetailGranularity granularity,
      Waiting waiting,
      Predicate<? super Order> expected) {
    while (true) {
      if (Interruptible.isInterrupted()) {
        return Interruptible.pausing(() -> brief.details(orderId, granularity));
      }
      try {
        Order order = usual.details(orderId, granularity);
        if (expected.test(order) || !waiting.once()) {
          return order;
        }
      } catch (S360Exception e) {
        boolean again = e.retryable() && waiting.after(e);
        // An interrupt that came meanwhile leaves one more look.
        if (!again && !Interruptible.isInterrupted()) {
          throw e;
        }
      }
    }
  }
}
