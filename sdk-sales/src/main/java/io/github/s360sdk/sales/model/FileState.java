package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.WireEnum;

/** State of a file (open; documented). */
public enum FileState implements WireEnum {
  /** Running. */
  RUNNING("RUNNING"),
  /** Suspended. */
  SUSPENDED("SUSPENDED"),
  /** In option. */
  IN_OPTION("IN_OPTION"),
  /** In reservation. */
  IN_RESERVATION("IN_RESERVATION"),
  /** In option and reservation (wire name {@code OPTION_RESERV}). */
  IN_OPTION_AND_RESERVATION("OPTION_RESERV"),
  /** Confirmed. */
  CONFIRMED("CONFIRMED"),
  /** Sold (wire name {@code SOLDED}). */
  SOLD("SOLDED"),
  /** Not sold (wire name {@code NOT_SOLDED}). */
  NOT_SOLD("NOT_SOLDED"),
  /** Partly sold (wire name {@code PART_SOLDED}). */
  PARTLY_SOLD("PART_SOLDED"),
  /** Canceled. */
  CANCELED("CANCELED"),
  /** Abandoned (wire name {@code ABANDONNED}). */
  ABANDONED("ABANDONNED"),
  /** Technical error (wire name {@code TECH_ERROR}). */
  TECHNICAL_ERROR("TECH_ERROR");

  private final String wireName;

  FileState(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
