package io.github.s360sdk.sales;

import io.github.s360sdk.contacts.ContactClient;
import io.github.s360sdk.contacts.request.NewContact;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.S360Exception;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes contacts that buy, and takes them back if nothing of the order is left. */
final class Buyers {

  private final ContactClient contacts;

  Buyers(ContactClient contacts) {
    this.contacts = contacts;
  }

  /** Makes the contact that is to be made, then the order. */
  <T> T with(FlowOptions options, Supplier<T> order) {
    NewContact wanted = options.newPurchaser;
    if (wanted == null) {
      return order.get();
    }
    String number = make(wanted, options);
    options.purchaser = number;
    options.newPurchaser = null;
    try {
      return order.get();
    } catch (S360Exception e) {
      OrderOutcome noted = e.order();
      // A request that is refused here makes no order; of anything else without an outcome, nobody
      // knows, and the buyer of an order must not be deleted.
      State state = e instanceof InvalidRequestException ? State.NOT_CREATED : State.UNKNOWN;
      OrderOutcome outcome =
          noted != null ? noted : new OrderOutcome(state, null, options.externalReference);
      e.noteOrder(outcome.withCreatedContact(left(number, options, outcome.state(), e)));
      throw e;
    }
  }

  private String make(NewContact wanted, FlowOptions options) {
    try {
      return contacts.create(wanted).number();
    } catch (S360Exception e) {
      e.noteOrder(new OrderOutcome(State.NOT_CREATED, null, options.externalReference));
      throw e;
    }
  }

  /** The number of the contact if it is left; null if it could be deleted. */
  private @Nullable String left(
      String number, FlowOptions options, State state, S360Exception error) {
    boolean nothingLeft = state == State.NOT_CREATED || state == State.FREED;
    if (!nothingLeft || !options.compensate) {
      return number;
    }
    try {
      contacts.delete(number);
      return null;
    } catch (RuntimeException e) {
      error.addSuppressed(e);
      return number;
    }
  }
}
