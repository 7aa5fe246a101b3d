package io.github.s360sdk.core.model;

/** Main kind of an audience category (open; documented). */
public enum MainCategory implements WireEnum {
  /** Buyer of single tickets. */
  OCCASIONAL("OCCASIONAL"),
  /** Subscriber. */
  SUBSCRIBER("SUBSCRIBER"),
  /** Member. */
  MEMBER("MEMBER"),
  /** Invited. */
  INVITED("INVITED"),
  /** Inside season ticket (wire name {@code INSIDE_SEASONTICKET}). */
  INSIDE_SEASON_TICKET("INSIDE_SEASONTICKET");

  private final String wireName;

  MainCategory(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
