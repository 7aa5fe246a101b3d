package io.github.s360sdk.sales;

import java.util.function.Consumer;

/**
 * The stages of a sale. They follow each other in such a way that an order without items or without
 * a payment does not compile. A draft is used by one thread, and once.
 */
public final class SaleStages {

  private SaleStages() {}

  /** A sale without items yet. */
  public interface Start extends OptionStage<Start>, BuyerStage<Start>, ItemStage<WithItems> {}

  /** A sale with at least one item. */
  public interface WithItems
      extends OptionStage<WithItems>, BuyerStage<WithItems>, ItemStage<WithItems>, Ready {}

  /** A sale of what a file has reserved. */
  public interface OfReservation extends OptionStage<OfReservation>, Ready {}

  /** A sale that can be made. */
  public interface Ready {

    /**
     * Says how it is paid.
     *
     * @param payment which of the payment methods of the point of sale
     * @return the last stage
     */
    Payable payWith(PaymentSelector payment);

    /**
     * Creates the order and leaves it open: its places are held until it expires. Each item is one
     * call of the platform. If one fails, the order is given up (unless that is switched off) and
     * the error says so.
     *
     * @return the open order
     * @throws io.github.s360sdk.core.error.AvailabilityException if not enough places are left
     * @throws io.github.s360sdk.core.error.OutcomeUnknownException if the answer was lost, so that
     *     an order may exist that nobody knows
     * @throws io.github.s360sdk.core.error.S360Exception if a call fails
     */
    OpenOrder create();
  }

  /** A sale with its payment. */
  public interface Payable {

    /**
     * Makes the sale: choose the payment method, create the order, close it with its total, fetch
     * the tickets. If a step fails after places are held, the order is given up (unless that is
     * switched off); {@link io.github.s360sdk.core.error.S360Exception#order()} of the error says
     * in what state it is. An order whose close was not answered is looked up, never closed blindly
     * again. An interrupt ends a step at once; the order is then looked up or given up in a few
     * seconds at most, and a sale that was made all the same is returned.
     *
     * @return the sale
     * @throws io.github.s360sdk.sales.error.PaymentMethodException if no or several payment methods
     *     fit; nothing was sent
     * @throws io.github.s360sdk.core.error.AvailabilityException if not enough places are left
     * @throws io.github.s360sdk.sales.error.OrderExpiredException if the order expired before it
     *     was closed
     * @throws io.github.s360sdk.core.error.OutcomeUnknownException if it is not known whether the
     *     order exists or is closed; do not repeat, follow the advice
     * @throws io.github.s360sdk.core.error.S360Exception if a call fails
     */
    Sale complete();

    /**
     * The same, and hands the sale over before the journal forgets it. If the process dies before
     * that has returned, or it throws, {@link SalesClient#recover} hands the sale over again: so
     * nothing that was sold is lost between here and the caller's own store. It may thus come
     * twice, with the same id of the order.
     *
     * @param handover stores the sale; its own exception reaches the caller unchanged
     * @return the sale
     * @throws io.github.s360sdk.core.error.S360Exception as {@link #complete()}
     */
    Sale complete(Consumer<? super Sale> handover);
  }

  /** A reservation without items yet. */
  public interface ReservationStart
      extends OptionStage<ReservationStart>,
          BuyerStage<ReservationStart>,
          ItemStage<ReservationWithItems> {}

  /** A reservation with at least one item. */
  public interface ReservationWithItems
      extends OptionStage<ReservationWithItems>,
          BuyerStage<ReservationWithItems>,
          ItemStage<ReservationWithItems> {

    /**
     * Makes the reservation: create the order, close it as a reservation. Nothing is paid and no
     * bar codes are made. Sell it later with {@link SalesClient#saleOfReservation}.
     *
     * @return the reservation
     * @throws io.github.s360sdk.core.error.S360Exception as {@link Payable#complete()}
     */
    Sale reserve();

    /**
     * The same, and hands the reservation over: see {@link Payable#complete(Consumer)}.
     *
     * @param handover stores the reservation
     * @return the reservation
     * @throws io.github.s360sdk.core.error.S360Exception as {@link #reserve()}
     */
    Sale reserve(Consumer<? super Sale> handover);
  }

  /** A refund without operations yet. */
  public interface RefundStart extends OptionStage<RefundStart> {

    /**
     * Gives back everything that the order sold.
     *
     * @return the next stage
     */
    RefundReady everything();

    /**
     * Gives back an operation with all its movements.
     *
     * @param operationId id of the operation
     * @return the next stage
     */
    RefundWithItems operation(long operationId);

    /**
     * Gives back some movements of an operation.
     *
     * @param operationId id of the operation
     * @param movementIds ids of the movements
     * @return the next stage
     */
    RefundWithItems movements(long operationId, long... movementIds);
  }

  /** A refund with at least one operation. */
  public interface RefundWithItems extends RefundStart, RefundReady {}

  /** A refund that can be made. */
  public interface RefundReady {

    /**
     * Says how the money is given back.
     *
     * @param payment which of the payment methods that allow reimbursement
     * @return the last stage
     */
    Payable refundTo(PaymentSelector payment);
  }
}
