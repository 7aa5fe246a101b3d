package io.github.s360sdk.sales;

import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.sales.error.OrderJournalException;
import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.JournalEntry.OrderFacts;
import io.github.s360sdk.sales.journal.JournalStep;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One order on its way, and its entry in the journal. What is about to be done is written before it
 * is done: if that fails, the step is not taken. What has been done is written afterwards: if that
 * fails it is done all the same, and the recovery will find it.
 */
final class OrderRun {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.journal");

  /** For callers who take what an order sold from the returned value. */
  static final Consumer<Sale> NO_HANDOVER = sale -> {};

  private final OrderRuns runs;
  private volatile JournalEntry entry;

  OrderRun(OrderRuns runs, JournalEntry entry) {
    this.runs = runs;
    this.entry = entry;
  }

  /**
   * Runs steps during which the recovery leaves the order alone. If it is at the order, this waits
   * until it has done.
   */
  <T> T busy(Supplier<T> steps) {
    if (!runs.take(entry.id())) {
      await();
    }
    try {
      return steps.get();
    } finally {
      runs.leave(entry.id());
    }
  }

  private void await() {
    try {
      if (!runs.await(entry.id())) {
        throw kept("another thread is at the order and does not end", null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw kept("the thread was interrupted while another one was at the order", e);
    }
  }

  /** What the other thread makes of the order is not known here. */
  private CallCancelledException kept(String what, @Nullable InterruptedException cause) {
    CallCancelledException error =
        new CallCancelledException(
            what,
            new CallDetails("ExternalOrderService", "getOrderDetails", null, 0, null),
            false,
            cause);
    error.noteOrder(
        new OrderOutcome(
            State.UNKNOWN, entry.order().orderId(), entry.order().externalReference()));
    return error;
  }

  /** The order is about to be created; its buyer is known now. */
  void creating(FlowOptions options) {
    before(JournalStep.CREATING, OrderRuns.facts(options, entry.order().cart(), null));
  }

  /** The order has been created. An error means that it has to be given up. */
  void created(long orderId) {
    // Whoever has taken an order without an id has said that it will never be closed.
    before(
        JournalStep.OPEN,
        () -> runs.saveIfOurs(entry, JournalStep.OPEN, entry.order().withOrderId(orderId)));
  }

  /** The order is about to be closed. */
  void closing(@Nullable Long paymentMethodId, Money total) {
    before(JournalStep.CLOSING, entry.order().paidWith(paymentMethodId, total));
  }

  /** The order is about to be given up; that is worth trying even if it cannot be written. */
  void givingUp() {
    after(JournalStep.GIVING_UP, Duration.ZERO);
  }

  /** The close was refused, so that the order is open as before. */
  void stillOpen() {
    after(JournalStep.OPEN, Duration.ZERO);
  }

  /** Nothing is left to be done. */
  void ended() {
    after(JournalStep.ENDED, Duration.ZERO);
  }

  /**
   * Tells other programs that this one is still at the order, before a step that takes its time.
   */
  void stillBusy() {
    if (runs.isShared()) {
      after(entry.step(), Duration.ZERO);
    }
  }

  /**
   * The order is closed; its bar codes are waited for.
   *
   * @param longest how long
   */
  void closed(Duration longest) {
    if (runs.isShared()) {
      after(JournalStep.CLOSED, longest);
    }
  }

  /** Gives what was sold to the caller; until that is done, the recovery would do it again. */
  void handOver(Sale sale, Consumer<? super Sale> handover) {
    if (handover != NO_HANDOVER) {
      after(JournalStep.CLOSED, Duration.ZERO);
      handover.accept(sale);
    }
    ended();
  }

  /** Whether a close was begun whose end is not known. */
  boolean isClosing() {
    return entry.step() == JournalStep.CLOSING;
  }

  /** The payment method with which the order was being closed, or null. */
  @Nullable Long paymentMethodId() {
    return entry.order().paymentMethodId();
  }

  /** Whether no other program has taken the order meanwhile, so that what was found out holds. */
  boolean isOurs() {
    return runs.isOurs(entry);
  }

  private void before(JournalStep step, OrderFacts facts) {
    before(step, () -> runs.save(entry, step, facts, Duration.ZERO));
  }

  private void before(JournalStep step, Supplier<JournalEntry> write) {
    try {
      entry = write.get();
    } catch (S360Exception e) {
      throw e;
    } catch (RuntimeException e) {
      throw new OrderJournalException(
          "the step "
              + step
              + " could not be written into the journal of orders, so the order goes no further",
          "See the cause: the journal failed.",
          e);
    }
  }

  private void after(JournalStep step, Duration more) {
    try {
      entry = runs.save(entry, step, entry.order(), more);
    } catch (RuntimeException e) {
      LOG.error(
          "order {} is at step {}, which could not be written into the journal: {}",
          entry.order().orderId(),
          step,
          e.getClass().getName());
    }
  }
}
