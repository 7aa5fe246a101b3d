package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.WireEnum;

/**
 * A part of a contact that can be asked for (wire name {@code details}; documented with the first
 * two, the others are observed).
 */
public enum ContactDetail implements WireEnum {
  /** Names, e-mail, state, role, dates. */
  GENERAL("GENERAL"),
  /** Postal addresses. */
  ADDRESSES("ADDRESSES"),
  /** Qualities, for example that somebody is a member. */
  QUALITIES("QUALITIES"),
  /** Opt-ins. */
  AUTHORIZATIONS("AUTHORIZATIONS"),
  /** Criteria. */
  CRITERIA("CRITERIA"),
  /** Indicators. */
  INDICATORS("INDICATORS"),
  /** Advantages. */
  ADVANTAGES("ADVANTAGES"),
  /** Communication means. Versions from 2_13 on may not tell them any more. */
  COMMUNICATION_MEANS("COM_MEANS"),
  /** Financial data. */
  FINANCIAL("FINANCIAL"),
  /** Connections to other contacts. */
  CONNECTIONS("CONNECTIONS"),
  /** A photo; how it is told is not known, so it is in {@link Contact#raw()}. */
  PHOTO("INDIVIDUAL_PHOTO"),
  /** Qualities that do not count any more. */
  INVALIDATED_QUALITIES("INVALIDATED_QUALITIES");

  private final String wireName;

  ContactDetail(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
