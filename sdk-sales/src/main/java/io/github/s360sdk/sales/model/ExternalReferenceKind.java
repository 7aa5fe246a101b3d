package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.WireEnum;

/**
 * Kind of object that carries references of the caller (open; observed). The list is incomplete.
 */
public enum ExternalReferenceKind implements WireEnum {
  /** Order. */
  ORDER("ORDER");

  private final String wireName;

  ExternalReferenceKind(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
