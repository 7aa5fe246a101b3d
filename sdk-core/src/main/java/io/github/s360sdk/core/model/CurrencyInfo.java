package io.github.s360sdk.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A currency as the platform describes it (wire type {@code CurrencyCash}, documented).
 *
 * @param code ISO 4217 code (wire name {@code currencyCode})
 * @param symbol symbol, or null
 * @param fractionDigits usual number of decimals (wire name {@code fractionDigit}), or null
 * @param smallestStep smallest payable amount in thousandths (wire name {@code minAmount}; 10 is
 *     0.01, inferred), or null
 * @param cash coins and notes in use (wire name {@code availableCash}); usually empty
 */
public record CurrencyInfo(
    String code,
    @Nullable String symbol,
    @Nullable Integer fractionDigits,
    @Nullable Long smallestStep,
    List<Cash> cash) {

  /** Copies the list. */
  public CurrencyInfo {
    cash = List.copyOf(cash);
  }

  /**
   * A coin, a note or a bundle of them.
   *
   * @param type {@code COIN}, {@code COINS_ROLL}, {@code NOTE}, {@code NOTES_BUNDLE} or another
   *     text, or null
   * @param unitAmount amount of one piece (wire name {@code unitAmoung}), or null
   * @param quantity number of pieces, or null
   */
  public record Cash(
      @Nullable OpenValue<CashType> type, @Nullable Long unitAmount, @Nullable Integer quantity) {}
}
