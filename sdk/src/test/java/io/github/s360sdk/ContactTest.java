package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.s360sdk.contacts.ContactClient;
import io.github.s360sdk.contacts.error.ContactNotDeletedException;
import io.github.s360sdk.contacts.error.ContactNotFoundException;
import io.github.s360sdk.contacts.error.LoginRefusedException;
import io.github.s360sdk.contacts.model.Authentication;
import io.github.s360sdk.contacts.model.CommunicationMeanType;
import io.github.s360sdk.contacts.model.Contact;
import io.github.s360sdk.contacts.model.ContactDetail;
import io.github.s360sdk.contacts.model.ContactRole;
import io.github.s360sdk.contacts.model.ContactTypeScope;
import io.github.s360sdk.contacts.model.CreatedContacts;
import io.github.s360sdk.contacts.model.SavedContact;
import io.github.s360sdk.contacts.request.SimpleContact;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.WithS360Simulator;
import io.github.s360sdk.testing.model.ContactRules;
import io.github.s360sdk.testing.model.ContactRules.Absent;
import io.github.s360sdk.testing.model.ContactRules.Lists;
import io.github.s360sdk.testing.model.ContactSnapshot;
import io.github.s360sdk.testing.model.SimulatedErrors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contacts through all layers, on the simulator. */
@Timeout(60)
@WithS360Simulator(manualClock = true)
class ContactTest {

  private static final String EMAIL = "ada@example.org";

  private final S360Simulator simulator;
  private final ManualClock clock;
  private final S360Client s360;
  private final ContactClient contacts;

  ContactTest(S360Simulator simulator, ManualClock clock) {
    this.simulator = simulator;
    this.clock = clock;
    this.s360 = S360Client.of(simulator.connection().build());
    this.contacts = s360.contacts();
  }

  @AfterEach
  void close() {
    s360.close();
  }

  private String ada() {
    return simulator.addContact(
        c ->
            c.field("individualFirstname", "Ada")
                .field("individualLastname", "Test")
                .field("individualBirthdate", "1990-05-01")
                .field("email", EMAIL)
                .field("verifiedEmail", "true")
                .field("loyaltyLevel", "gold")
                .login(EMAIL, "secret-1")
                .address(
                    "main", "true", "street1", "3 rue des Essais", "town", "Lyon", "floor", "3")
                .address("street1", "Musterweg 1", "town", "Bern")
                .authorisation("NEWS", true)
                .authorisation("PHONE", false)
                .item(
                    "authorizations", "authorizationCode", "POST", "allowed", "true", "since", "1")
                .criterion("LANG", "fr")
                .criterion("LIKES", "OPERA", "DANCE")
                .item("communicationMeans", "type", "FAX", "phoneNumber", "+331", "speed", "slow")
                .item("indicators", "indicatorCode", "VIP", "value", "true")
                .item("advantages", "advantageId", "5", "availability", "2"));
  }

  @Test
  void aContactLivesFromItsCreationToItsDeletion() {
    SavedContact created =
        contacts.create(
            c ->
                c.individual(i -> i.firstName("Eva").lastName("Test").email("eva@example.org"))
                    .address(a -> a.street("3 rue des Essais").town("Lyon").main(true))
                    .communicationMean(
                        m -> m.type(CommunicationMeanType.PHONE).phoneNumber("+33 1 23"))
                    .criterion("LANG", "fr")
                    .optIn("NEWS")
                    .optOut("POST"));
    String number = created.number();
    assertThat(created.differences()).isEmpty();
    assertThat(number).matches("000\\d{4}");

    assertThat(contacts.search(q -> q.email("EVA@example.org")).first().orElseThrow().number())
        .isEqualTo(number);
    clock.advance(Duration.ofMinutes(1));

    SavedContact changed =
        contacts.update(
            number,
            u ->
                u.mainAddress(a -> a.street("4 rue des Essais"))
                    .optOut("NEWS")
                    .criterion("LANG", "de", "en"));
    assertThat(changed.differences()).isEmpty();
    Contact contact = Objects.requireNonNull(changed.contact());
    assertThat(contact.mainAddress().orElseThrow().street1()).isEqualTo("4 rue des Essais");
    assertThat(contact.mainAddress().orElseThrow().town()).isEqualTo("Lyon");
    assertThat(contact.isOptedIn("NEWS")).isFalse();
    assertThat(contact.isOptedIn("POST")).isFalse();
    assertThat(contact.criterion("LANG")).containsExactly("de", "en");
    assertThat(contact.communicationMeans().get(0).phoneNumber()).isEqualTo("+33 1 23");
    assertThat(contact.email()).isEqualTo("eva@example.org");
    assertThat(Objects.requireNonNull(contact.modified()).toInstant())
        .isEqualTo(Objects.requireNonNull(contact.created()).toInstant().plusSeconds(60));

    simulator.setLogin(number, "eva@example.org", "secret-1");
    assertThat(contacts.authenticate("eva@example.org", "secret-1").contactNumber())
        .isEqualTo(number);

    contacts.delete(number);
    assertThat(contacts.find(number)).isEmpty();
    assertThatExceptionOfType(ContactNotFoundException.class)
        .isThrownBy(() -> contacts.get(number));
    assertThatIllegalArgumentException().isThrownBy(() -> simulator.contact(number));
  }

  @Test
  void onlyTheDetailsThatAreAskedForAreTold() {
    String number = ada();

    Contact addresses = contacts.get(number, ContactDetail.ADDRESSES);
    assertThat(addresses.addresses()).hasSize(2);
    assertThat(addresses.party()).isNull();
    assertThat(addresses.authorisations()).isEmpty();

    Contact all = contacts.get(number, ContactDetail.values());
    assertThat(all.indicators().get(0).code()).isEqualTo("VIP");
    assertThat(all.advantages().get(0).availability()).isEqualTo(2);
    assertThat(all.communicationMeans()).hasSize(1);
    assertThat(all.individual().orElseThrow().raw().get("loyaltyLevel").get(0).text())
        .isEqualTo("gold");
    assertThat(contacts.get(number).party()).isNotNull();
  }

  static Stream<ContactRules> rules() {
    return Stream.of(Lists.values())
        .flatMap(
            lists -> Stream.of(Absent.values()).map(absent -> new ContactRules(lists, absent)));
  }

  /** All texts of the books with their paths, but those that the change is about. */
  private static List<String> untouched(ContactSnapshot contact) {
    List<String> paths = new ArrayList<>();
    collect("", contact.data(), paths);
    paths.removeIf(path -> path.contains("dateLastModified") || path.contains("rue des Essais"));
    return paths;
  }

  private static void collect(
      String path, io.github.s360sdk.core.model.RawElement element, List<String> paths) {
    if (element.text() != null) {
      paths.add(path + "=" + element.text());
    }
    element.children().forEach(child -> collect(path + "/" + child.name(), child, paths));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void nothingIsLostWhateverThePlatformDoesWithWhatIsNotSent(ContactRules rules) {
    String number = ada();
    simulator.setContactRules(rules);
    List<String> before = untouched(simulator.contact(number));

    SavedContact saved =
        contacts.update(number, u -> u.mainAddress(a -> a.street("4 rue des Essais")));

    assertThat(saved.differences()).isEmpty();
    assertThat(untouched(simulator.contact(number))).containsExactlyInAnyOrderElementsOf(before);
    assertThat(simulator.contact(number).texts("addresses/street1"))
        .containsExactly("4 rue des Essais", "Musterweg 1");
    int saves = simulator.requests().count("saveIndividualContactData");
    assertThat(saves).isEqualTo(rules.absent() == Absent.KEEP ? 1 : 2);

    contacts.update(number, u -> u.individual(i -> i.firstName("Eva")));
    assertThat(simulator.requests().count("saveIndividualContactData")).isEqualTo(saves + 1);
    assertThat(simulator.contact(number).texts("individualContact/individualFirstname"))
        .containsExactly("Eva");
    assertThat(untouched(simulator.contact(number)))
        .hasSameSizeAs(before)
        .contains("/individualContact/loyaltyLevel=gold", "/addresses/floor=3")
        .contains("/authorizations/since=1", "/communicationMeans/speed=slow");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void removesWhatThePlatformRemovesAndSaysSoOtherwise(ContactRules rules) {
    String number = ada();
    simulator.setContactRules(rules);
    long bern =
        contacts.get(number, ContactDetail.ADDRESSES).addresses().stream()
            .filter(one -> "Bern".equals(one.town()))
            .map(one -> Objects.requireNonNull(one.id()))
            .findFirst()
            .orElseThrow();

    SavedContact saved =
        contacts.update(number, u -> u.removeAddress(bern).individual(i -> i.birthDate(null)));

    boolean removed = rules.lists() == Lists.REPLACE;
    assertThat(simulator.contact(number).texts("addresses/town"))
        .isEqualTo(removed ? List.of("Lyon") : List.of("Lyon", "Bern"));
    assertThat(saved.differences())
        .isEqualTo(removed ? java.util.Set.of() : java.util.Set.of("addresses"));
    assertThat(simulator.contact(number).texts("individualContact/individualBirthdate")).isEmpty();
    assertThat(simulator.contact(number).texts("individualContact/individualFirstname"))
        .containsExactly("Ada");
  }

  @Test
  void anAddressThatIsNewIsNotVerified() {
    String number = ada();

    SavedContact saved =
        contacts.update(number, u -> u.individual(i -> i.email("new@example.org")));

    assertThat(Objects.requireNonNull(saved.contact()).individual().orElseThrow().verifiedEmail())
        .isFalse();
    assertThat(saved.differences()).isEmpty();
  }

  @Test
  void severalContactsMayHaveOneAddressAndOneOfThemALogin() {
    ada();
    simulator.addContact(c -> c.field("email", EMAIL).field("individualLastname", "Test"));

    assertThat(contacts.search(q -> q.email(EMAIL)).all().contacts()).hasSize(2);
    assertThat(contacts.search(q -> q.email(EMAIL).firstName("ada")).all().contacts()).hasSize(1);
    assertThat(contacts.search(q -> q.phone("00 331").town("Lyon")).all().contacts()).isEmpty();
    assertThat(contacts.search(q -> q.phone("+33-1").town("lyon")).all().contacts()).hasSize(1);
    assertThat(contacts.search(q -> q.role(ContactRole.PUBLIC)).all().contacts()).hasSize(5);
    assertThat(contacts.search(q -> q.lastName("Nobody"))).isEmpty();

    CreatedContacts many =
        contacts.createAll(
            List.of(
                SimpleContact.of(c -> c.identifier(7).lastName("New").email("new@example.org")),
                SimpleContact.of(c -> c.identifier(8).email(EMAIL).createLogin(true)),
                SimpleContact.of(c -> c.identifier(9).email("new@example.org").createLogin(true))));
    assertThat(many.missing()).containsExactly(8L);
    assertThat(many.results())
        .extracting(CreatedContacts.Result::statusCode)
        .containsExactly("success", SimulatedErrors.CONTACT_LOGIN.code(), "success");
    String number = many.number(7).orElseThrow();
    assertThat(contacts.get(number).individual().orElseThrow().lastName()).isEqualTo("New");
    assertThat(simulator.contact(many.number(9).orElseThrow()).login())
        .isEqualTo("new@example.org");
  }

  @Test
  void whoOwnsAFileIsFound() {
    String number = ada();
    assertThat(contacts.search(q -> q.fileOwner(number)).first()).isEmpty();

    s360.sales()
        .sale()
        .purchaser(number)
        .seats(
            s ->
                s.performance(simulator.world().theatre().performances().get(0).id())
                    .seatCategory(simulator.world().theatre().seatCategories().get(0).id())
                    .tariff(simulator.world().theatre().fullTariff().id())
                    .quantity(1))
        .payWith(PaymentSelector.pendingAccount())
        .complete();

    assertThat(contacts.search(q -> q.fileOwner(number)).first().orElseThrow().number())
        .isEqualTo(number);
  }

  @Test
  void aSearchAsksForMoreWhileThereIsMore() {
    for (int i = 0; i < 130; i++) {
      simulator.addContact(c -> c.field("individualLastname", "Many"));
    }
    ContactClient small =
        ContactClient.of(s360.connection(), options -> options.pageSize(10).mostResults(200));

    assertThat(small.search(q -> q.lastName("Many")).stream().limit(10)).hasSize(10);
    assertThat(simulator.requests().count("searchContact")).isEqualTo(1);
    assertThat(small.search(q -> q.lastName("Many")).all().contacts()).hasSize(130);
    assertThat(simulator.requests().count("searchContact")).isEqualTo(4);
    assertThat(small.search(q -> q.lastName("Many")).all().complete()).isTrue();
  }

  @Test
  void aTokenStandsForAPasswordOnceAndForAMonth() {
    String number = ada();
    Authentication first =
        contacts.authenticate(
            r ->
                r.login(EMAIL)
                    .password("secret-1")
                    .scope(ContactTypeScope.INDIVIDUAL)
                    .rememberMe(true));
    String token = Objects.requireNonNull(first.token());

    // Another device logs in; that hurts nobody.
    String other =
        Objects.requireNonNull(
            contacts
                .authenticate(r -> r.login(EMAIL).password("secret-1").rememberMe(true))
                .token());

    Authentication second = contacts.authenticate(r -> r.token(token));
    assertThat(second.contactNumber()).isEqualTo(number);
    for (String used : List.of(token, other)) {
      assertThatExceptionOfType(LoginRefusedException.class)
          .isThrownBy(() -> contacts.authenticate(r -> r.token(used)));
    }
    assertThat(simulator.requests().last().body()).doesNotContain(other);
    clock.advance(Duration.ofDays(31));
    assertThatExceptionOfType(LoginRefusedException.class)
        .isThrownBy(
            () -> contacts.authenticate(r -> r.token(Objects.requireNonNull(second.token()))));

    assertThatExceptionOfType(LoginRefusedException.class)
        .isThrownBy(
            () ->
                contacts.authenticate(
                    r -> r.login(EMAIL).password("secret-1").scope(ContactTypeScope.STRUCTURE)));
    // The point of sales of the configuration was sent.
    assertThat(simulator.requests().of("authenticate").get(0).body())
        .contains("<pointOfSalesId>" + simulator.world().pointOfSales().id() + "<")
        .doesNotContain("secret-1");
  }

  @Test
  void aPasswordIsChangedByWhoKnowsIt() {
    String number = ada();

    assertThatExceptionOfType(LoginRefusedException.class)
        .isThrownBy(() -> contacts.changePassword(number, "wrong", "secret-2"));
    contacts.changePassword(number, "secret-1", "secret-2");

    assertThat(contacts.authenticate(EMAIL, "secret-2").contactNumber()).isEqualTo(number);
    assertThatExceptionOfType(LoginRefusedException.class)
        .isThrownBy(() -> contacts.authenticate(EMAIL, "secret-1"));
    assertThatExceptionOfType(ContactNotFoundException.class)
        .isThrownBy(() -> contacts.changePassword("0999999", "a", "b"));
    assertThat(simulator.requests().of("changePassword").get(1).body())
        .doesNotContain("secret-1", "secret-2");
  }

  @Test
  void anInstitutionMayRefuseToDelete() {
    String number = ada();
    simulator.refuseContactDeletion(true);

    assertThatExceptionOfType(ContactNotDeletedException.class)
        .isThrownBy(() -> contacts.delete(number));
    simulator.faults().on("deleteContact").nextCalls(1).soapFault("S:Client", "no such operation");
    assertThatExceptionOfType(ContactNotDeletedException.class)
        .isThrownBy(() -> contacts.delete(number));
    simulator.refuseContactDeletion(false);
    simulator.faults().on("deleteContact").nextCalls(1).disconnectAfterWork();
    contacts.delete(number);
    assertThat(contacts.find(number)).isEmpty();
  }

  @Test
  void structuresAreSavedByAnalogy() {
    SavedContact school =
        contacts.create(
            c ->
                c.structure(s -> s.officialName("School").email("school@example.org"))
                    .address(a -> a.town("Lyon")));
    assertThat(school.differences()).isEmpty();

    SavedContact renamed =
        contacts.update(school.number(), u -> u.structure(s -> s.officialName("High School")));

    assertThat(renamed.differences()).isEmpty();
    Contact contact = Objects.requireNonNull(renamed.contact());
    assertThat(contact.structure().orElseThrow().officialName()).isEqualTo("High School");
    assertThat(contact.email()).isEqualTo("school@example.org");
    assertThat(contact.individual()).isEmpty();
    assertThat(contacts.search(q -> q.lastName("High School")).first()).isPresent();
  }

  @Test
  void whatThePlatformRefusesIsAnError() {
    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(() -> contacts.create(c -> c.individual(i -> i.firstName("Ada"))))
        .satisfies(e -> assertThat(e.statusCode()).isEqualTo(SimulatedErrors.CONTACT_NAME.code()));
  }

  @Test
  void theBooksHaveEachNumberAndEachLoginOnce() {
    String number = ada();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulator.addContact(c -> c.number(number)))
        .withMessageContaining(number);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulator.addContact(c -> c.login(EMAIL, "x")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulator.setLogin(simulator.world().contactNumber(), EMAIL, "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulator.setLogin("0999999", "somebody", "x"));
  }

  @Test
  void aResetBringsTheContactsBack() {
    int before = simulator.contacts().size();
    String number = ada();
    assertThat(simulator.contacts()).hasSize(before + 1);
    assertThat(simulator.contact(number).toString()).isEqualTo("ContactSnapshot[" + number + "]");

    simulator.reset();

    assertThat(simulator.contacts()).hasSize(before);
    simulator.addContact("0000007");
    assertThat(contacts.get("0000007").email()).isEqualTo("contact0000007@example.org");
  }
}
