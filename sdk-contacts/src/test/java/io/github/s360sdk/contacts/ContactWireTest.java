package io.github.s360sdk.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.contacts.error.ContactNotDeletedException;
import io.github.s360sdk.contacts.error.ContactNotFoundException;
import io.github.s360sdk.contacts.error.ContactsPartlyCreatedException;
import io.github.s360sdk.contacts.error.LoginRefusedException;
import io.github.s360sdk.contacts.model.Authentication;
import io.github.s360sdk.contacts.model.CommunicationMeanType;
import io.github.s360sdk.contacts.model.Contact;
import io.github.s360sdk.contacts.model.ContactAddress;
import io.github.s360sdk.contacts.model.ContactDetail;
import io.github.s360sdk.contacts.model.ContactRole;
import io.github.s360sdk.contacts.model.ContactState;
import io.github.s360sdk.contacts.model.ContactType;
import io.github.s360sdk.contacts.model.ContactTypeScope;
import io.github.s360sdk.contacts.model.CreatedContacts;
import io.github.s360sdk.contacts.model.Individual;
import io.github.s360sdk.contacts.model.NormalizationState;
import io.github.s360sdk.contacts.model.SavedContact;
import io.github.s360sdk.contacts.request.NewContact;
import io.github.s360sdk.contacts.request.SimpleContact;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.model.OpenValue;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is sent and read is what the samples of the contract have. */
@Timeout(30)
class ContactWireTest {

  private static final String INFO = "ContactInformationPublicService.";
  private static final String AUTH = "ContactAuthenticationPublicService.";
  private static final String NUMBER = "0004711";

  private final Platform platform = new Platform();

  @AfterEach
  void stop() {
    platform.close();
  }

  private void sentIs(String operation, String sample) {
    assertThat(Xml.body(platform.requests(operation).get(0)))
        .isEqualTo(Xml.body(Platform.sample(sample)));
  }

  @Test
  void asksForAContactAndReadsIt() {
    platform.answersSample(INFO + "getContactData.response");

    Contact contact =
        platform.client.get(
            NUMBER,
            ContactDetail.INDICATORS,
            ContactDetail.GENERAL,
            ContactDetail.ADDRESSES,
            ContactDetail.AUTHORIZATIONS,
            ContactDetail.CRITERIA);

    sentIs("getContactData", INFO + "getContactData.request");
    assertThat(contact.number()).isEqualTo(NUMBER);
    assertThat(contact.id()).isEqualTo(880011L);
    assertThat(contact.details()).hasSize(5);
    assertThat(contact.type()).isEqualTo(OpenValue.of(ContactType.INDIVIDUAL));
    assertThat(contact.role()).isEqualTo(OpenValue.of(ContactRole.PUBLIC));
    assertThat(contact.state()).isEqualTo(OpenValue.of(ContactState.VALID));
    assertThat(contact.created()).isEqualTo(OffsetDateTime.parse("2024-02-01T08:00:00+01:00"));
    assertThat(contact.originCode()).isEqualTo("WEB");
    assertThat(contact.guest()).isFalse();
    assertThat(contact.hasWarning()).isFalse();
    assertThat(contact.hasAdvantages()).isNull();
    assertThat(contact.structure()).isEmpty();
    Individual person = contact.individual().orElseThrow();
    assertThat(person.firstName()).isEqualTo("Ada");
    assertThat(person.lastName()).isEqualTo("Test");
    assertThat(person.email()).isEqualTo("ada@example.org").isEqualTo(contact.email());
    assertThat(person.cellPhone()).isEqualTo("+33600000000");
    assertThat(person.preferredLanguage()).isEqualTo("fr");
    assertThat(person.title()).isEqualTo("MRS");
    assertThat(person.active()).isTrue();
    assertThat(person.birthDate()).isNull();
    assertThat(person.raw().isEmpty()).isTrue();
    ContactAddress address = contact.mainAddress().orElseThrow();
    assertThat(contact.address(91)).contains(address);
    assertThat(address.street1()).isEqualTo("3 rue des Essais");
    assertThat(address.zipCode()).isEqualTo("69001");
    assertThat(address.town()).isEqualTo("Lyon");
    assertThat(address.countryCode()).isEqualTo("FR");
    assertThat(address.billing()).isTrue();
    assertThat(address.normalizationState())
        .isEqualTo(OpenValue.of(NormalizationState.NOT_NORMALIZED));
    assertThat(contact.isOptedIn("NEWS")).isTrue();
    assertThat(contact.isOptedIn("OTHER")).isNull();
    assertThat(contact.criterion("LIKES")).containsExactly("OPERA", "DANCE");
    assertThat(contact.criterion("OTHER")).isEmpty();
    assertThat(contact.indicators().get(0).value()).isEqualTo("true");
    assertThat(contact.toString()).isEqualTo("Contact[0004711]");
  }

  @Test
  void searchesAndReadsWhatIsFound() {
    platform.answersSample(INFO + "searchContact.response");
    ContactClient client = ContactClient.of(platform.connection, options -> options.pageSize(20));

    ContactSearch.Found found = client.search(q -> q.email("ada@example.org")).all();

    sentIs("searchContact", INFO + "searchContact.request");
    assertThat(found.complete()).isTrue();
    assertThat(found.total()).isEqualTo(1);
    assertThat(found.contacts()).hasSize(1);
    assertThat(found.contacts().get(0).number()).isEqualTo(NUMBER);
    assertThat(found.contacts().get(0).details()).containsExactly(ContactDetail.GENERAL);
    assertThat(found.contacts().get(0).email()).isEqualTo("ada@example.org");
  }

  @Test
  void optionsThatAreKeptChangeNoClient() {
    platform.answersSample(INFO + "searchContact.response");
    AtomicReference<ContactOptions> kept = new AtomicReference<>();
    ContactClient client =
        ContactClient.of(platform.connection, options -> kept.set(options.pageSize(20)));
    Objects.requireNonNull(kept.get()).pageSize(50);

    client.search(q -> q.email("ada@example.org")).all();

    sentIs("searchContact", INFO + "searchContact.request");
  }

  private static void ada(NewContact.Builder contact) {
    contact
        .individual(i -> i.lastName("Test").firstName("Ada").email("ada@example.org"))
        .address(
            a ->
                a.street("4 rue des Essais")
                    .zipCode("69001")
                    .town("Lyon")
                    .countryCode("FR")
                    .main(true))
        .optOut("NEWS")
        .criterion("LIKES", "OPERA")
        .communicationMean(
            m ->
                m.type(CommunicationMeanType.CELLULAR_PHONE).phoneNumber("+33600000000").main(true))
        .communicationMean(m -> m.type(CommunicationMeanType.EMAIL).email("ada@example.org"));
  }

  @Test
  void createsAContact() {
    platform.answers(
        request ->
            request.operation().equals("getContactData")
                ? Platform.contact(
                    """
                    <contactId>880011</contactId>
                    <contactNumber>0004711</contactNumber>
                    <addresses><contactAddressId>91</contactAddressId><countryCode>FR</countryCode>
                    <main>true</main><street1>4 rue des Essais</street1><town>LYON</town>
                    <zipCode>69001</zipCode></addresses>
                    <authorizations><authorizationCode>NEWS</authorizationCode></authorizations>
                    <contactCriteria><values>OPERA</values><criterionCode>LIKES</criterionCode>
                    </contactCriteria>
                    <individualContact><email>ada@example.org</email>
                    <individualFirstname>Ada</individualFirstname>
                    <individualLastname>Test</individualLastname></individualContact>
                    """)
                : Platform.xml(Platform.sample(INFO + "saveIndividualContactData.response")));

    SavedContact saved = platform.client.create(ContactWireTest::ada);

    sentIs("saveIndividualContactData", INFO + "saveIndividualContactData.request");
    assertThat(saved.number()).isEqualTo(NUMBER);
    assertThat(saved.id()).isEqualTo(880011L);
    assertThat(Objects.requireNonNull(saved.contact()).email()).isEqualTo("ada@example.org");
    // The town was corrected, and of communication means nothing is told.
    assertThat(saved.differences())
        .containsExactlyInAnyOrder("addresses.town", "communicationMeans");
    assertThat(saved.toString()).isEqualTo("SavedContact[0004711]");
    assertThat(platform.requests()).hasSize(2);
  }

  @Test
  void sendsTheSampleOfAChange() {
    platform.answers(
        request ->
            request.operation().equals("getContactData")
                ? Platform.contact(
                    """
                    <contactNumber>0004711</contactNumber>
                    <individualContact><email>old@example.org</email>
                    <individualFirstname>Ada</individualFirstname>
                    <individualLastname>Test</individualLastname></individualContact>
                    """)
                : Platform.xml(Platform.sample(INFO + "saveIndividualContactData.response")));

    ContactClient all =
        ContactClient.of(
            platform.connection,
            options ->
                options.emptyMeansNone(
                    ContactDetail.ADDRESSES,
                    ContactDetail.AUTHORIZATIONS,
                    ContactDetail.CRITERIA,
                    ContactDetail.COMMUNICATION_MEANS));
    all.update(
        NUMBER,
        u ->
            u.individual(i -> i.email("ada@example.org"))
                .addAddress(
                    a ->
                        a.street("4 rue des Essais")
                            .zipCode("69001")
                            .town("Lyon")
                            .countryCode("FR")
                            .main(true))
                .optOut("NEWS")
                .criterion("LIKES", "OPERA")
                .addCommunicationMean(
                    m ->
                        m.type(CommunicationMeanType.CELLULAR_PHONE)
                            .phoneNumber("+33600000000")
                            .main(true))
                .addCommunicationMean(
                    m -> m.type(CommunicationMeanType.EMAIL).email("ada@example.org")));

    sentIs("saveIndividualContactData", INFO + "saveIndividualContactData.request-update");
  }

  @Test
  void savesStructuresByAnalogy() {
    platform.answers(
        request ->
            request.operation().equals("getContactData")
                ? Platform.contact(
                    """
                    <contactNumber>0000042</contactNumber><type>STRUCTURE</type>
                    <structureContact><structureOfficialName>School</structureOfficialName>
                    </structureContact>
                    """)
                : Platform.answer(
                    "saveStructureContactData",
                    "ContactDataResult",
                    "<contactNumber>0000042</contactNumber>"));

    SavedContact saved =
        platform.client.create(c -> c.structure(s -> s.officialName("School").typeId(3)));

    assertThat(Xml.body(platform.requests("saveStructureContactData").get(0)))
        .endsWith(
            "{}structureContactSaveData",
            "{}structureContact",
            "{}structureOfficialName=School",
            "{}structureTypeId=3");
    assertThat(saved.number()).isEqualTo("0000042");
    assertThat(saved.differences()).containsExactly("structure.typeId");
    assertThat(Objects.requireNonNull(saved.contact()).structure().orElseThrow().officialName())
        .isEqualTo("School");
  }

  @Test
  void createsManyAndSaysWhichAreMissing() {
    platform.answersSample(INFO + "createCulturalContact.response");

    CreatedContacts created =
        platform.client.createAll(
            List.of(
                SimpleContact.of(
                    c ->
                        c.identifier(1)
                            .firstName("Ada")
                            .lastName("Test")
                            .email("ada@example.org"))));

    sentIs("createCulturalContact", INFO + "createCulturalContact.request");
    assertThat(created.numbers()).isEqualTo(Map.of(1L, "0004712"));
    assertThat(created.number(1)).contains("0004712");
    assertThat(created.number(2)).isEmpty();
    assertThat(created.missing()).isEmpty();
    assertThat(created.results())
        .containsExactly(new CreatedContacts.Result("success", null, "0004712", 880012L));

    CreatedContacts two =
        platform.client.createAll(
            List.of(
                SimpleContact.of(c -> c.identifier(1).lastName("Test")),
                SimpleContact.of(c -> c.identifier(2).lastName("Test"))));
    assertThat(two.missing()).containsExactly(2L);
    assertThat(two.toString()).isEqualTo("CreatedContacts[1, missing 1]");
  }

  @Test
  void contactsThatWereMadeAlthoughThePlatformRefusesAreTold() {
    platform.answers(
        request ->
            Platform.answer(
                "createCulturalContact",
                "CulturalContactCreationResult",
                "error.limit",
                "<identifierContactMap><entry><key>1</key><value>0004712</value></entry>"
                    + "<entry><key>2</key><value/></entry></identifierContactMap>"));
    List<SimpleContact> two =
        List.of(
            SimpleContact.of(c -> c.identifier(1).lastName("Test")),
            SimpleContact.of(c -> c.identifier(2).lastName("Test")));

    assertThatExceptionOfType(ContactsPartlyCreatedException.class)
        .isThrownBy(() -> platform.client.createAll(two))
        .satisfies(
            e -> {
              assertThat(e.created().number(1)).contains("0004712");
              assertThat(e.created().missing()).containsExactly(2L);
              assertThat(e.statusCode()).isEqualTo("error.limit");
            });
    platform.answers(
        request ->
            Platform.answer(
                "createCulturalContact", "CulturalContactCreationResult", "error.limit", ""));
    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(() -> platform.client.createAll(two));
  }

  @Test
  void deletesAContact() {
    platform.answersSample(INFO + "deleteContact.response");

    platform.client.delete(NUMBER);

    sentIs("deleteContact", INFO + "deleteContact.request");
    assertThat(platform.requests()).hasSize(1);
  }

  @Test
  void aRefusedDeletionSaysThatTheVendorAnonymises() {
    platform.answers(
        request -> Platform.answer("deleteContact", "WebMethodResult", "error.any", ""));
    assertThatExceptionOfType(ContactNotDeletedException.class)
        .isThrownBy(() -> platform.client.delete(NUMBER))
        .withMessageContaining("anonymises")
        .withCauseInstanceOf(BusinessException.class)
        .satisfies(e -> assertThat(e.contactNumber()).isEqualTo(NUMBER))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain(NUMBER));

    platform.answers(
        request ->
            Platform.answer("deleteContact", "WebMethodResult", "error.contact.unknown", ""));
    assertThatExceptionOfType(ContactNotFoundException.class)
        .isThrownBy(() -> platform.client.delete(NUMBER));

    platform.answers(
        request ->
            request.operation().equals("deleteContact")
                ? Platform.fault()
                : Platform.contact("<contactNumber>0004711</contactNumber>"));
    assertThatExceptionOfType(ContactNotDeletedException.class)
        .isThrownBy(() -> platform.client.delete(NUMBER))
        .satisfies(e -> assertThat(e.mayHaveTakenEffect()).isFalse());

    // It may have failed after its work.
    platform.answers(
        request ->
            request.operation().equals("deleteContact")
                ? Platform.fault()
                : Platform.answer(
                    "getContactData", "ContactDataResult", "error.contact.unknown", ""));
    platform.client.delete(NUMBER);
  }

  @Test
  void aFaultOfADeletionThatCannotBeLookedUpIsUnknown() {
    platform.answers(request -> Platform.fault());

    assertThatExceptionOfType(OutcomeUnknownException.class)
        .isThrownBy(() -> platform.client.delete(NUMBER))
        .withMessageContaining("not known whether it is gone")
        .satisfies(e -> assertThat(e.mayHaveTakenEffect()).isTrue())
        .havingCause()
        .satisfies(cause -> assertThat(cause.getSuppressed()).hasSize(1));
  }

  @Test
  void aLostAnswerToADeletionIsLookedUp() {
    platform.answers(
        request ->
            request.operation().equals("deleteContact")
                ? Platform.cut()
                : Platform.answer(
                    "getContactData", "ContactDataResult", "error.contact.unknown", ""));
    platform.client.delete(NUMBER);

    platform.answers(
        request ->
            request.operation().equals("deleteContact")
                ? Platform.cut()
                : Platform.contact("<contactNumber>0004711</contactNumber>"));
    assertThatExceptionOfType(OutcomeUnknownException.class)
        .isThrownBy(() -> platform.client.delete(NUMBER))
        .withMessageContaining("not seen to be gone");
  }

  @Test
  void authenticatesAContact() {
    platform.answersSample(AUTH + "authenticate.response");

    Authentication accepted =
        platform.client.authenticate(
            request ->
                request
                    .login("ada@example.org")
                    .password("not-a-real-secret")
                    .scope(ContactTypeScope.INDIVIDUAL)
                    .pointOfSales(10230000000001L)
                    .rememberMe(false));

    sentIs("authenticate", AUTH + "authenticate.request");
    assertThat(accepted).isEqualTo(new Authentication(NUMBER, "id-1", null));
    assertThat(accepted.toString()).isEqualTo("Authentication[0004711]");

    platform.answers(
        request ->
            Platform.answer("authenticate", "ContactAuthenticationResult", "error.login", ""));
    assertThatExceptionOfType(LoginRefusedException.class)
        .isThrownBy(() -> platform.client.authenticate("ada@example.org", "wrong"))
        .satisfies(e -> assertThat(e.statusCode()).isEqualTo("error.login"));
  }

  @Test
  void changesAPassword() {
    platform.answersSample(AUTH + "changePassword.response");

    platform.client.changePassword(NUMBER, "not-a-real-secret", "another-fake-secret");

    sentIs("changePassword", AUTH + "changePassword.request");

    platform.answers(request -> Platform.cut());
    assertThatExceptionOfType(OutcomeUnknownException.class)
        .isThrownBy(() -> platform.client.changePassword(NUMBER, "a", "b"))
        .withMessageContaining("either password");
    assertThat(platform.requests("changePassword")).hasSize(2);
  }
}
