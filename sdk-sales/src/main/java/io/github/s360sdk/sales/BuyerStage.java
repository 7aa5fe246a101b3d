package io.github.s360sdk.sales;

import io.github.s360sdk.contacts.request.NewContact;
import java.util.function.Consumer;

/**
 * A stage of an order whose buyer may be made on the way.
 *
 * @param <S> the stage itself
 */
public interface BuyerStage<S> {

  /**
   * Makes a contact that buys. It is made right before the order, and it is not looked whether
   * there is one like it: a buyer who comes again is better found with {@code contacts().search}.
   *
   * <p>If the order fails and nothing of it is left, the contact is deleted again; if it cannot be
   * deleted, or the order may be left, {@link
   * io.github.s360sdk.core.error.OrderOutcome#createdContact()} tells its number. Of an order that
   * stays open, {@link OpenOrder#purchaser()} tells it, and giving up the order leaves it there.
   *
   * @param fill says what the contact is to have; it is checked when the order is made, which then
   *     throws {@link io.github.s360sdk.core.error.InvalidRequestException}
   * @return this
   */
  S purchaser(Consumer<? super NewContact.Builder> fill);
}
