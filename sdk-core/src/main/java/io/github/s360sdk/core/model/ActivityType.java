package io.github.s360sdk.core.model;

/** Kind of the activity of an event (open; observed). The list is incomplete. */
public enum ActivityType implements WireEnum {
  /** Live spectacle (wire name {@code LIVE_SPECT}). */
  LIVE_SPECTACLE("LIVE_SPECT"),
  /** Festival. */
  FESTIVAL("FESTIVAL"),
  /** Other. */
  OTHER("OTHER");

  private final String wireName;

  ActivityType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
