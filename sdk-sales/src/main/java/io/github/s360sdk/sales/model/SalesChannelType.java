package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.WireEnum;

/** Kind of a sales channel (open; observed). The list is incomplete. */
public enum SalesChannelType implements WireEnum {
  /** Box office (wire name {@code BOXOFFICE}). */
  BOX_OFFICE("BOXOFFICE");

  private final String wireName;

  SalesChannelType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
