package io.github.s360sdk.core.error;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * In what state an order is after a step of the order workflow has failed.
 *
 * @param state the state
 * @param orderId id of the order, or null if it has none or it is not known
 * @param externalReference the reference of the caller that was sent with the order, or null
 * @param createdContact number of a contact that was made for the order and is still there, or null
 * @param freesAt when the places of the order free themselves if it is left alone, or null if that
 *     is not known; an estimate where the id of the order is not known
 */
public record OrderOutcome(
    State state,
    @Nullable Long orderId,
    @Nullable String externalReference,
    @Nullable String createdContact,
    @Nullable Instant freesAt)
    implements java.io.Serializable {

  /** What is known of the order. */
  public enum State {
    /** No order was made and nothing is held. */
    NOT_CREATED("no order was made"),
    /** The order is given up and its places are free again. */
    FREED("the order was given up and its places are free"),
    /** The order is open and holds places until it expires. */
    HELD("the order is open and holds its places until it expires"),
    /** The order has expired, so its places are free. */
    EXPIRED("the order has expired and its places are free"),
    /** It is not known; the advice of the error says how to find out. */
    UNKNOWN("the state of the order is not known");

    private final String text;

    State(String text) {
      this.text = text;
    }
  }

  /** Checks that there is a state. */
  public OrderOutcome {
    Objects.requireNonNull(state, "state");
  }

  /**
   * Returns the outcome of an order for which no contact was made.
   *
   * @param state the state
   * @param orderId id of the order, or null if it has none or it is not known
   * @param externalReference the reference of the caller that was sent with the order, or null
   */
  public OrderOutcome(State state, @Nullable Long orderId, @Nullable String externalReference) {
    this(state, orderId, externalReference, null, null);
  }

  /**
   * The same order with a contact that was made for it.
   *
   * @param contactNumber number of the contact that is still there
   * @return the changed outcome
   */
  public OrderOutcome withCreatedContact(@Nullable String contactNumber) {
    return new OrderOutcome(state, orderId, externalReference, contactNumber, freesAt);
  }

  /**
   * The same order with the time at which its places free themselves.
   *
   * @param time the time, or null if it is not known
   * @return the changed outcome
   */
  public OrderOutcome withFreesAt(@Nullable Instant time) {
    return new OrderOutcome(state, orderId, externalReference, createdContact, time);
  }

  /**
   * The state in words, with the id of the order; the reference of the caller and the number of a
   * contact are left out.
   */
  @Override
  public String toString() {
    return orderId == null ? state.text : state.text + " (order " + orderId + ")";
  }
}
