package io.github.s360sdk.sales.journal;

import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.sales.model.OrderType;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One order in the journal, as it was at its last step. Holds no credentials, names or bar codes;
 * the number of a contact is in it, because an order is closed for one.
 *
 * @param id id of the entry; unique
 * @param institution code of the institution
 * @param owner id of the client that wrote it last, which changes with each start of a program
 * @param step how far the order has come
 * @param times when it was begun and changed
 * @param order what is known of the order
 */
public record JournalEntry(
    String id, String institution, String owner, JournalStep step, Times times, OrderFacts order) {

  /** Checks that nothing is missing. */
  public JournalEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(institution, "institution");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(times, "times");
    Objects.requireNonNull(order, "order");
  }

  /**
   * When an entry was written.
   *
   * @param begun when the entry was made
   * @param changed when its last step was written, by whomever; who only takes an entry over leaves
   *     that as it is
   * @param busyUntil until when the client that wrote it may still be at it; each client, and each
   *     view of one, has its own time for a step
   */
  public record Times(Instant begun, Instant changed, Instant busyUntil) {

    /** Checks that nothing is missing. */
    public Times {
      Objects.requireNonNull(begun, "begun");
      Objects.requireNonNull(changed, "changed");
      Objects.requireNonNull(busyUntil, "busyUntil");
    }
  }

  /**
   * What is known of an order, enough to close it, to give it up, or to find it.
   *
   * @param type what the order does
   * @param cart whether it stays open until the caller closes it, and is not closed at once
   * @param giveUp whether it is given up if a step fails
   * @param barCodes whether closing it makes bar codes
   * @param orderId id of the order, or null if it is not known
   * @param externalReference reference that was sent with it, or null
   * @param purchaser number of the contact that buys, or null
   * @param paymentMethodId id of the payment method it is closed with, or null
   * @param total what is paid, or null if it was not being closed yet, or was changed since
   * @param maxWaitingTime wire name {@code maxWaitingTime}, or null
   */
  public record OrderFacts(
      OrderType type,
      boolean cart,
      boolean giveUp,
      boolean barCodes,
      @Nullable Long orderId,
      @Nullable String externalReference,
      @Nullable String purchaser,
      @Nullable Long paymentMethodId,
      @Nullable Money total,
      @Nullable Integer maxWaitingTime) {

    /** Checks that there is a type. */
    public OrderFacts {
      Objects.requireNonNull(type, "type");
    }

    /**
     * The same with an id.
     *
     * @param id id of the order
     * @return the changed facts
     */
    public OrderFacts withOrderId(long id) {
      return new OrderFacts(
          type,
          cart,
          giveUp,
          barCodes,
          id,
          externalReference,
          purchaser,
          paymentMethodId,
          total,
          maxWaitingTime);
    }

    /**
     * The same with what is paid.
     *
     * @param methodId id of the payment method, or null for a reservation
     * @param sum what is paid
     * @return the changed facts
     */
    public OrderFacts paidWith(@Nullable Long methodId, Money sum) {
      return new OrderFacts(
          type,
          cart,
          giveUp,
          barCodes,
          orderId,
          externalReference,
          purchaser,
          methodId,
          sum,
          maxWaitingTime);
    }

    /**
     * The same after a change, to whose price nobody has agreed. The payment method stays: a close
     * that was sent before may still be carried out.
     *
     * @return the changed facts
     */
    public OrderFacts notAgreed() {
      return new OrderFacts(
          type,
          cart,
          giveUp,
          barCodes,
          orderId,
          externalReference,
          purchaser,
          paymentMethodId,
          null,
          maxWaitingTime);
    }

    /** The type and the id; neither references nor contacts. */
    @Override
    public String toString() {
      return "OrderFacts[type=" + type + ", orderId=" + orderId + "]";
    }
  }

  /**
   * The same entry at another step.
   *
   * @param writer id of the client that writes it
   * @param next the step
   * @param now when it was written
   * @param busyUntil until when its writer may be at it
   * @param facts what is known of the order now
   * @return the changed entry
   */
  public JournalEntry at(
      String writer, JournalStep next, Instant now, Instant busyUntil, OrderFacts facts) {
    return new JournalEntry(
        id, institution, writer, next, new Times(times.begun(), now, busyUntil), facts);
  }

  /**
   * The entry as one line of text, for journals that keep it so. It has all of the entry.
   *
   * @return letters, digits, and punctuation of URLs; no line breaks
   */
  public String toText() {
    return EntryText.write(this);
  }

  /**
   * Reads an entry from its text.
   *
   * @param text as {@link #toText} made it, by this version or an older one
   * @return the entry
   * @throws IllegalArgumentException if it is no such text
   */
  public static JournalEntry fromText(String text) {
    return EntryText.read(text);
  }

  /** Id, step, type and id of the order; neither references nor contacts. */
  @Override
  public String toString() {
    return "JournalEntry[id=" + id + ", step=" + step + ", order=" + order + "]";
  }
}
