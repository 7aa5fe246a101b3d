package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import io.github.s360sdk.sales.Sale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Orders name a currency, which need not be that of the point of sale. */
class CurrencyOfOrderTest extends SaleFixture {

  @Test
  void anOrderIsPaidInTheCurrencyThatItNames() {
    answers =
        text ->
            text.replaceAll(
                "(?s)(<(organizationCurrency|catalogCurrencies)>.{0,200}?<currencyCode>)EUR",
                "$1CHF");
    assertThat(s360.catalog().posConfig().currency().getCurrencyCode()).isEqualTo("CHF");

    Sale sale = sell();

    assertThat(sale.tickets()).hasSize(2);
    assertThat(sale.total().currency().getCurrencyCode()).isEqualTo("EUR");
  }

  @Test
  void amountsOfSeveralCurrenciesAreNotAddedUp() {
    AtomicInteger orders = new AtomicInteger();
    answers =
        text ->
            text.contains("orderUpdateData") && orders.incrementAndGet() == 2
                ? text.replaceAll("(?s)(<catalogCurrency>.{0,200}?<currencyCode>)EUR", "$1CHF")
                : text;

    UnreadableAnswerException error =
        catchThrowableOfType(UnreadableAnswerException.class, () -> pay(twoSeatsAndAPass()));

    assertThat(error).hasMessageContaining("EUR").hasMessageContaining("CHF");
    assertThat(outcome(error).state()).isEqualTo(State.FREED);
  }
}
