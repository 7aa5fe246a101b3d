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
import java.time.Instant;
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
  private volatile @Nullable Instant closeSent;

  OrderRun(OrderRuns runs, JournalEntry entry) {
    this.runs = runs;
    this.entry = entry;
    this.closeSent = lastClose(entry);
  }

  /** When the last close may have been sent of which the journal does not tell the end. */
  private static @Nullable Instant lastClose(JournalEntry entry) {
    boolean sent =
        switch (entry.step()) {
          case CLOSING -> true;
          // It was being closed before it was to be given up.
          case GIVING_UP ->
              entry.order().total() != null || entry.order().paymentMethodId() != null;
          default -> false;
        };
    return sent ? entry.times().changed() : null;
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
    closeSent = entry.times().changed();
  }

  /**
   * A close was sent and it is not known what became of it, or it is about to be sent again. That
   * it may be under way counts from now on, here and in the journal.
   */
  void closeMayBeUnderWay(Instant now) {
    closeSent = now;
    if (entry.step() == JournalStep.CLOSING) {
      after(JournalStep.CLOSING, Duration.ZERO);
    }
  }

  /** No close is under way: it was refused or never sent, and none came before it. */
  void notClosing() {
    closeSent = null;
  }

  /** The order is about to be given up; that is worth trying even if it cannot be written. */
  void givingUp() {
    // Written once: a close that came before is counted from then, however often this is tried.
    if (entry.step() != JournalStep.GIVING_UP) {
      after(JournalStep.GIVING_UP, Duration.ZERO);
    }
  }

  /** The close was refused, so that the order is open as before. */
  void stillOpen() {
    notClosing();
    after(JournalStep.OPEN, Duration.ZERO);
  }

  /**
   * The caller is about to change the order, and so goes on with it: it is to be neither given up
   * nor closed as it was, whatever was tried before. A close that may be under way is not
   * forgotten.
   */
  void usedOn(Instant now, OrderCalls calls) {
    JournalStep step = entry.step();
    boolean agreed = entry.order().total() != null;
    if (step != JournalStep.CLOSING && step != JournalStep.GIVING_UP) {
      return;
    }
    if (!mayBeClosedAfter(now, calls)) {
      after(JournalStep.OPEN, Duration.ZERO);
    } else if (agreed || step == JournalStep.GIVING_UP) {
      after(JournalStep.CLOSING, entry.order().notAgreed(), Duration.ZERO);
    }
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
      after(entry.step(), () -> runs.prolong(entry));
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
    return closeSent != null;
  }

  /** When a close was sent last whose end is not known, or null. */
  @Nullable Instant closeSent() {
    return closeSent;
  }

  /**
   * Whether a close may still be carried out after a look at the order. If not, an order that is
   * not shown as closed is not closed.
   *
   * @param asked when the order was asked for
   */
  boolean mayBeClosedAfter(Instant asked, OrderCalls calls) {
    Instant sent = closeSent;
    return sent != null && !asked.isAfter(sent.plus(calls.underWay()));
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
    after(step, entry.order(), more);
  }

  private void after(JournalStep step, OrderFacts facts, Duration more) {
    after(step, () -> runs.save(entry, step, facts, more));
  }

  private void after(JournalStep step, Supplier<JournalEntry> write) {
    try {
      entry = write.get();
    } catch (RuntimeException e) {
      LOG.error(
          "order {} is at step {}, which could not be written into the journal: {}",
          entry.order().orderId(),
          step,
          e.getClass().getName());
    }
  }
}
