package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.OpenValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether something may be sold, by its state and its sale periods. */
final class SaleRules {

  private SaleRules() {}

  static boolean onSale(
      @Nullable OpenValue<ProductState> state, List<SalePeriod> periods, Instant moment) {
    return onSale(state, periods, moment, null, null);
  }

  static boolean onSale(
      @Nullable OpenValue<ProductState> state,
      List<SalePeriod> periods,
      Instant moment,
      @Nullable Long tariffId,
      @Nullable Long seatCategoryId) {
    if (state == null || !state.is(ProductState.RUNNING)) {
      return false;
    }
    return periods.isEmpty()
        || periods.stream()
            .anyMatch(
                period -> period.allowsSale(moment) && period.holdsFor(tariffId, seatCategoryId));
  }
}
