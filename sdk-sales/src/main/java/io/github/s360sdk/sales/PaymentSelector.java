package io.github.s360sdk.sales;

import io.github.s360sdk.catalog.model.PaymentMethod;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Says which of the payment methods of the point of sale is used. The choice is made when an order
 * is paid; it must fit exactly one method, otherwise nothing is sent and the error lists what there
 * is.
 */
public final class PaymentSelector {

  private final String description;
  private final Predicate<PaymentMethod> condition;

  private PaymentSelector(String description, Predicate<PaymentMethod> condition) {
    this.description = description;
    this.condition = condition;
  }

  /**
   * The pending account of the partner: the method whose code or kind contains {@code PENDING}. How
   * the platform marks that method is assumed; where an institution names it otherwise, use {@link
   * #id} or {@link #code}.
   *
   * @return the selector
   */
  public static PaymentSelector pendingAccount() {
    return new PaymentSelector(
        "the pending account (code or kind contains PENDING)",
        method -> contains(method.code(), "PENDING") || contains(method.paymentType(), "PENDING"));
  }

  private static boolean contains(@org.jspecify.annotations.Nullable String text, String part) {
    return text != null && text.toUpperCase(Locale.ROOT).contains(part);
  }

  /**
   * The method with an id.
   *
   * @param id id as in the POS configuration
   * @return the selector
   */
  public static PaymentSelector id(long id) {
    return new PaymentSelector("id " + id, method -> method.id() == id);
  }

  /**
   * The method with a code.
   *
   * @param code code as in the POS configuration; case does not count
   * @return the selector
   */
  public static PaymentSelector code(String code) {
    Objects.requireNonNull(code, "code");
    return new PaymentSelector("code " + code, method -> code.equalsIgnoreCase(method.code()));
  }

  /**
   * The method that fulfils a condition.
   *
   * @param description the condition in words, for the error if no or several methods fulfil it
   * @param condition the condition
   * @return the selector
   */
  public static PaymentSelector matching(
      String description, Predicate<? super PaymentMethod> condition) {
    Objects.requireNonNull(condition, "condition");
    return new PaymentSelector(Objects.requireNonNull(description, "description"), condition::test);
  }

  boolean matches(PaymentMethod method) {
    return condition.test(method);
  }

  /** The choice in words. */
  @Override
  public String toString() {
    return description;
  }
}
