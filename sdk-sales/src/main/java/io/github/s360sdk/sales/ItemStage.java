package io.github.s360sdk.sales;

import io.github.s360sdk.sales.request.ChargeItem;
import io.github.s360sdk.sales.request.OrderItem;
import io.github.s360sdk.sales.request.ProductItem;
import io.github.s360sdk.sales.request.SeasonTicketItem;
import io.github.s360sdk.sales.request.SeatsItem;
import io.github.s360sdk.sales.request.TransportItem;
import java.util.function.Consumer;

/**
 * Where items are put into an order. Each item is checked at once: a wrong one is an {@link
 * io.github.s360sdk.core.error.InvalidRequestException} that names its fields.
 *
 * @param <N> what follows
 */
public interface ItemStage<N> {

  /**
   * Puts in an item.
   *
   * @param item the item
   * @return what follows
   */
  N item(OrderItem item);

  /**
   * Puts in seats or places of a performance.
   *
   * @param fill sets performance, seat category, tariff, and quantity or seats
   * @return what follows
   */
  default N seats(Consumer<? super SeatsItem.Builder> fill) {
    return item(SeatsItem.of(fill));
  }

  /**
   * Puts in a pass, a service or goods.
   *
   * @param fill sets item, tariff and quantity
   * @return what follows
   */
  default N product(Consumer<? super ProductItem.Builder> fill) {
    return item(ProductItem.of(fill));
  }

  /**
   * Puts in a season ticket or a package with its contents. The wire form is assumed.
   *
   * @param fill sets item, tariff, quantity and contents
   * @return what follows
   */
  default N seasonTicket(Consumer<? super SeasonTicketItem.Builder> fill) {
    return item(SeasonTicketItem.of(fill));
  }

  /**
   * Puts in a transport. The wire form is assumed.
   *
   * @param fill sets item, tariff and quantity
   * @return what follows
   */
  default N transport(Consumer<? super TransportItem.Builder> fill) {
    return item(TransportItem.of(fill));
  }

  /**
   * Puts in a charge. The wire form is assumed.
   *
   * @param fill sets charge and amount
   * @return what follows
   */
  default N charge(Consumer<? super ChargeItem.Builder> fill) {
    return item(ChargeItem.of(fill));
  }
}
