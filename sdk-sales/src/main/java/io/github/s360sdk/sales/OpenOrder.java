package io.github.s360sdk.sales;

import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.sales.error.OrderExpiredException;
import io.github.s360sdk.sales.model.Movement;
import io.github.s360sdk.sales.model.Order;
import io.github.s360sdk.sales.model.OrderOperation;
import io.github.s360sdk.sales.model.OrderType;
import io.github.s360sdk.sales.request.OrderItem;
import io.github.s360sdk.sales.request.ProductItem;
import io.github.s360sdk.sales.request.SeasonTicketItem;
import io.github.s360sdk.sales.request.SeatsItem;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An order that is open: a cart whose places are held until it expires. Between its steps a shop
 * can show it, change it, and let the buyer pay.
 *
 * <p>Safe for several threads, one step after the other. A step that fails leaves the order as it
 * was; if the answer was lost, the order is read to find out whether the step was done. Nothing
 * here closes by itself: an order that is neither closed nor given up frees its places when it
 * expires.
 */
public final class OpenOrder {

  private final OrderFlow flow;
  private final OrderRun run;
  private final FlowOptions options;
  private final long id;
  private final Currency currency;
  private final OrderContent content = new OrderContent();
  // One step after the other. Not a monitor: a step takes as long as the network does, and what is
  // known of the order can be read meanwhile.
  private final ReentrantLock steps = new ReentrantLock();
  private volatile @Nullable OffsetDateTime expires;
  private volatile boolean stale;
  private volatile boolean doubtful;
  private volatile boolean ended;

  OpenOrder(OrderFlow flow, OrderRun run, FlowOptions options, long id, Currency currency) {
    this.flow = flow;
    this.run = run;
    this.options = options;
    this.id = id;
    this.currency = currency;
  }

  /**
   * Who buys.
   *
   * @return number of the contact, or null if none was named
   */
  public @Nullable String purchaser() {
    return options.purchaser;
  }

  /**
   * Id of the order. Enough to take it up again with {@link SalesClient#openOrder}.
   *
   * @return the id
   */
  public long id() {
    return id;
  }

  /**
   * The reference that was sent with the order.
   *
   * @return the reference, or null
   */
  public @Nullable String externalReference() {
    return options.externalReference;
  }

  /**
   * Id of the file of the order.
   *
   * @return the id, or null if the answers do not tell
   */
  public @Nullable Long fileId() {
    return content.fileId();
  }

  /**
   * The lines of the order.
   *
   * @return the operations, in the order of their creation
   */
  public List<OrderOperation> operations() {
    return content.operations();
  }

  /**
   * The places and units of the order.
   *
   * @return the movements
   */
  public List<Movement> movements() {
    return content.movements();
  }

  /**
   * The sum to pay: the totals of the operations added up (inferred rule).
   *
   * @return the sum
   * @throws io.github.s360sdk.core.error.UnreadableAnswerException if an operation has no total
   */
  public Money total() {
    return content.total(currency);
  }

  /**
   * When the order expires and its places free themselves. Read from the platform at the first
   * question and after each addition, because an addition restarts the delay.
   *
   * @return the time, or null if the platform does not tell
   * @throws io.github.s360sdk.core.error.S360Exception if the order has to be read and that fails
   */
  public @Nullable OffsetDateTime expiresAt() {
    if (expires == null || stale) {
      refresh();
    }
    return expires;
  }

  /**
   * Reads the order again.
   *
   * @return this
   * @throws io.github.s360sdk.sales.error.OrderExpiredException if it has expired or was given up
   * @throws io.github.s360sdk.core.error.OutcomeUnknownException if it is past its expiry and a
   *     close whose answer was lost may still be under way
   * @throws io.github.s360sdk.core.error.S360Exception if the call fails
   */
  public OpenOrder refresh() {
    return step(() -> take(flow.read(this)));
  }

  void take(Order order) {
    content.replace(order);
    expires = order.expires();
    stale = false;
  }

  /**
   * Adds an item.
   *
   * @param item the item
   * @return this
   * @throws io.github.s360sdk.core.error.AvailabilityException if not enough places are left
   * @throws io.github.s360sdk.core.error.OutcomeUnknownException if the answer was lost and the
   *     order could not be read either; {@link #refresh()} shows later whether the item is in
   * @throws io.github.s360sdk.core.error.S360Exception if the call fails
   */
  public OpenOrder add(OrderItem item) {
    return step(() -> flow.add(this, options, item));
  }

  /**
   * Adds seats or places of a performance.
   *
   * @param fill sets performance, seat category, tariff, and quantity or seats
   * @return this
   * @throws io.github.s360sdk.core.error.S360Exception as {@link #add}
   */
  public OpenOrder addSeats(Consumer<? super SeatsItem.Builder> fill) {
    return add(SeatsItem.of(fill));
  }

  /**
   * Adds a pass, a service or goods.
   *
   * @param fill sets item, tariff and quantity
   * @return this
   * @throws io.github.s360sdk.core.error.S360Exception as {@link #add}
   */
  public OpenOrder addProduct(Consumer<? super ProductItem.Builder> fill) {
    return add(ProductItem.of(fill));
  }

  /**
   * Adds a season ticket or a package with its contents.
   *
   * @param fill sets item, tariff, quantity and contents
   * @return this
   * @throws io.github.s360sdk.core.error.S360Exception as {@link #add}
   */
  public OpenOrder addSeasonTicket(Consumer<? super SeasonTicketItem.Builder> fill) {
    return add(SeasonTicketItem.of(fill));
  }

  /**
   * Removes an operation with all its movements and frees its places.
   *
   * @param operationId id of the operation
   * @return this
   * @throws io.github.s360sdk.core.error.InvalidRequestException if the order has no such operation
   * @throws io.github.s360sdk.core.error.S360Exception if the call fails
   */
  public OpenOrder remove(long operationId) {
    return step(() -> flow.removeOperation(this, operationId));
  }

  /**
   * Removes an operation with all its movements and frees its places.
   *
   * @param operation one of {@link #operations()}
   * @return this
   * @throws io.github.s360sdk.core.error.S360Exception as {@link #remove(long)}
   */
  public OpenOrder remove(OrderOperation operation) {
    return remove(operation.id());
  }

  /**
   * Removes some movements and frees their places.
   *
   * @param movementIds ids of movements of this order
   * @return this
   * @throws io.github.s360sdk.core.error.InvalidRequestException if one is not of this order
   * @throws io.github.s360sdk.core.error.S360Exception if the call fails
   */
  public OpenOrder removeMovements(Collection<Long> movementIds) {
    List<Long> ids = List.copyOf(movementIds);
    return step(() -> flow.removeMovements(this, ids));
  }

  /**
   * Gives the order up: all its places are freed at once. One that is given up already, because the
   * last was taken out of it for instance, stays as it is.
   *
   * @throws io.github.s360sdk.sales.error.OrderExpiredException if it had to be read first, and has
   *     expired: its places are free too
   * @throws io.github.s360sdk.core.error.S360Exception if the call fails; the places then free
   *     themselves when the order expires
   */
  public void abandon() {
    step(
        () -> {
          flow.abandon(this);
          ended = true;
        });
  }

  /**
   * Pays and closes the order, and fetches the tickets. A refusal leaves the order open, so that
   * another payment can be tried.
   *
   * @param payment which of the payment methods of the point of sale
   * @return the sale
   * @throws io.github.s360sdk.sales.error.PaymentMethodException if no or several methods fit
   * @throws io.github.s360sdk.sales.error.OrderExpiredException if the order has expired
   * @throws io.github.s360sdk.core.error.OutcomeUnknownException if it is not known whether the
   *     order is closed
   * @throws io.github.s360sdk.core.error.S360Exception if a call fails
   */
  public Sale close(PaymentSelector payment) {
    return close(payment, OrderRun.NO_HANDOVER);
  }

  /**
   * The same, and hands the sale over: see {@link SaleStages.Payable#complete(Consumer)}.
   *
   * @param payment which of the payment methods of the point of sale
   * @param handover stores the sale
   * @return the sale
   * @throws io.github.s360sdk.core.error.S360Exception as {@link #close(PaymentSelector)}
   */
  public Sale close(PaymentSelector payment, Consumer<? super Sale> handover) {
    if (options.type == OrderType.RESERVATION) {
      throw new IllegalStateException("order " + id + " is a reservation: call reserve()");
    }
    Objects.requireNonNull(handover, "handover");
    return end(() -> flow.close(this, options, flow.choose(options, payment)), handover);
  }

  /**
   * Closes the order as a reservation. Only for an order that was made as one and taken up again.
   *
   * @return the reservation
   * @throws IllegalStateException if the order is of another type
   * @throws io.github.s360sdk.core.error.S360Exception as {@link #close}
   */
  public Sale reserve() {
    return reserve(OrderRun.NO_HANDOVER);
  }

  /**
   * The same, and hands the reservation over: see {@link SaleStages.Payable#complete(Consumer)}.
   *
   * @param handover stores the reservation
   * @return the reservation
   * @throws io.github.s360sdk.core.error.S360Exception as {@link #reserve()}
   */
  public Sale reserve(Consumer<? super Sale> handover) {
    if (options.type != OrderType.RESERVATION) {
      throw new IllegalStateException("order " + id + " is no reservation: call close(payment)");
    }
    Objects.requireNonNull(handover, "handover");
    return end(() -> flow.close(this, options, null), handover);
  }

  private Sale end(Supplier<Sale> closing, Consumer<? super Sale> handover) {
    AtomicReference<Sale> sale = new AtomicReference<>();
    steps.lock();
    try {
      mustBeOpen();
      return run.busy(
          () -> {
            noting(() -> sale.set(closing.get()));
            ended = true;
            // Not a step of the order: an error of the caller's tells nothing of its state.
            Sale sold = Objects.requireNonNull(sale.get());
            run.handOver(sold, handover);
            return sold;
          });
    } finally {
      steps.unlock();
    }
  }

  private OpenOrder step(Runnable step) {
    steps.lock();
    try {
      mustBeOpen();
      return run.busy(
          () -> {
            noting(step);
            return this;
          });
    } finally {
      steps.unlock();
    }
  }

  /** Says in every error of a step in what state this order is, where the step did not say it. */
  private void noting(Runnable step) {
    try {
      step.run();
    } catch (S360Exception e) {
      if (e.order() == null) {
        State state =
            e instanceof OrderExpiredException
                ? State.EXPIRED
                : run.isClosing() || (e.mayHaveTakenEffect() && stale) ? State.UNKNOWN : State.HELD;
        e.noteOrder(new OrderOutcome(state, id, options.externalReference));
      }
      throw e;
    }
  }

  private void mustBeOpen() {
    if (ended) {
      throw new IllegalStateException("order " + id + " has been closed or given up here");
    }
  }

  OrderContent content() {
    return content;
  }

  OrderRun run() {
    return run;
  }

  Currency currency() {
    return currency;
  }

  boolean stale() {
    return stale;
  }

  /** The next step has to read the order first: an answer was lost. */
  void markStale() {
    stale = true;
  }

  /** The answer to a change was lost once, so that the change may still arrive. */
  void markDoubtful() {
    doubtful = true;
  }

  boolean doubtful() {
    return doubtful;
  }

  /** An addition restarts the delay after which the order expires. */
  void forgetExpiry() {
    expires = null;
  }

  /** Id and size, without references. */
  @Override
  public String toString() {
    return "OpenOrder[id=" + id + ", operations=" + content.operations().size() + "]";
  }
}
