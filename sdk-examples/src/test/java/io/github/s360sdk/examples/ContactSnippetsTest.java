package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.contacts.ContactSearch;
import io.github.s360sdk.contacts.error.ContactNotDeletedException;
import io.github.s360sdk.contacts.error.LoginRefusedException;
import io.github.s360sdk.contacts.model.Authentication;
import io.github.s360sdk.contacts.model.Contact;
import io.github.s360sdk.contacts.model.ContactDetail;
import io.github.s360sdk.contacts.model.SavedContact;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.WithS360Simulator;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Java of the page about contacts, between markers, run against the simulator. */
@WithS360Simulator
class ContactSnippetsTest {

  private final S360Simulator simulator;
  private final S360Client s360;
  private final String number;
  private String shown = "";

  ContactSnippetsTest(S360Simulator simulator) {
    this.simulator = simulator;
    this.s360 = S360Client.of(simulator.connection().build());
    this.number = simulator.world().contactNumber();
  }

  @AfterEach
  void close() {
    s360.close();
  }

  private void show(@Nullable Object what) {
    shown = shown + what + "\n";
  }

  @Test
  void reads() {
    // snippet
    Contact contact =
        s360.contacts()
            .get(
                number,
                ContactDetail.GENERAL,
                ContactDetail.ADDRESSES,
                ContactDetail.AUTHORIZATIONS);
    contact.individual().ifPresent(person -> show(person.firstName() + " " + person.lastName()));
    contact.structure().ifPresent(structure -> show(structure.officialName()));
    contact.mainAddress().ifPresent(address -> show(address.zipCode() + " " + address.town()));
    show(contact.isOptedIn("NEWS")); // null if nothing is told of it, which is no permission

    Optional<Contact> perhaps = s360.contacts().find("0999999", ContactDetail.GENERAL);
    show(perhaps.isPresent());
    // end snippet
    assertThat(shown).isEqualTo("Ada Test " + number + "\n69001 Lyon\ntrue\nfalse\n");
  }

  @Test
  void searches() {
    simulator.addContact(c -> c.field("email", "ada@example.org"));
    String other = simulator.addContact(c -> c.field("email", "ada@example.org"));
    // snippet
    ContactSearch search = s360.contacts().search(q -> q.email("ada@example.org"));
    for (Contact found : search) {
      show(found.number());
    }

    ContactSearch.Found all = search.all();
    show(all.contacts().size() + (all.complete() ? "" : " and more"));
    // end snippet
    assertThat(shown).endsWith(other + "\n2\n");
  }

  @Test
  void creates() {
    // snippet
    SavedContact saved =
        s360.contacts()
            .create(
                c ->
                    c.individual(
                            i ->
                                i.title("MRS")
                                    .firstName("Ada")
                                    .lastName("Test")
                                    .email("ada@example.org")
                                    .birthDate(LocalDate.of(1990, 5, 1)))
                        .address(
                            a ->
                                a.street("3 rue des Essais")
                                    .zipCode("69001")
                                    .town("Lyon")
                                    .countryCode("FR")
                                    .main(true))
                        .criterion("LANG", "fr")
                        .optIn("NEWS"));
    show("contact " + saved.number());
    show("otherwise than sent: " + saved.differences());
    // end snippet
    assertThat(shown).endsWith("\notherwise than sent: []\n");
    assertThat(simulator.contact(saved.number()).texts("addresses/town")).containsExactly("Lyon");
  }

  @Test
  void checks() {
    // snippet
    try {
      s360.contacts()
          .create(c -> c.individual(i -> i.email("ada@")).address(a -> a.countryCode("France")));
    } catch (InvalidRequestException e) {
      e.violations().forEach(wrong -> show(wrong.field() + " " + wrong.problem()));
    }
    // end snippet
    assertThat(shown)
        .contains("individual.email must be")
        .contains("addresses[0].countryCode must");
  }

  @Test
  void changes() {
    // snippet
    SavedContact changed =
        s360.contacts()
            .update(
                number,
                u ->
                    u.individual(i -> i.cellPhone("+33 6 00 00 00 00"))
                        .mainAddress(a -> a.street("4 rue des Essais").street2(null))
                        .optOut("NEWS")
                        .criterion("LIKES", "OPERA", "DANCE"));
    show("otherwise than sent: " + changed.differences());
    // end snippet
    assertThat(shown).isEqualTo("otherwise than sent: []\n");
    Contact contact = Objects.requireNonNull(changed.contact());
    assertThat(contact.criterion("LIKES")).containsExactly("OPERA", "DANCE");
    assertThat(contact.isOptedIn("NEWS")).isFalse();
  }

  @Test
  void logsIn() {
    String password = "secret-1";
    simulator.setLogin(number, "ada@example.org", password);
    // snippet
    Authentication accepted = s360.contacts().authenticate("ada@example.org", password);
    show("contact " + accepted.contactNumber());

    try {
      s360.contacts().authenticate("ada@example.org", "wrong");
    } catch (LoginRefusedException e) {
      show("refused: " + e.statusCode());
    }
    // end snippet
    assertThat(shown).startsWith("contact " + number + "\nrefused: error.");
  }

  @Test
  void deletes() {
    simulator.refuseContactDeletion(true);
    // snippet
    try {
      s360.contacts().delete(number);
    } catch (ContactNotDeletedException e) {
      show(e.advice()); // the vendor anonymises instead
    }
    // end snippet
    assertThat(shown).contains("anonymises");
  }

  @Test
  void sells() {
    long performance = simulator.world().theatre().performances().get(0).id();
    long category = simulator.world().theatre().seatCategories().get(0).id();
    long tariff = simulator.world().theatre().fullTariff().id();
    Contact contact = s360.contacts().get(number);
    // snippet
    Sale toSomebodyKnown =
        s360.sales()
            .sale()
            .purchaser(contact)
            .seats(
                s -> s.performance(performance).seatCategory(category).tariff(tariff).quantity(2))
            .payWith(PaymentSelector.pendingAccount())
            .complete();

    Sale toSomebodyNew =
        s360.sales()
            .sale()
            .purchaser(
                c ->
                    c.individual(i -> i.firstName("Eva").lastName("Test").email("eva@example.org")))
            .seats(
                s -> s.performance(performance).seatCategory(category).tariff(tariff).quantity(1))
            .payWith(PaymentSelector.pendingAccount())
            .complete();
    show("sold to " + toSomebodyNew.purchaser());
    // end snippet
    assertThat(toSomebodyKnown.purchaser()).isEqualTo(number);
    assertThat(shown).matches("sold to 000\\d{4}\n");
  }
}
