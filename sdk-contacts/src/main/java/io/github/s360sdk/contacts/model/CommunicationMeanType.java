package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.WireEnum;

/** Kind of a communication mean (open; assumed). */
public enum CommunicationMeanType implements WireEnum {
  /** E-mail. */
  EMAIL("EMAIL"),
  /** Telephone. */
  PHONE("PHONE"),
  /** Mobile telephone. */
  CELLULAR_PHONE("CELLULAR_PHONE"),
  /** Fax. */
  FAX("FAX");

  private final String wireName;

  CommunicationMeanType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
