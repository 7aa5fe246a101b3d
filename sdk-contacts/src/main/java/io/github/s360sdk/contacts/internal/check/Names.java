package io.github.s360sdk.contacts.internal.check;

import java.util.Map;

/** How fields are called by those who set them, where that differs from the wire. */
public record Names(Map<String, String> byWireName) {
  /** Fields of a person. */
  public static final Names INDIVIDUAL =
      new Names(
          Map.ofEntries(
              Map.entry("individualTitle", "title"),
              Map.entry("individualFirstname", "firstName"),
              Map.entry("individualFirstName", "firstName"),
              Map.entry("individualLastName", "lastName"),
              Map.entry("individualLastname", "lastName"),
              Map.entry("individualBirthdate", "birthDate"),
              Map.entry("individualGender", "gender"),
              Map.entry("individualPreferredLanguage", "preferredLanguage"),
              Map.entry("cellPhoneNumber", "cellPhone"),
              Map.entry("phoneNumber1", "phone"),
              Map.entry("confidentialityLevelEnum", "confidentiality"),
              Map.entry("handicapType", "handicap")));

  /** Fields of a structure. */
  public static final Names STRUCTURE =
      new Names(
          Map.ofEntries(
              Map.entry("structureOfficialName", "officialName"),
              Map.entry("structureTypeId", "typeId"),
              Map.entry("cellPhoneNumber", "cellPhone"),
              Map.entry("confidentialityLevelEnum", "confidentiality")));

  /** Fields of an address. */
  public static final Names ADDRESS =
      new Names(
          Map.ofEntries(
              Map.entry("street1", "street"),
              Map.entry("billingAddress", "billing"),
              Map.entry("shippingAddress", "shipping")));

  /** Fields of a communication mean. */
  public static final Names MEAN =
      new Names(Map.ofEntries(Map.entry("contactAddressId", "address")));

  /** Fields that are called as on the wire. */
  public static final Names NONE = new Names(Map.of());

  /** What callers call a field. */
  public String nameOf(String wireName) {
    return byWireName.getOrDefault(wireName, wireName);
  }
}
