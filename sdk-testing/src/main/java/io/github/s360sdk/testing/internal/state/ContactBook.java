package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.testing.model.ContactSnapshot;
import io.github.s360sdk.testing.model.SimulatedContact;
import io.github.s360sdk.testing.model.SimulatedErrors;
import io.github.s360sdk.testing.world.DemoWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The contacts, and the rules by which they change. Guarded by the store. */
public final class ContactBook {

  private static final long FIRST_ID = 880_000;
  private static final int DIGITS = 7;
  private static final Duration TOKEN_LIFE = Duration.ofDays(30);

  private final Supplier<Instant> now;
  private final ZoneId zone;
  private final Switches switches;
  private final Predicate<String> ownsOrder;
  private final Map<String, ContactRecord> contacts = new TreeMap<>();
  private long lastNumber = 5_000;
  private long lastId = FIRST_ID;

  ContactBook(
      DemoWorld world, Supplier<Instant> now, Switches switches, Predicate<String> ownsOrder) {
    this.now = now;
    this.zone = world.pointOfSales().timeZone();
    this.switches = switches;
    this.ownsOrder = ownsOrder;
    world.contactNumbers().forEach(this::addUsual);
  }

  /** A contact of whom more than the number is known from the start. */
  void addUsual(String number) {
    add(
        SimulatedContact.of(
            contact ->
                contact
                    .number(number)
                    .field("email", "contact" + number + "@example.org")
                    .field("individualFirstname", "Ada")
                    .field("individualLastname", "Test " + number)
                    .field("individualPreferredLanguage", "fr")
                    .field("role", "PUBLIC")
                    .address(
                        "countryCode", "FR",
                        "main", "true",
                        "street1", "3 rue des Essais",
                        "town", "Lyon",
                        "zipCode", "69001")
                    .authorisation("NEWS", true)
                    .criterion("LIKES", "OPERA")));
  }

  boolean knows(String number) {
    return contacts.containsKey(number);
  }

  /** Puts a contact into the books; gives its number. */
  String add(SimulatedContact added) {
    String number = added.number() == null ? nextNumber() : added.number();
    requireFree(number, added.login());
    ContactRecord contact = new ContactRecord(number, ++lastId, added.structure(), now.get());
    List<RawElement> elements = new ArrayList<>();
    added.members().values().forEach(elements::addAll);
    saver().save(contact, elements);
    contact.login = added.login();
    contact.password = added.password();
    contacts.put(number, contact);
    return number;
  }

  private void requireFree(String number, @Nullable String login) {
    if (contacts.containsKey(number)) {
      throw new IllegalArgumentException("there is a contact " + number + " already");
    }
    if (login != null && isLogin(login)) {
      throw new IllegalArgumentException("a contact of role PUBLIC has this login already");
    }
  }

  private String nextNumber() {
    String digits;
    do {
      digits = String.valueOf(++lastNumber);
      digits = "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    } while (contacts.containsKey(digits));
    return digits;
  }

  private ContactSaver saver() {
    return new ContactSaver(switches.contactRules(), () -> ++lastId);
  }

  void setLogin(String number, String login, String password) {
    ContactRecord contact = find(number);
    if (!login.equalsIgnoreCase(contact.login) && isLogin(login)) {
      throw new IllegalArgumentException("a contact of role PUBLIC has this login already");
    }
    contact.login = login;
    contact.password = password;
  }

  private ContactRecord find(@Nullable String number) {
    ContactRecord contact = number == null ? null : contacts.get(number.strip());
    if (contact == null) {
      throw new Refusal(SimulatedErrors.CONTACT_UNKNOWN, "The contact is not known");
    }
    return contact;
  }

  /**
   * What is told of a contact.
   *
   * @param members which members are told besides the numbers
   * @param general whether dates, state and the like are told
   */
  public RawElement told(@Nullable String number, Set<String> members, boolean general) {
    return told(find(number), members::contains, general);
  }

  private RawElement told(ContactRecord contact, Predicate<String> members, boolean general) {
    List<RawElement> told = new ArrayList<>();
    contact.elements().stream().filter(one -> members.test(one.name())).forEach(told::add);
    told.add(leaf("contactId", String.valueOf(contact.id)));
    told.add(leaf("contactNumber", contact.number));
    if (general) {
      told.add(leaf("creationDate", text(contact.created)));
      told.add(leaf("dateLastModified", text(contact.modified)));
      told.add(leaf("guest", "false"));
      told.add(leaf("hasAdvantages", String.valueOf(!contact.list("advantages").isEmpty())));
      told.add(leaf("hasWarning", "false"));
      if (contact.login != null) {
        told.add(leaf("login", contact.login));
      }
      told.add(leaf("role", contact.role()));
      told.add(leaf("state", "VALID"));
      told.add(leaf("type", contact.structure ? "STRUCTURE" : "INDIVIDUAL"));
    }
    return new RawElement("ContactDataResult", null, told);
  }

  private String text(Instant time) {
    return OffsetDateTime.ofInstant(time, zone).toString();
  }

  private static RawElement leaf(String name, String text) {
    return new RawElement(name, text, List.of());
  }

  /** Contacts that fit, in the order of their numbers. */
  public List<String> search(ContactQuestion question, Predicate<String> ownsFile) {
    if (question.isEmpty()) {
      throw new Refusal(SimulatedErrors.CONTACT_CRITERIA, "The request names no criterion");
    }
    String owner = question.fileOwner();
    return contacts.values().stream()
        .filter(question::fits)
        .filter(one -> owner == null || (owner.equals(one.number) && ownsFile.test(owner)))
        .map(one -> one.number)
        .toList();
  }

  /** Makes a contact, or changes one; gives its number. */
  public String save(boolean structure, List<RawElement> sent) {
    String number =
        sent.stream()
            .filter(one -> one.name().equals("contactNumber") && one.text() != null)
            .map(RawElement::text)
            .findFirst()
            .orElse(null);
    ContactRecord contact;
    if (number == null) {
      contact = new ContactRecord(nextNumber(), ++lastId, structure, now.get());
    } else {
      contact = find(number);
      if (contact.structure != structure) {
        throw new Refusal(SimulatedErrors.CONTACT_TYPE, "The contact is of the other type");
      }
      contact.modified = now.get();
    }
    saver().save(contact, sent);
    if (number == null) {
      requireName(contact);
      contacts.put(contact.number, contact);
    }
    return contact.number;
  }

  private static void requireName(ContactRecord contact) {
    boolean named =
        contact.text("individualLastname") != null
            || contact.text("email") != null
            || contact.text("structureOfficialName") != null;
    if (!named) {
      throw new Refusal(SimulatedErrors.CONTACT_NAME, "The contact has neither name nor e-mail");
    }
  }

  /**
   * Makes a simple contact; gives its number.
   *
   * @param login whether it gets a login with its e-mail address
   */
  public String create(
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email,
      boolean login) {
    if (lastName == null && email == null) {
      throw new Refusal(SimulatedErrors.CONTACT_NAME, "The contact has neither name nor e-mail");
    }
    if (login && (email == null || isLogin(email))) {
      throw new Refusal(
          SimulatedErrors.CONTACT_LOGIN, "A contact of role PUBLIC has this login already");
    }
    return add(
        SimulatedContact.of(
            contact -> {
              if (email != null) {
                contact.field("email", email);
              }
              if (firstName != null) {
                contact.field("individualFirstname", firstName);
              }
              if (lastName != null) {
                contact.field("individualLastname", lastName);
              }
              contact.field("role", "PUBLIC");
              if (login && email != null) {
                contact.login(email, UUID.randomUUID().toString());
              }
            }));
  }

  private boolean isLogin(String email) {
    return contacts.values().stream()
        .anyMatch(one -> email.equalsIgnoreCase(one.login) && one.role().equals("PUBLIC"));
  }

  /** Deletes a contact, unless the institution refuses or the contact owns an order. */
  public void delete(@Nullable String number) {
    ContactRecord contact = find(number);
    if (switches.refusesContactDeletion() || ownsOrder.test(contact.number)) {
      throw new Refusal(SimulatedErrors.CONTACT_NOT_DELETED, "The contact cannot be deleted");
    }
    contacts.remove(contact.number);
  }

  /** A login that was accepted. */
  public record Login(String number, String identification, @Nullable String token) {}

  /** Checks login and password. */
  public Login authenticate(
      @Nullable String login, @Nullable String password, String scope, boolean remember) {
    for (ContactRecord contact : contacts.values()) {
      boolean inScope = scope.equals("ANY") || scope.equals("STRUCTURE") == contact.structure;
      if (inScope
          && login != null
          && login.equalsIgnoreCase(contact.login)
          && Objects.equals(password, contact.password)) {
        return accepted(contact, remember);
      }
    }
    throw new Refusal(SimulatedErrors.LOGIN, "Login or password is wrong");
  }

  /** Checks a token, which is used up by that. */
  public Login authenticate(String token) {
    for (ContactRecord contact : contacts.values()) {
      Instant until = contact.tokens.get(token);
      if (until != null && now.get().isBefore(until)) {
        // Its use voids all of them (documented).
        contact.tokens.clear();
        return accepted(contact, true);
      }
    }
    throw new Refusal(SimulatedErrors.LOGIN, "The token is not valid");
  }

  private Login accepted(ContactRecord contact, boolean remember) {
    String token = null;
    if (remember) {
      token = UUID.randomUUID().toString();
      contact.tokens.put(token, now.get().plus(TOKEN_LIFE));
    }
    return new Login(contact.number, "id-" + contact.id, token);
  }

  /** Changes a password. */
  public void changePassword(
      @Nullable String number, @Nullable String current, @Nullable String changed) {
    ContactRecord contact = find(number);
    if (contact.password == null || !contact.password.equals(current) || changed == null) {
      throw new Refusal(SimulatedErrors.LOGIN, "The present password is wrong");
    }
    contact.password = changed;
    contact.tokens.clear();
  }

  ContactSnapshot snapshot(String number) {
    return snapshot(find(number));
  }

  private ContactSnapshot snapshot(ContactRecord contact) {
    return new ContactSnapshot(contact.number, contact.login, told(contact, member -> true, true));
  }

  List<ContactSnapshot> snapshots() {
    return contacts.values().stream().map(this::snapshot).toList();
  }
}
