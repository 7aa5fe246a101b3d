package io.github.s360sdk.catalog.model;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Whether products that consist of items may be sold, by their prices. */
final class ItemSales {

  private ItemSales() {}

  /** The prices of all items of a product; none of events and of kinds that are not known. */
  static Stream<ItemPrice> prices(Product product) {
    if (product instanceof PassProduct pass) {
      return pass.items().stream().flatMap(item -> item.prices().stream());
    }
    if (product instanceof SeasonTicketProduct ticket) {
      return ticket.items().stream().flatMap(item -> item.prices().stream());
    }
    if (product instanceof PackageProduct pack) {
      return pack.items().stream().flatMap(item -> item.prices().stream());
    }
    if (product instanceof MembershipProduct membership) {
      return membership.items().stream().flatMap(item -> item.prices().stream());
    }
    return simpleItems(product).stream().flatMap(item -> item.prices().stream());
  }

  private static List<SimpleItem> simpleItems(Product product) {
    if (product instanceof ServiceProduct service) {
      return service.items();
    }
    if (product instanceof GoodsProduct goods) {
      return goods.items();
    }
    if (product instanceof TransportProduct transport) {
      return transport.items();
    }
    return product instanceof HospitalityProduct hospitality ? hospitality.items() : List.of();
  }

  /** The state of a product: where prices have periods, one of the prices must allow a sale. */
  static SaleState saleState(Product product, Instant moment, SaleScope scope) {
    SaleState own = SaleState.of(product.state(), product.salePeriods(), moment, scope);
    if (own.kind() == SaleState.Kind.NOT_RUNNING
        || prices(product).allMatch(price -> price.salePeriods().isEmpty())) {
      return own;
    }
    return prices(product)
        .map(price -> saleState(product, price, moment, scope))
        .reduce(SaleState::or)
        .orElse(own);
  }

  static SaleState saleState(Product product, ItemPrice price, Instant moment, SaleScope scope) {
    Long seatCategory = scope.seatCategoryId();
    SaleScope narrowed = scope.narrowedTo(price.tariffId(), seatCategory);
    SaleState state =
        SaleState.of(product.state(), product.salePeriods(), moment, narrowed)
            .and(SaleState.of(product.state(), price.salePeriods(), moment, narrowed));
    return scope.covers(price.tariffId(), seatCategory)
        ? state
        : state.and(new SaleState(SaleState.Kind.NOT_FOR_SALE, null, null));
  }
}
