package io.github.s360sdk.sales;

import io.github.s360sdk.contacts.ContactClient;
import io.github.s360sdk.contacts.request.NewContact;
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
    String number = contacts.create(wanted).number();
    options.purchaser = number;
    options.newPurchaser = null;
    try {
      return order.get();
    } catch (S360Exception e) {
      OrderOutcome noted = e.order();
      // What fails without an outcome fails before the order.
      OrderOutcome outcome =
          noted != null
              ? noted
              : new OrderOutcome(State.NOT_CREATED, null, options.externalReference);
      e.noteOrder(outcome.withCreatedContact(left(number, options, outcome.state(), e)));
      throw e;
    } catch (RuntimeException e) {
      left(number, options, State.NOT_CREATED, e);
      throw e;
    }
  }

  /** The number of the contact if it is left; null if it could be deleted. */
  private @Nullable String left(
      String number, FlowOptions options, State state, RuntimeException error) {
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
