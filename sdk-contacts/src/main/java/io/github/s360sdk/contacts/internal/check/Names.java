package io.github.s360sdk.contacts.internal.check;

import java.util.Map;

/** How fields are called by those who set them, where that differs from the wire. */
record Names(Map<String, String> byWireName) {
  static final Names INDIVIDUAL =
      new Names(
          Map.ofEntries(
              Map.entry("individualTitle", "title"),
              Map.entry("individualFirstname", "firstName"),
              Map.entry("individualLastname", "lastName"),
              Map.entry("individualBirthdate", "birthDate"),
              Map.entry("individualGender", "gender"),
              Map.entry("individualPreferredLanguage", "preferredLanguage"),
              Map.entry("cellPhoneNumber", "cellPhone"),
              Map.entry("phoneNumber1", "phone"),
              Map.entry("confidentialityLevelEnum", "confidentiality"),
              Map.entry("handicapType", "handicap")));
  static final Names STRUCTURE =
      new Names(
          Map.ofEntries(
              Map.entry("structureOfficialName", "officialName"),
              Map.entry("structureTypeId", "typeId"),
              Map.entry("cellPhoneNumber", "cellPhone"),
              Map.entry("confidentialityLevelEnum", "confidentiality")));
  static final Names ADDRESS =
      new Names(
          Map.ofEntries(
              Map.entry("street1", "street"),
              Map.entry("billingAddress", "billing"),
              Map.entry("shippingAddress", "shipping")));
  static final Names MEAN = new Names(Map.ofEntries(Map.entry("contactAddressId", "address")));

  String nameOf(String wireName) {
    return byWireName.getOrDefault(wireName, wireName);
  }
}
