package io.github.s360sdk.core.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;

/**
 * An exact amount in a currency.
 *
 * <p>On the wire amounts are integers in thousandths of the currency unit (observed; 4000 is 4.00),
 * and so they are kept here. Sums are exact and fail on overflow and on mixed currencies.
 *
 * @param thousandths the amount in thousandths of the currency unit; may be negative for refunds
 * @param currency the currency
 */
public record Money(long thousandths, Currency currency) implements Comparable<Money> {

  private static final int WIRE_SCALE = 3;

  /** Checks that there is a currency. */
  public Money {
    Objects.requireNonNull(currency, "currency");
  }

  /**
   * Returns the amount that stands on the wire.
   *
   * @param thousandths the amount in thousandths of the currency unit
   * @param currencyCode ISO 4217 code
   * @return the amount
   * @throws IllegalArgumentException if the code is no ISO 4217 code
   */
  public static Money ofThousandths(long thousandths, String currencyCode) {
    return new Money(thousandths, Currency.getInstance(currencyCode));
  }

  /**
   * Returns an amount from its decimal form.
   *
   * @param amount the amount in currency units, with at most three decimals
   * @param currencyCode ISO 4217 code
   * @return the amount
   * @throws ArithmeticException if the amount has more than three decimals
   * @throws IllegalArgumentException if the code is no ISO 4217 code
   */
  public static Money of(BigDecimal amount, String currencyCode) {
    return ofThousandths(
        amount.setScale(WIRE_SCALE, RoundingMode.UNNECESSARY).unscaledValue().longValueExact(),
        currencyCode);
  }

  /**
   * Returns an amount from its decimal form.
   *
   * @param amount the amount in currency units, for example {@code "12.50"}
   * @param currencyCode ISO 4217 code
   * @return the amount
   * @throws ArithmeticException if the amount has more than three decimals
   * @throws IllegalArgumentException if the code or the amount cannot be read
   */
  public static Money of(String amount, String currencyCode) {
    return of(new BigDecimal(amount), currencyCode);
  }

  /**
   * Returns zero.
   *
   * @param currency the currency
   * @return zero of it
   */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * The amount in currency units.
   *
   * @return the exact amount, with the usual number of decimals of the currency or with three where
   *     that would not be exact
   */
  public BigDecimal amount() {
    BigDecimal exact = BigDecimal.valueOf(thousandths, WIRE_SCALE);
    int digits = Math.max(0, Math.min(WIRE_SCALE, currency.getDefaultFractionDigits()));
    BigDecimal rounded = exact.setScale(digits, RoundingMode.HALF_UP);
    return rounded.compareTo(exact) == 0 ? rounded : exact;
  }

  /**
   * Adds an amount of the same currency.
   *
   * @param other what to add
   * @return the sum
   * @throws IllegalArgumentException if the currencies differ
   * @throws ArithmeticException on overflow
   */
  public Money plus(Money other) {
    return new Money(Math.addExact(thousandths, sameCurrency(other).thousandths), currency);
  }

  /**
   * Subtracts an amount of the same currency.
   *
   * @param other what to subtract
   * @return the difference
   * @throws IllegalArgumentException if the currencies differ
   * @throws ArithmeticException on overflow
   */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(thousandths, sameCurrency(other).thousandths), currency);
  }

  /**
   * Multiplies the amount.
   *
   * @param factor for example a quantity
   * @return the product
   * @throws ArithmeticException on overflow
   */
  public Money times(int factor) {
    return new Money(Math.multiplyExact(thousandths, (long) factor), currency);
  }

  /**
   * Whether the amount is zero.
   *
   * @return true for zero
   */
  public boolean isZero() {
    return thousandths == 0;
  }

  /**
   * Whether the amount is below zero.
   *
   * @return true for a negative amount
   */
  public boolean isNegative() {
    return thousandths < 0;
  }

  /**
   * The amount as people write it.
   *
   * @param locale whose habits to follow
   * @return for example {@code 12,50 €}
   */
  public String format(Locale locale) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    BigDecimal amount = amount();
    format.setMinimumFractionDigits(amount.scale());
    format.setMaximumFractionDigits(amount.scale());
    return format.format(amount);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(thousandths, sameCurrency(other).thousandths);
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "amounts in different currencies: " + currency + " and " + other.currency);
    }
    return other;
  }

  /** For example {@code 12.50 EUR}. */
  @Override
  public String toString() {
    return amount().toPlainString() + " " + currency.getCurrencyCode();
  }
}
