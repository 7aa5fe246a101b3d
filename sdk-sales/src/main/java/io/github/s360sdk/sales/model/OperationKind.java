package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.WireEnum;

/** Kind of an operation (open; documented). The list is incomplete. */
public enum OperationKind implements WireEnum {
  /** Single entry. */
  SINGLE_ENTRY("SINGLE_ENTRY"),
  /** Simple product. */
  SIMPLE_PRODUCT("SIMPLE_PRODUCT"),
  /** Charges (observed). */
  CHARGES("CHARGES");

  private final String wireName;

  OperationKind(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
