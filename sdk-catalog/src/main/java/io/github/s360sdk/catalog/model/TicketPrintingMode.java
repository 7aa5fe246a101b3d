package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.WireEnum;

/** What is printed for a composed product (open; observed). The list is incomplete. */
public enum TicketPrintingMode implements WireEnum {
  /** A card and the tickets. */
  CARD_AND_TICKETS("CARD_AND_TICKETS"),
  /** The tickets. */
  TICKETS("TICKETS");

  private final String wireName;

  TicketPrintingMode(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
