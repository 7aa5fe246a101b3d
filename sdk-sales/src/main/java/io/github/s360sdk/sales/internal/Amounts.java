package io.github.s360sdk.sales.internal;

import io.github.s360sdk.core.internal.model.Texts;
import io.github.s360sdk.core.internal.stub.CurrencyCash;
import io.github.s360sdk.core.model.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts in the currency of an order. Amounts come without a currency of their own; where
 * the order names none either they are read in {@code XXX} (no currency) rather than lost.
 */
record Amounts(Currency currency) {

  private static final Currency NONE = Currency.getInstance("XXX");

  static Amounts of(@Nullable CurrencyCash currency) {
    return new Amounts(NONE).or(currency);
  }

  /** Amounts in another currency, where one is named. */
  Amounts or(@Nullable CurrencyCash other) {
    String code = other == null ? null : Texts.text(other.getCurrencyCode());
    if (code == null) {
      return this;
    }
    Currency iso = Texts.iso(code);
    return new Amounts(iso == null ? NONE : iso);
  }

  @Nullable Money read(@Nullable Long thousandths) {
    return Texts.money(thousandths, currency);
  }
}
