package io.github.s360sdk.core.model;

/** Kind of a piece of cash (open; documented). */
public enum CashType implements WireEnum {
  /** Coin. */
  COIN("COIN"),
  /** Coins roll. */
  COINS_ROLL("COINS_ROLL"),
  /** Note. */
  NOTE("NOTE"),
  /** Notes bundle. */
  NOTES_BUNDLE("NOTES_BUNDLE");

  private final String wireName;

  CashType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
