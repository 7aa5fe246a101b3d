package io.github.s360sdk.examples;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.contacts.ContactClient;
import io.github.s360sdk.contacts.ContactSearch;
import io.github.s360sdk.contacts.error.ContactNotDeletedException;
import io.github.s360sdk.contacts.error.LoginRefusedException;
import io.github.s360sdk.contacts.model.Contact;
import io.github.s360sdk.contacts.model.ContactAddress;
import io.github.s360sdk.contacts.model.ContactDetail;
import io.github.s360sdk.contacts.model.SavedContact;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.testing.S360Simulator;
import java.io.PrintStream;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a contact, finds it, changes it, logs it in and deletes it again.
 *
 * <p>It runs on the simulator, offline. With {@code S360_OPERATOR} and {@code S360_PASSWORD} set
 * (see {@link S360Connection#fromEnv()}) it is about that institution; there it makes nothing,
 * unless {@code S360_CHANGE=yes} says that it may. All that it makes then is made up, and deleted
 * at the end if the institution allows that. It leaves out the login: how a contact gets its first
 * password, this SDK does not know.
 */
public final class KeepContacts {

  private static final ContactDetail[] DETAILS = {
    ContactDetail.GENERAL,
    ContactDetail.ADDRESSES,
    ContactDetail.AUTHORIZATIONS,
    ContactDetail.CRITERIA
  };

  private final ContactClient contacts;
  private final PrintStream out;
  private int steps;

  private KeepContacts(ContactClient contacts, PrintStream out) {
    this.contacts = contacts;
    this.out = out;
  }

  /**
   * Runs the example.
   *
   * @param args none
   */
  public static void main(String[] args) {
    if (System.getenv("S360_OPERATOR") != null) {
      try (S360Client s360 = S360Client.fromEnv()) {
        KeepContacts example = new KeepContacts(s360.contacts(), System.out);
        example.checkWhatIsWrong();
        if ("yes".equals(System.getenv("S360_CHANGE"))) {
          example.keep(null);
        } else {
          System.out.println("Nothing was made: set S360_CHANGE=yes to make a contact.");
        }
      }
    } else {
      simulated(System.out);
    }
  }

  /** Runs on a simulator. */
  static void simulated(PrintStream out) {
    try (S360Simulator simulator = S360Simulator.start();
        S360Client s360 = S360Client.of(simulator.connection().build())) {
      out.println("Simulator at " + simulator.baseUrl());
      KeepContacts example = new KeepContacts(s360.contacts(), out);
      example.checkWhatIsWrong();
      example.keep(number -> simulator.setLogin(number, "ada." + number, "a-made-up-password"));
    }
  }

  /** Asks for what is refused before anything is sent. */
  private void checkWhatIsWrong() {
    step("What is wrong is told at once");
    try {
      contacts.create(
          c ->
              c.individual(i -> i.email("ada(at)example.org"))
                  .address(a -> a.countryCode("France").town(" ")));
    } catch (InvalidRequestException e) {
      e.violations().forEach(one -> line(one.field() + " " + one.problem()));
    }
  }

  /** What becomes of a contact; gets a way to give it a login, if there is one. */
  private void keep(@Nullable Consumer<String> chooseLogin) {
    String email = "ada." + UUID.randomUUID() + "@example.org";
    step("Make a contact");
    SavedContact created =
        contacts.create(
            c ->
                c.individual(i -> i.firstName("Ada").lastName("Test").email(email))
                    .address(
                        a ->
                            a.street("3 rue des Essais")
                                .zipCode("69001")
                                .town("Lyon")
                                .countryCode("FR")
                                .main(true))
                    .criterion("LANG", "fr")
                    .optIn("NEWS"));
    String number = created.number();
    line("number " + number + ", otherwise than sent: " + created.differences());
    show(number);

    step("Find it by its e-mail address");
    ContactSearch.Found found = contacts.search(q -> q.email(email)).all();
    line(found.contacts().size() + " found, " + (found.complete() ? "all" : "not all"));

    step("Change an address, an opt-in and a criterion");
    SavedContact changed =
        contacts.update(
            number,
            u ->
                u.mainAddress(a -> a.street("4 rue des Essais"))
                    .optOut("NEWS")
                    .criterion("LANG", "fr", "en"));
    line("otherwise than sent: " + changed.differences());
    show(number);

    if (chooseLogin != null) {
      step("Log it in");
      chooseLogin.accept(number);
      logIn("ada." + number, "a-made-up-password");
      logIn("ada." + number, "another-password");
    }

    step("Delete it");
    try {
      contacts.delete(number);
      line("it is gone: " + contacts.find(number).isEmpty());
    } catch (ContactNotDeletedException e) {
      line(e.advice());
    }
  }

  private void logIn(String login, String password) {
    try {
      line("accepted as contact " + contacts.authenticate(login, password).contactNumber());
    } catch (LoginRefusedException e) {
      line("refused with " + e.statusCode());
    }
  }

  private void step(String what) {
    out.println();
    out.println(++steps + ". " + what);
  }

  private void line(String text) {
    out.println("   " + text);
  }

  private void show(String number) {
    Contact contact = contacts.get(number, DETAILS);
    contact
        .individual()
        .ifPresent(person -> line("name      " + person.firstName() + " " + person.lastName()));
    contact.mainAddress().ifPresent(address -> line("address   " + text(address)));
    line("news      " + contact.isOptedIn("NEWS"));
    line("language  " + String.join(", ", contact.criterion("LANG")));
  }

  private static String text(ContactAddress address) {
    return address.street1() + ", " + address.zipCode() + " " + address.town();
  }
}
