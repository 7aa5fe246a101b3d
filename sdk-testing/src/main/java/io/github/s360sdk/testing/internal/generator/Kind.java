package io.github.s360sdk.testing.internal.generator;

import org.jspecify.annotations.Nullable;

/** Kinds of products, with the values of their family. Some sub-types are not known. */
enum Kind {
  EVENT(1, 'E', "SINGLE_ENTRY", "SIMPLE_TICKET"),
  SEASON_TICKET(2, 'A', "SEASONTICKET", "SEASONTICKET"),
  PACK(3, 'K', "PACKAGE", "PACKAGE"),
  PASS(4, 'P', "PASS", "OPEN_PASS"),
  MEMBERSHIP(5, 'M', "MEMBERSHIP", "MEMBERSHIP"),
  SERVICE(6, 'S', "SERVICE", null),
  GOODS(7, 'G', "GOODS", null),
  TRANSPORT(8, 'T', "TRANSPORT", null),
  HOSPITALITY(9, 'H', "HOSPITALITY", null);

  private static final Kind[] OTHERS = {
    PACK, PASS, MEMBERSHIP, SERVICE, GOODS, TRANSPORT, HOSPITALITY
  };

  /** How many kinds there are besides events and season tickets. */
  static final int OTHER_KINDS = OTHERS.length;

  private final int family;
  private final char letter;
  private final String familyType;
  private final @Nullable String familySubType;

  Kind(int family, char letter, String familyType, @Nullable String familySubType) {
    this.family = family;
    this.letter = letter;
    this.familyType = familyType;
    this.familySubType = familySubType;
  }

  /** The kind of the n-th product that is neither event nor season ticket. */
  static Kind other(int index) {
    return OTHERS[index % OTHERS.length];
  }

  /** Number of the product family, from 1. */
  int family() {
    return family;
  }

  char letter() {
    return letter;
  }

  String familyType() {
    return familyType;
  }

  @Nullable String familySubType() {
    return familySubType;
  }
}
