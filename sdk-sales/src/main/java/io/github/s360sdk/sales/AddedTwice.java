package io.github.s360sdk.sales;

import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.sales.model.OperationKind;
import io.github.s360sdk.sales.model.OrderOperation;
import io.github.s360sdk.sales.model.PerformanceRef;
import io.github.s360sdk.sales.request.ChargeItem;
import io.github.s360sdk.sales.request.OrderItem;
import io.github.s360sdk.sales.request.ProductItem;
import io.github.s360sdk.sales.request.SeasonTicketItem;
import io.github.s360sdk.sales.request.SeatsItem;
import io.github.s360sdk.sales.request.TransportItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an item has brought into an order that was asked for it more than once, and of whose
 * answers none came. Which request brought what is not known; that each brings the same is.
 */
final class AddedTwice {

  private AddedTwice() {}

  /** What two operations that came of the same request have in common. */
  private record Sort(
      @Nullable OpenValue<OperationKind> kind,
      @Nullable Long item,
      @Nullable PerformanceRef performance,
      OrderOperation.@Nullable Timeslot timeslot,
      @Nullable Long tariff,
      @Nullable Integer quantity) {

    static Sort of(OrderOperation operation) {
      return new Sort(
          operation.kind(),
          operation.item().id(),
          operation.performance(),
          operation.timeslot(),
          operation.tariff().id(),
          operation.quantity());
    }
  }

  /**
   * What is in the order beyond the first time.
   *
   * @param added all that is new in the order
   * @param most how often it may have been added
   * @return the operations that are too many, with their parts; null if that cannot be told
   */
  static @Nullable List<OrderOperation> surplus(
      List<OrderOperation> added, OrderItem item, int most) {
    Set<Long> ids = added.stream().map(OrderOperation::id).collect(Collectors.toSet());
    Map<Sort, List<OrderOperation>> sorts = new LinkedHashMap<>();
    added.stream()
        .filter(one -> one.links().parentId() == null || !ids.contains(one.links().parentId()))
        .sorted(Comparator.comparingLong(OrderOperation::id))
        .forEach(one -> sorts.computeIfAbsent(Sort.of(one), key -> new ArrayList<>()).add(one));
    if (sorts.size() == 1 && sorts.values().iterator().next().size() == 1) {
      // Unless the platform makes one of two that are the same.
      return holdsMore(sorts.keySet().iterator().next(), item) ? null : List.of();
    }
    List<Integer> times = sorts.values().stream().map(List::size).distinct().toList();
    boolean repeated = times.size() == 1 && times.get(0) > 1 && times.get(0) <= most;
    // Places that were given in several parts look the same too, but none of them holds all.
    boolean whole = sorts.keySet().stream().anyMatch(sort -> holdsAll(sort, item));
    if (!repeated || !whole) {
      return null;
    }
    Set<Long> surplus =
        sorts.values().stream()
            .flatMap(same -> same.stream().skip(1))
            .map(OrderOperation::id)
            .collect(Collectors.toSet());
    while (surplus.addAll(partsOf(surplus, added))) {
      // Parts have parts.
    }
    return added.stream().filter(one -> surplus.contains(one.id())).toList();
  }

  private static Set<Long> partsOf(Set<Long> wholes, Collection<OrderOperation> added) {
    return added.stream()
        .filter(one -> one.links().parentId() != null && wholes.contains(one.links().parentId()))
        .map(OrderOperation::id)
        .collect(Collectors.toSet());
  }

  private static boolean holdsMore(Sort sort, OrderItem item) {
    Integer quantity = sort.quantity();
    return quantity != null && quantity > quantity(item);
  }

  private static boolean holdsAll(Sort sort, OrderItem item) {
    Integer quantity = sort.quantity();
    return quantity != null && quantity == quantity(item);
  }

  private static int quantity(OrderItem item) {
    if (item instanceof SeatsItem seats) {
      return seats.quantity();
    }
    if (item instanceof ProductItem product) {
      return product.quantity();
    }
    if (item instanceof SeasonTicketItem ticket) {
      return ticket.quantity();
    }
    if (item instanceof TransportItem transport) {
      return transport.quantity();
    }
    if (item instanceof ChargeItem charge) {
      return charge.quantity() == null ? 1 : charge.quantity();
    }
    return 0;
  }
}
