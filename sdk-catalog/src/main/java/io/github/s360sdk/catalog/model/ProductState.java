package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** State of a season, product or performance (open; observed). */
public enum ProductState implements WireEnum {
  /** Preparing. */
  PREPARING("PREPARING"),
  /** Validated. */
  VALIDATED("VALIDATED"),
  /** Running. */
  RUNNING("RUNNING"),
  /** Suspended. */
  SUSPENDED("SUSPENDED"),
  /** Canceled. */
  CANCELED("CANCELED"),
  /** Closed. */
  CLOSED("CLOSED"),
  /** Canceled closed. */
  CANCELED_CLOSED("CANCELED_CLOSED");

  private final String wireName;

  ProductState(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
