package io.github.s360sdk.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.core.internal.stub.CurrencyCash;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.sales.internal.OrderMapper;
import io.github.s360sdk.sales.internal.stub.type.OperationData;
import io.github.s360sdk.sales.internal.stub.type.OrderDetailResult;
import io.github.s360sdk.sales.internal.stub.type.OrderDetailsData;
import io.github.s360sdk.sales.model.Order;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Currencies of amounts, and totals. */
class AmountsTest {

  private static CurrencyCash currency(String code) {
    CurrencyCash currency = new CurrencyCash();
    currency.setCurrencyCode(code);
    return currency;
  }

  private static OperationData operation(@Nullable Long total, @Nullable String currency) {
    OperationData operation = new OperationData();
    operation.setTotalAmount(total);
    operation.setCatalogCurrency(currency == null ? null : currency(currency));
    return operation;
  }

  private static Order order(@Nullable String currency, OperationData... operations) {
    OrderDetailsData data = new OrderDetailsData();
    data.setCatalogCurrency(currency == null ? null : currency(currency));
    data.getOperationDatas().addAll(java.util.List.of(operations));
    OrderDetailResult result = new OrderDetailResult();
    result.setOrderDetailsData(data);
    return OrderMapper.order(result, 7);
  }

  @Test
  void addsUpTotalsInTheCurrencyOfTheOrder() {
    Order order = order("CHF", operation(1500L, null), operation(null, null), operation(-500L, ""));

    assertThat(order.total()).isEqualTo(Money.of("1", "CHF"));
    assertThat(order.id()).isEqualTo(7);
  }

  @Test
  void takesTheCurrencyOfTheOperationFirst() {
    assertThat(order("CHF", operation(1500L, "EUR")).total()).isEqualTo(Money.of("1.5", "EUR"));
  }

  @Test
  void keepsAmountsWhoseCurrencyIsNotKnown() {
    assertThat(order(null, operation(1500L, null)).total())
        .isEqualTo(Money.ofThousandths(1500, "XXX"));
    Order order = order("CHF", operation(1500L, "POINTS"));
    assertThat(order.total()).isEqualTo(Money.ofThousandths(1500, "XXX"));
    assertThat(order.operations().get(0).price().currency())
        .isNotNull()
        .extracting(info -> info.code())
        .isEqualTo("POINTS");
  }

  @Test
  void isZeroWithoutOperations() {
    assertThat(order("EUR").total()).isEqualTo(Money.of("0", "EUR"));
    assertThat(order("POINTS").total()).isEqualTo(Money.ofThousandths(0, "XXX"));
  }
}
