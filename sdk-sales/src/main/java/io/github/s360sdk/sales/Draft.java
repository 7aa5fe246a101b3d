package io.github.s360sdk.sales;

import io.github.s360sdk.contacts.model.Contact;
import io.github.s360sdk.contacts.request.NewContact;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.internal.time.LongTimes;
import io.github.s360sdk.sales.request.OrderItem;
import io.github.s360sdk.sales.request.RefundItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Collects an order before it is made. The stages differ in what they offer; behind them stands one
 * collection, handed from stage to stage.
 *
 * @param <S> the stage
 */
abstract class Draft<S> implements OptionStage<S>, BuyerStage<S> {

  /** What the stages of one draft share. */
  static final class Collected {
    final OrderFlow flow;
    final FlowOptions options;
    final List<OrderItem> items = new ArrayList<>();
    private boolean used;

    Collected(OrderFlow flow, FlowOptions options) {
      this.flow = flow;
      this.options = options;
    }

    Collected add(OrderItem item) {
      items.add(Objects.requireNonNull(item, "item"));
      return this;
    }

    /** A draft makes one order: the same one twice would be a double sale by a slip. */
    Collected use() {
      if (used) {
        throw new IllegalStateException("this draft has made its order; begin another one");
      }
      used = true;
      return this;
    }

    OpenOrder open() {
      use();
      return flow.create(options, items);
    }

    SaleStages.Payable paidBy(PaymentSelector payment) {
      Objects.requireNonNull(payment, "payment");
      return new LastStage(
          handover -> {
            use();
            return flow.complete(options, items, payment, handover);
          });
    }
  }

  /** Runs the workflow. */
  private record LastStage(Function<Consumer<? super Sale>, Sale> workflow)
      implements SaleStages.Payable {

    @Override
    public Sale complete() {
      return workflow.apply(OrderRun.NO_HANDOVER);
    }

    @Override
    public Sale complete(Consumer<? super Sale> handover) {
      return workflow.apply(Objects.requireNonNull(handover, "handover"));
    }
  }

  final Collected collected;

  Draft(Collected collected) {
    this.collected = collected;
  }

  abstract S self();

  @Override
  public S purchaser(String contactNumber) {
    collected.options.purchaser = Objects.requireNonNull(contactNumber, "contactNumber");
    collected.options.newPurchaser = null;
    return self();
  }

  @Override
  public S purchaser(Contact contact) {
    return purchaser(contact.number());
  }

  @Override
  public S purchaser(Consumer<? super NewContact.Builder> fill) {
    collected.options.newPurchaser = NewContact.of(fill);
    collected.options.purchaser = null;
    return self();
  }

  @Override
  public S externalReference(String reference) {
    collected.options.externalReference = Objects.requireNonNull(reference, "reference");
    return self();
  }

  @Override
  public S withoutBarCodes() {
    collected.options.barCodes = false;
    return self();
  }

  @Override
  public S maxWaitingTime(int time) {
    if (time < 0) {
      throw new InvalidRequestException("maxWaitingTime", "must not be negative, but is " + time);
    }
    collected.options.maxWaitingTime = time;
    return self();
  }

  @Override
  public S waitForTickets(Duration longest) {
    if (longest.isNegative()) {
      throw new InvalidRequestException(
          "waitForTickets", "must not be negative, but is " + longest);
    }
    collected.options.ticketWait = LongTimes.bounded(longest);
    return self();
  }

  @Override
  public S withoutCompensation() {
    collected.options.compensate = false;
    return self();
  }

  static final class SaleStart extends Draft<SaleStages.Start> implements SaleStages.Start {
    SaleStart(Collected collected) {
      super(collected);
    }

    @Override
    SaleStages.Start self() {
      return this;
    }

    @Override
    public SaleStages.WithItems item(OrderItem item) {
      return new SaleWithItems(collected.add(item));
    }
  }

  static final class SaleWithItems extends Draft<SaleStages.WithItems>
      implements SaleStages.WithItems {
    SaleWithItems(Collected collected) {
      super(collected);
    }

    @Override
    SaleStages.WithItems self() {
      return this;
    }

    @Override
    public SaleStages.WithItems item(OrderItem item) {
      collected.add(item);
      return this;
    }

    @Override
    public SaleStages.Payable payWith(PaymentSelector payment) {
      return collected.paidBy(payment);
    }

    @Override
    public OpenOrder create() {
      return collected.open();
    }
  }

  static final class OfReservation extends Draft<SaleStages.OfReservation>
      implements SaleStages.OfReservation {
    OfReservation(Collected collected) {
      super(collected);
    }

    @Override
    SaleStages.OfReservation self() {
      return this;
    }

    @Override
    public SaleStages.Payable payWith(PaymentSelector payment) {
      return collected.paidBy(payment);
    }

    @Override
    public OpenOrder create() {
      return collected.open();
    }
  }

  static final class ReservationStart extends Draft<SaleStages.ReservationStart>
      implements SaleStages.ReservationStart {
    ReservationStart(Collected collected) {
      super(collected);
    }

    @Override
    SaleStages.ReservationStart self() {
      return this;
    }

    @Override
    public SaleStages.ReservationWithItems item(OrderItem item) {
      return new ReservationWithItems(collected.add(item));
    }
  }

  static final class ReservationWithItems extends Draft<SaleStages.ReservationWithItems>
      implements SaleStages.ReservationWithItems {
    ReservationWithItems(Collected collected) {
      super(collected);
    }

    @Override
    SaleStages.ReservationWithItems self() {
      return this;
    }

    @Override
    public SaleStages.ReservationWithItems item(OrderItem item) {
      collected.add(item);
      return this;
    }

    @Override
    public Sale reserve() {
      return reserve(OrderRun.NO_HANDOVER);
    }

    @Override
    public Sale reserve(Consumer<? super Sale> handover) {
      Objects.requireNonNull(handover, "handover");
      collected.use();
      return collected.flow.complete(collected.options, collected.items, null, handover);
    }
  }

  static final class Refund extends Draft<SaleStages.RefundStart>
      implements SaleStages.RefundWithItems {

    private final long orderId;

    Refund(Collected collected, long orderId) {
      super(collected);
      this.orderId = orderId;
    }

    @Override
    SaleStages.RefundStart self() {
      return this;
    }

    @Override
    public SaleStages.RefundReady everything() {
      collected.items.clear();
      return this;
    }

    @Override
    public SaleStages.RefundWithItems operation(long operationId) {
      return movements(operationId);
    }

    @Override
    public SaleStages.RefundWithItems movements(long operationId, long... movementIds) {
      collected.add(
          RefundItem.of(
              refund ->
                  refund
                      .operation(operationId)
                      .movements(Arrays.stream(movementIds).boxed().toList())));
      return this;
    }

    @Override
    public SaleStages.Payable refundTo(PaymentSelector payment) {
      Objects.requireNonNull(payment, "payment");
      return new LastStage(
          handover -> {
            collected.use();
            return collected.flow.refund(
                orderId, collected.options, collected.items, payment, handover);
          });
    }
  }
}
