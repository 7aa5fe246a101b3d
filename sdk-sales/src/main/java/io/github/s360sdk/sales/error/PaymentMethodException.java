package io.github.s360sdk.sales.error;

import io.github.s360sdk.catalog.model.PaymentMethod;
import io.github.s360sdk.core.error.S360Exception;
import java.util.List;
import java.util.stream.Collectors;

/**
 * No payment method of the point of sale fits what was asked, or several do. Nothing was sent for
 * the payment; an order that was open before still is.
 */
public class PaymentMethodException extends S360Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<PaymentMethod> fitting;
  private final transient List<PaymentMethod> available;

  /**
   * Creates an error.
   *
   * @param wanted what was asked, in words
   * @param fitting the methods that fit: none or several
   * @param available all methods that could be used
   */
  public PaymentMethodException(
      String wanted, List<PaymentMethod> fitting, List<PaymentMethod> available) {
    super(
        (fitting.isEmpty() ? "no payment method fits " : "several payment methods fit ")
            + wanted
            + (fitting.isEmpty() ? "" : ": " + list(fitting)),
        "Name one by PaymentSelector.id(...) or code(...). There are: " + list(available),
        null,
        null);
    this.fitting = List.copyOf(fitting);
    this.available = List.copyOf(available);
  }

  private static String list(List<PaymentMethod> methods) {
    return methods.isEmpty()
        ? "none"
        : methods.stream()
            .map(method -> method.id() + " " + method.code())
            .collect(Collectors.joining(", "));
  }

  /**
   * The methods that fit.
   *
   * @return none or several; null after the error was serialised
   */
  public List<PaymentMethod> fitting() {
    return fitting;
  }

  /**
   * All methods that could be used.
   *
   * @return the methods; may be empty; null after the error was serialised
   */
  public List<PaymentMethod> available() {
    return available;
  }
}
