package io.github.s360sdk.sales.request;

/**
 * One thing that an order gets or gives back. Each item becomes one entry of the list of operations
 * of its kind on the wire.
 */
public sealed interface OrderItem
    permits SeatsItem, ProductItem, SeasonTicketItem, TransportItem, ChargeItem, RefundItem {}
