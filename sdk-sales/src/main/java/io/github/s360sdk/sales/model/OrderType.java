package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.WireEnum;

/** What an order does (open; documented). */
public enum OrderType implements WireEnum {
  /** Sale. */
  SALE("SALE"),
  /** Refund client. */
  REFUND_CLIENT("REFUND_CLIENT"),
  /** Refund organization. */
  REFUND_ORGANIZATION("REFUND_ORGANIZATION"),
  /** Exchange organization. */
  EXCHANGE_ORGANIZATION("EXCHANGE_ORGANIZATION"),
  /** Exchange client. */
  EXCHANGE_CLIENT("EXCHANGE_CLIENT"),
  /** Reservation. */
  RESERVATION("RESERVATION"),
  /** Renewal. */
  RENEWAL("RENEWAL"),
  /** Option. */
  OPTION("OPTION"),
  /** Reservation freeing. */
  RESERVATION_FREEING("RESERVATION_FREEING"),
  /** Option freeing. */
  OPTION_FREEING("OPTION_FREEING"),
  /** St transfer. */
  ST_TRANSFER("ST_TRANSFER");

  private final String wireName;

  OrderType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
