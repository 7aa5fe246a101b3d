package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.WireEnum;

/** Role of a contact on a file (open; documented). */
public enum FileContactType implements WireEnum {
  /** Sale. */
  SALE("SALE"),
  /** Owner. */
  OWNER("OWNER"),
  /** Finder. */
  FINDER("FINDER"),
  /** Comm entity. */
  COMM_ENTITY("COMM_ENTITY");

  private final String wireName;

  FileContactType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
