package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.CurrencyInfo;
import io.github.s360sdk.core.model.Money;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds up operations. */
final class Totals {

  private static final String NO_CURRENCY = "XXX";

  private Totals() {}

  static Money of(List<OrderOperation> operations, @Nullable CurrencyInfo currency) {
    return operations.stream()
        .map(OrderOperation::total)
        .filter(Objects::nonNull)
        .reduce(Money::plus)
        .orElseGet(() -> Money.zero(iso(currency)));
  }

  private static Currency iso(@Nullable CurrencyInfo currency) {
    try {
      return Currency.getInstance(currency == null ? NO_CURRENCY : currency.code());
    } catch (IllegalArgumentException e) {
      return Currency.getInstance(NO_CURRENCY);
    }
  }
}
