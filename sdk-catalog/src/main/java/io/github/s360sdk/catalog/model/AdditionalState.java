package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** State of a product for the sales channel (open; documented). */
public enum AdditionalState implements WireEnum {
  /** Soon on sale. */
  SOON_ON_SALE("SOON_ON_SALE"),
  /** On sale. */
  ON_SALE("ON_SALE"),
  /** Not available for a time. */
  TEMPORARY_UNAVAILABLE("TEMPORARY_UNAVAILABLE"),
  /** Sales have ended. */
  SALES_ENDED("SALES_ENDED"),
  /** Cancelled. */
  CANCELED("CANCELED"),
  /** Moved or postponed. */
  MOVED_OR_POSTPONED("MOVED_OR_POSTPONED"),
  /** Too late to be sent. */
  TOO_LATE_FOR_SHIPPING("TOO_LATE_FOR_SHIPPING"),
  /** Only at the box office. */
  ONLY_AVAI_AT_BOXOFFICE("ONLY_AVAI_AT_BOXOFFICE"),
  /** Sold out. */
  SOLD_OUT("SOLD_OUT");

  private final String wireName;

  AdditionalState(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
