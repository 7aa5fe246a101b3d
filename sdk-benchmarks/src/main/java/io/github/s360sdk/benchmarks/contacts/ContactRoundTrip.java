package io.github.s360sdk.benchmarks.contacts;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.model.ContactRules;
import io.github.s360sdk.testing.model.ContactRules.Absent;
import io.github.s360sdk.testing.model.ContactRules.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How many fields of contacts survive changes of others, for every reading of what the platform
 * does with what is not sent.
 *
 * @param kept fields that are the same afterwards, by path and text
 * @param present fields that were there before and that no change was about
 * @param lost what is not, by path
 */
public record ContactRoundTrip(int kept, int present, List<String> lost) {

  private static final Set<String> PARTY_TEXTS =
      Set.of(
          "addressSalutation",
          "alternativeEmails",
          "cellPhoneNumber",
          "countryCode",
          "email",
          "individualFirstname",
          "individualLastname",
          "individualBirthdate",
          "individualGender",
          "individualPreferredLanguage",
          "individualTitle",
          "letterSalutation",
          "login",
          "phoneNumber1",
          "zipCode",
          "role",
          "confidentialityLevelEnum",
          "handicapType",
          "email1VerificationStatus",
          "loyaltyLevel",
          "nickname");

  /** Copies the list. */
  public ContactRoundTrip {
    lost = List.copyOf(lost);
  }

  /** Changes contacts. */
  public static ContactRoundTrip measure() {
    int present = 0;
    List<String> lost = new ArrayList<>();
    for (Lists lists : Lists.values()) {
      for (Absent absent : Absent.values()) {
        present += change(new ContactRules(lists, absent), lost);
      }
    }
    return new ContactRoundTrip(present - lost.size(), present, lost);
  }

  private static int change(ContactRules rules, List<String> lost) {
    try (S360Simulator simulator = S360Simulator.start();
        S360Client s360 = S360Client.of(simulator.connection().build())) {
      String number =
          simulator.addContact(
              c -> {
                PARTY_TEXTS.forEach(name -> c.field(name, "value of " + name));
                c.field("verifiedEmail", "true");
                for (int i = 1; i <= 4; i++) {
                  c.address(
                      "main",
                      String.valueOf(i == 1),
                      "street1",
                      i + " rue des Essais",
                      "town",
                      "Lyon",
                      "line1",
                      "line",
                      "floor",
                      "floor " + i);
                  c.item(
                      "authorizations",
                      "authorizationCode",
                      "CODE" + i,
                      "allowed",
                      "true",
                      "since",
                      "2024");
                  c.item("contactCriteria", "criterionCode", "C" + i, "values", "a", "values", "b");
                  c.item("communicationMeans", "type", "PHONE", "phoneNumber", "+3" + i, "x", "y");
                }
                c.item("indicators", "indicatorCode", "VIP", "value", "true");
              });
      simulator.setContactRules(rules);
      List<String> before = fields(simulator.contact(number).data());
      s360.contacts()
          .update(
              number,
              u ->
                  u.mainAddress(a -> a.street("CHANGED"))
                      .optOut("CODE2")
                      .criterion("C3", "CHANGED"));
      s360.contacts().update(number, u -> u.individual(i -> i.firstName("CHANGED")));
      List<String> after = fields(simulator.contact(number).data());
      List<String> expected =
          new ArrayList<>(
              before.stream()
                  .filter(one -> !one.equals("/addresses/street1=1 rue des Essais"))
                  .filter(one -> !one.endsWith("individualFirstname=value of individualFirstname"))
                  .filter(one -> !one.startsWith("/dateLastModified"))
                  .toList());
      // One opt-in is out now, and one criterion has one value instead of two.
      expected.remove("/authorizations/allowed=true");
      expected.remove("/contactCriteria/values=a");
      expected.remove("/contactCriteria/values=b");
      List<String> rest = new ArrayList<>(after);
      for (String field : expected) {
        if (!rest.remove(field)) {
          lost.add(rules + " " + field.substring(0, field.indexOf('=')));
        }
      }
      return expected.size();
    }
  }

  private static List<String> fields(RawElement contact) {
    List<String> fields = new ArrayList<>();
    contact.children().forEach(child -> collect("/" + child.name(), child, fields));
    return fields;
  }

  private static void collect(String path, RawElement element, List<String> fields) {
    if (element.text() != null) {
      fields.add(path + "=" + element.text());
    }
    element.children().forEach(child -> collect(path + "/" + child.name(), child, fields));
  }
}
