package io.github.s360sdk.reliability.canary;

import java.util.List;

/** A secret that is found again wherever it gets to. */
@SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
enum Canary {
  OPERATOR_PASSWORD("cnry0PwOfOperator"),
  FIRST_NAME("Cnryfirstname"),
  LAST_NAME("Cnrylastname"),
  EMAIL("cnry.mail@example.org"),
  PHONE("+33699887766"),
  STREET("77 rue Cnrystreet"),
  TOWN("Cnrytown"),
  BIRTH_DATE("1931-07-23"),
  LOGIN("cnrylogin"),
  CONTACT_PASSWORD("cnry1PwOfContact"),
  NEW_CONTACT_PASSWORD("cnry2PwOfContact"),
  TOKEN("cnrytoken"),
  CRITERION("CNRYCRITERION"),
  EXTERNAL_REFERENCE("CNRYREF-4711", Place.JOURNAL),
  /** A number without a name; contacts are printed by it, as the documentation says. */
  PURCHASER("0099887766", Place.JOURNAL, Place.TEXT_OF_CONTACT),
  ATTACHMENT("Cnryattachment"),
  STATUS_DETAIL("Cnrystatusdetail of the platform"),
  FAULT_TEXT("Cnryfaulttext of the platform");

  private final String value;
  private final List<Place> allowed;

  Canary(String value, Place... allowed) {
    this.value = value;
    this.allowed = List.of(allowed);
  }

  String value() {
    return value;
  }

  boolean mayBeAt(Place place) {
    return allowed.contains(place);
  }
}
