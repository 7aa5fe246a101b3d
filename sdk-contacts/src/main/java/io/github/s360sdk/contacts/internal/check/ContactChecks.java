package io.github.s360sdk.contacts.internal.check;

import io.github.s360sdk.contacts.request.ContactChange;
import io.github.s360sdk.contacts.request.FieldValues;
import io.github.s360sdk.contacts.request.ListChange;
import io.github.s360sdk.contacts.request.NewContact;
import io.github.s360sdk.contacts.request.SimpleContact;
import io.github.s360sdk.core.internal.check.Checks;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks what is to be saved, before it is sent. All that is wrong is told at once, by the names
 * that the caller used; what the fields hold is never repeated, because it is personal data.
 */
public final class ContactChecks {

  private final Checks checks = new Checks();
  private final LocalDate today;

  private ContactChecks(LocalDate today) {
    this.today = today;
  }

  /**
   * Checks a contact that is to be made.
   *
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static void check(NewContact contact, LocalDate today) {
    ContactChecks all = new ContactChecks(today);
    all.party(contact.individual(), contact.structure());
    all.checks.check(
        contact.individual() != null || contact.structure() != null,
        "contact",
        "is neither an individual nor a structure; expected one of them");
    all.hasValue("individual", contact.individual());
    all.hasValue("structure", contact.structure());
    all.newParts("addresses", Names.ADDRESS, contact.addresses());
    all.newParts("communicationMeans", Names.MEAN, contact.communicationMeans());
    all.oneMain(contact.addresses());
    contact
        .criteria()
        .forEach(
            (code, values) ->
                all.checks.check(
                    !values.isEmpty(), "criteria", "must have at least one value each"));
    all.codes(contact.criteria(), contact.authorisations());
    all.checks.complete();
  }

  /**
   * Checks a change.
   *
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static void check(ContactChange change, LocalDate today) {
    ContactChecks all = new ContactChecks(today);
    all.party(change.individual(), change.structure());
    all.changes("addresses", Names.ADDRESS, change.addresses());
    all.oneMain(change.addresses().stream().map(ListChange::fields).toList());
    all.changes("communicationMeans", Names.MEAN, change.communicationMeans());
    all.codes(change.criteria(), change.authorisations());
    all.checks.check(!isEmpty(change), "change", "changes nothing");
    all.checks.complete();
  }

  private static boolean isEmpty(ContactChange change) {
    return isEmpty(change.individual())
        && isEmpty(change.structure())
        && change.addresses().isEmpty()
        && change.communicationMeans().isEmpty()
        && change.criteria().isEmpty()
        && change.authorisations().isEmpty();
  }

  private static boolean isEmpty(@Nullable FieldValues fields) {
    return fields == null || fields.values().isEmpty();
  }

  /**
   * Checks contacts that are to be made with one call.
   *
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static void check(List<SimpleContact> contacts) {
    Checks checks = new Checks();
    checks.check(!contacts.isEmpty(), "contacts", "is empty; expected at least one");
    Set<Long> identifiers = new HashSet<>();
    for (int i = 0; i < contacts.size(); i++) {
      SimpleContact contact = contacts.get(i);
      String path = "contacts[" + i + "].";
      checks.check(
          contact.identifier() != 0,
          path + "identifier",
          "is missing; expected a number of your own, other than 0");
      checks.check(
          identifiers.add(contact.identifier()) || contact.identifier() == 0,
          path + "identifier",
          "is that of another contact too; the answer could not tell them apart");
      checks.check(
          contact.firstName() != null || contact.lastName() != null || contact.email() != null,
          path + "lastName",
          "is missing, as are the first name and the e-mail address; expected one of them");
      checks.check(
          !contact.createLogin() || contact.email() != null,
          path + "email",
          "is missing; expected one, because a login is to be made");
      checks.contactNumber(path + "contactNumber", contact.contactNumber());
      text(checks, path + "firstName", contact.firstName());
      text(checks, path + "lastName", contact.lastName());
      email(checks, path + "email", contact.email());
    }
    checks.complete();
  }

  private static void text(Checks checks, String field, @Nullable String value) {
    String problem = value == null ? null : Rules.TEXT.problem(value);
    checks.check(problem == null, field, String.valueOf(problem));
  }

  private static void email(Checks checks, String field, @Nullable String value) {
    String problem = value == null ? null : Rules.EMAIL.problem(value);
    checks.check(problem == null, field, String.valueOf(problem));
  }

  private void party(@Nullable FieldValues individual, @Nullable FieldValues structure) {
    checks.check(
        individual == null || structure == null,
        "contact",
        "is both an individual and a structure; expected one of them");
    if (individual != null) {
      fields("individual", Names.INDIVIDUAL, individual);
    }
    if (structure != null) {
      fields("structure", Names.STRUCTURE, structure);
    }
  }

  private void allSet(String path, @Nullable FieldValues fields) {
    checks.check(
        fields == null || !fields.values().isEmpty(), path, "has no field; expected at least one");
  }

  /** Something new has to have a value. */
  private void hasValue(String path, @Nullable FieldValues fields) {
    checks.check(
        fields == null || fields.values().values().stream().anyMatch(values -> !values.isEmpty()),
        path,
        "has no field with a value; expected at least one");
  }

  private void newParts(String path, Names names, List<FieldValues> parts) {
    for (int i = 0; i < parts.size(); i++) {
      String part = path + "[" + i + "]";
      hasValue(part, parts.get(i));
      fields(part, names, parts.get(i));
    }
  }

  private void changes(String path, Names names, List<ListChange> changes) {
    for (int i = 0; i < changes.size(); i++) {
      ListChange change = changes.get(i);
      String part = path + "[" + i + "]";
      Long id = change.id();
      if (id != null) {
        checks.id(part + ".id", id);
      }
      if (change.kind() == ListChange.Kind.ADD) {
        hasValue(part, change.fields());
        fields(part, names, change.fields());
      } else if (change.kind() != ListChange.Kind.REMOVE) {
        allSet(part, change.fields());
        fields(part, names, change.fields());
      }
    }
  }

  private void oneMain(List<FieldValues> addresses) {
    long mains =
        addresses.stream()
            .filter(one -> Objects.equals(one.values().get("main"), List.of("true")))
            .count();
    checks.check(mains < 2, "addresses", "has several main addresses; expected one at most");
  }

  private void fields(String path, Names names, FieldValues fields) {
    fields
        .values()
        .forEach(
            (wireName, values) -> {
              String field = path + "." + names.nameOf(wireName);
              checks.check(
                  Rules.isElementName(wireName), path, "has a field whose name is no element name");
              for (String value : values) {
                String problem = Rules.of(wireName, today).problem(value);
                checks.check(problem == null, field, String.valueOf(problem));
              }
            });
  }

  private void codes(Map<String, List<String>> criteria, Map<String, Boolean> authorisations) {
    criteria.forEach(
        (code, values) -> {
          code("criteria", code);
          values.forEach(value -> text(checks, "criteria", value));
        });
    authorisations.keySet().forEach(code -> code("authorisations", code));
  }

  private void code(String field, String code) {
    String problem = Rules.TEXT.problem(code);
    checks.check(problem == null, field, "has a code that " + problem);
  }
}
