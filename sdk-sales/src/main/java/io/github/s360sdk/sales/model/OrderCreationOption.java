package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.WireEnum;

/** What a new order takes over from its file (open; documented). */
public enum OrderCreationOption implements WireEnum {
  /** Resume all reservation operations. */
  RESUME_ALL_RESERVATION_OPERATIONS("RESUME_ALL_RESERVATION_OPERATIONS"),
  /** Resume all option operations (inferred). */
  RESUME_ALL_OPTION_OPERATIONS("RESUME_ALL_OPTION_OPERATIONS");

  private final String wireName;

  OrderCreationOption(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
