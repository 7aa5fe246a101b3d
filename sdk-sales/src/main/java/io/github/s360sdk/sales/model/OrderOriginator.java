package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.WireEnum;

/** Through what an order was made (open; documented). */
public enum OrderOriginator implements WireEnum {
  /** Sale. */
  SALE("SALE"),
  /** Desk. */
  DESK("DESK"),
  /** Desk without plan. */
  DESK_WITHOUT_PLAN("DESK_WITHOUT_PLAN"),
  /** Ticketshop. */
  TICKETSHOP("TICKETSHOP"),
  /** Flash. */
  FLASH("FLASH"),
  /** Administration. */
  ADMINISTRATION("ADMINISTRATION"),
  /** Sale complement. */
  SALE_COMPLEMENT("SALE_COMPLEMENT"),
  /** External sale. */
  EXTERNAL_SALE("EXTERNAL_SALE"),
  /** Ebo. */
  EBO("EBO"),
  /** Bornes. */
  BORNES("BORNES"),
  /** Credit note. */
  CREDIT_NOTE("CREDIT_NOTE"),
  /** Touchscreen. */
  TOUCHSCREEN("TOUCHSCREEN"),
  /** St renewal. */
  ST_RENEWAL("ST_RENEWAL"),
  /** St transfer. */
  ST_TRANSFER("ST_TRANSFER"),
  /** Resale platform. */
  RESALE_PLATFORM("RESALE_PLATFORM"),
  /** Seating. */
  SEATING("SEATING"),
  /** Batch. */
  BATCH("BATCH"),
  /** Seating m. */
  SEATING_M("SEATING_M"),
  /** Request arbitration. */
  REQUEST_ARBITRATION("REQUEST_ARBITRATION"),
  /** Central planning. */
  CENTRAL_PLANNING("CENTRAL_PLANNING"),
  /** Partial refund. */
  PARTIAL_REFUND("PARTIAL_REFUND"),
  /** Option distribution. */
  OPTION_DISTRIBUTION("OPTION_DISTRIBUTION");

  private final String wireName;

  OrderOriginator(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
