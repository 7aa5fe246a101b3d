package io.github.s360sdk.core.model;

/** Kind of a product (open; observed). */
public enum ProductFamilyType implements WireEnum {
  /** Single tickets of an event. */
  SINGLE_ENTRY("SINGLE_ENTRY"),
  /** Season ticket (wire name {@code SEASONTICKET}). */
  SEASON_TICKET("SEASONTICKET"),
  /** Pass, for example the entry of a museum. */
  PASS("PASS"),
  /** Package of several products. */
  PACKAGE("PACKAGE"),
  /** Membership. */
  MEMBERSHIP("MEMBERSHIP"),
  /** Service. */
  SERVICE("SERVICE"),
  /** Goods. */
  GOODS("GOODS"),
  /** Transport. */
  TRANSPORT("TRANSPORT"),
  /** Hospitality. */
  HOSPITALITY("HOSPITALITY");

  private final String wireName;

  ProductFamilyType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
