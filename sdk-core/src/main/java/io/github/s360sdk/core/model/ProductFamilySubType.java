package io.github.s360sdk.core.model;

/** Sub-kind of a product (open; observed). The list is incomplete. */
public enum ProductFamilySubType implements WireEnum {
  /** Simple ticket. */
  SIMPLE_TICKET("SIMPLE_TICKET"),
  /** Season ticket (wire name {@code SEASONTICKET}). */
  SEASON_TICKET("SEASONTICKET"),
  /** Package. */
  PACKAGE("PACKAGE"),
  /** Membership. */
  MEMBERSHIP("MEMBERSHIP"),
  /** Open pass. */
  OPEN_PASS("OPEN_PASS");

  private final String wireName;

  ProductFamilySubType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
