package io.github.s360sdk.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "4000,EUR,4.00,4.00 EUR",
    "12505,EUR,12.505,12.505 EUR",
    "-1250,EUR,-1.25,-1.25 EUR",
    "5000,JPY,5,5 JPY",
    "5500,JPY,5.500,5.500 JPY",
    "1234,KWD,1.234,1.234 KWD",
    "0,EUR,0.00,0.00 EUR"
  })
  void thousandthsAreShownExactly(long thousandths, String currency, String amount, String text) {
    Money money = Money.ofThousandths(thousandths, currency);

    assertThat(money.amount()).isEqualTo(new BigDecimal(amount));
    assertThat(money).hasToString(text);
    assertThat(Money.of(amount, currency)).isEqualTo(money);
  }

  @Test
  void finerAmountsAndUnknownCurrenciesAreRefused() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Money.of("1.0001", "EUR"));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1", "XX1"));
    assertThat(Money.of("1.5000", "EUR").thousandths()).isEqualTo(1500);
  }

  @Test
  void sumsAreExact() {
    Money money = Money.of("0.10", "EUR");

    assertThat(money.plus(Money.of("0.20", "EUR"))).isEqualTo(Money.of("0.30", "EUR"));
    assertThat(money.minus(Money.of("0.20", "EUR"))).isEqualTo(Money.of("-0.10", "EUR"));
    assertThat(money.times(3)).isEqualTo(Money.of("0.30", "EUR"));
    assertThat(money.minus(money).isZero()).isTrue();
    assertThat(money.isZero()).isFalse();
    assertThat(money.times(-1).isZero()).isFalse();
    assertThat(money.times(-1).isNegative()).isTrue();
    assertThat(money.isNegative()).isFalse();
    assertThat(Money.of("0", "EUR").isNegative()).isFalse();
    assertThat(Money.zero(Currency.getInstance("EUR"))).isEqualTo(Money.of("0", "EUR"));
    assertThat(money).isLessThan(Money.of("0.11", "EUR"));
  }

  @Test
  void mixedCurrenciesAndOverflowAreRefused() {
    Money euro = Money.of("1", "EUR");
    Money franc = Money.of("1", "CHF");
    Money most = Money.ofThousandths(Long.MAX_VALUE, "EUR");

    assertThatIllegalArgumentException().isThrownBy(() -> euro.plus(franc));
    assertThatIllegalArgumentException().isThrownBy(() -> euro.minus(franc));
    assertThatIllegalArgumentException().isThrownBy(() -> euro.compareTo(franc));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(euro));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(2));
  }

  @Test
  void peopleReadTheirOwnFormat() {
    assertThat(Money.of("1234.50", "EUR").format(Locale.US)).isEqualTo("€1,234.50");
    assertThat(Money.of("12.50", "EUR").format(Locale.GERMANY)).isEqualTo("12,50\u00a0€");
    assertThat(Money.of("12.505", "EUR").format(Locale.US)).isEqualTo("€12.505");
    assertThat(Money.of("1234", "JPY").format(Locale.US)).isEqualTo("¥1,234");
    assertThat(Money.of("1.5", "JPY").format(Locale.US)).isEqualTo("¥1.500");
  }
}
