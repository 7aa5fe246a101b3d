package io.github.s360sdk.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.contacts.model.Contact;
import io.github.s360sdk.contacts.model.ContactDetail;
import io.github.s360sdk.contacts.model.ContactQuality;
import io.github.s360sdk.contacts.model.Individual;
import io.github.s360sdk.contacts.model.Structure;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import io.github.s360sdk.core.model.MainCategory;
import io.github.s360sdk.core.model.RawElement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is received is read as far as it can be, and the rest is kept. */
@Timeout(30)
class ContactToleranceTest {

  private final Platform platform = new Platform();

  @AfterEach
  void stop() {
    platform.close();
  }

  private Contact read(String content) {
    platform.answers(request -> Platform.contact(content));
    return platform.client.get("0004711", ContactDetail.GENERAL);
  }

  @Test
  void absentNilAndEmptyReadTheSame() {
    Contact contact =
        read(
            """
            <contactId xsi:nil="true"/><contactNumber>0004711</contactNumber><role/>
            <addresses xsi:nil="true"/><individualContact><email/><verifiedEmail xsi:nil="true"/>
            <individualLastname> Test </individualLastname></individualContact>
            """);

    assertThat(contact.id()).isNull();
    assertThat(contact.role()).isNull();
    assertThat(contact.addresses()).isEmpty();
    assertThat(contact.email()).isNull();
    Individual person = contact.individual().orElseThrow();
    assertThat(person.verifiedEmail()).isNull();
    assertThat(person.lastName()).isEqualTo("Test");
    assertThat(person.raw().isEmpty()).isTrue();
    assertThat(contact.raw().isEmpty()).isTrue();
  }

  @Test
  void theNumberThatWasAskedForStandsInForOneThatIsNotTold() {
    assertThat(read("<contactId>7</contactId>").number()).isEqualTo("0004711");
  }

  @Test
  void valuesThatNobodyKnowsAreTexts() {
    Contact contact =
        read(
            """
            <role>GUIDE</role><state>MERGED</state><type>GROUP</type>
            <individualContact><individualGender>X</individualGender></individualContact>
            """);

    assertThat(Objects.requireNonNull(contact.role()).text()).isEqualTo("GUIDE");
    assertThat(contact.role().known()).isEmpty();
    assertThat(Objects.requireNonNull(contact.state()).text()).isEqualTo("MERGED");
    assertThat(Objects.requireNonNull(contact.type()).text()).isEqualTo("GROUP");
    assertThat(Objects.requireNonNull(contact.individual().orElseThrow().gender()).text())
        .isEqualTo("X");
  }

  @Test
  void fieldsThatAreNotKnownOrCannotBeReadAreKept() {
    Contact contact =
        read(
            """
            <contactNumber>0004711</contactNumber><contactId>seven</contactId>
            <guest>perhaps</guest><creationDate>yesterday</creationDate>
            <loyalty><level>gold</level><level>2</level></loyalty>
            <individualContact><individualBirthdate>May</individualBirthdate>
            <shoeSize>38</shoeSize></individualContact>
            <addresses><contactAddressId>91</contactAddressId><floor>3</floor></addresses>
            <indicators><indicatorCode>VIP</indicatorCode><value>true</value><since>1</since>
            </indicators>
            """);

    assertThat(contact.id()).isNull();
    assertThat(contact.guest()).isNull();
    assertThat(contact.created()).isNull();
    assertThat(contact.raw().names())
        .containsExactly("contactId", "guest", "creationDate", "loyalty");
    assertThat(contact.raw().get("loyalty").get(0).children())
        .containsExactly(
            new RawElement("level", "gold", List.of()), new RawElement("level", "2", List.of()));
    assertThat(contact.individual().orElseThrow().raw().names())
        .containsExactly("individualBirthdate", "shoeSize");
    assertThat(contact.addresses().get(0).raw().names()).containsExactly("floor");
    assertThat(contact.indicators().get(0).code()).isEqualTo("VIP");
    assertThat(contact.indicators().get(0).raw().names()).containsExactly("since");
  }

  @Test
  void namesOfOtherInstallationsAreRead() {
    Individual person =
        read("""
                <individualContact><individualFirstName>Ada</individualFirstName>
                <individualLastName>Test</individualLastName>
                <individualBirthdate>1990-05-01T00:00:00.000+02:00</individualBirthdate>
                <alternativeEmails>a@example.org</alternativeEmails>
                <alternativeEmails>b@example.org</alternativeEmails></individualContact>
                """)
            .individual()
            .orElseThrow();
    assertThat(person.firstName()).isEqualTo("Ada");
    assertThat(person.lastName()).isEqualTo("Test");
    assertThat(person.birthDate()).isEqualTo(LocalDate.of(1990, 5, 1));
    assertThat(person.alternativeEmails()).containsExactly("a@example.org", "b@example.org");
    assertThat(person.raw().isEmpty()).isTrue();

    Structure structure =
        read("<structureContact><companyName>School</companyName></structureContact>")
            .structure()
            .orElseThrow();
    assertThat(structure.officialName()).isEqualTo("School");
  }

  @Test
  void allOtherDetailsAreRead() {
    Contact contact =
        read(
            """
            <advantages><advantageId>5</advantageId><advantageType>CONTACT</advantageType>
            <availability>3</availability><availabilityLevel>GOOD</availabilityLevel></advantages>
            <communicationMeans><communicationMeanId>8</communicationMeanId><type>FAX</type>
            <phoneNumber>+331</phoneNumber><contactAddressId>91</contactAddressId>
            <accountId>a</accountId><cellularPhoneProvider>p</cellularPhoneProvider>
            </communicationMeans>
            <contactQualities><seasonId>2</seasonId><audienceCategories>
            <audienceCatId>4</audienceCatId><instanceNumber>1</instanceNumber>
            <mainCategory>SUBSCRIBER</mainCategory><movementId>6</movementId>
            <priceLevelId>9</priceLevelId></audienceCategories></contactQualities>
            <invalidatedContactQualities><seasonId>1</seasonId></invalidatedContactQualities>
            <contactConnections><kind>CHILD</kind></contactConnections>
            <contactOrigin><code>WEB</code><translations><locale>en</locale></translations>
            </contactOrigin>
            <createdFrom><entry><key>app</key><value>shop</value></entry><entry><key>x</key>
            </entry></createdFrom>
            <dateLastModified>2026-01-02T03:04:05Z</dateLastModified>
            <endValidityDate>2999-12-31T00:00:00Z</endValidityDate>
            <financialData><iban>x</iban></financialData><function>Head</function>
            <hasAdvantages>1</hasAdvantages><login>ada</login>
            <loginLastUpdateTime>2026-01-01T00:00:00Z</loginLastUpdateTime>
            <loginLastUpdateUser>OP</loginLastUpdateUser>
            """);

    assertThat(contact.advantages().get(0).availability()).isEqualTo(3);
    assertThat(contact.communicationMeans().get(0).addressId()).isEqualTo(91);
    ContactQuality quality = contact.qualities().get(0);
    assertThat(quality.seasonId()).isEqualTo(2);
    assertThat(
            Objects.requireNonNull(quality.categories().get(0).mainCategory())
                .is(MainCategory.SUBSCRIBER))
        .isTrue();
    assertThat(contact.invalidatedQualities()).hasSize(1);
    assertThat(contact.connections().get(0).names()).containsExactly("kind");
    assertThat(contact.originCode()).isEqualTo("WEB");
    assertThat(contact.raw().names()).containsExactly("contactOrigin", "createdFrom");
    assertThat(contact.createdFrom()).isEqualTo(Map.of("app", "shop"));
    assertThat(contact.modified()).isEqualTo(OffsetDateTime.parse("2026-01-02T03:04:05Z"));
    assertThat(contact.validUntil()).isNotNull();
    assertThat(contact.financialData().names()).containsExactly("iban");
    assertThat(contact.function()).isEqualTo("Head");
    assertThat(contact.hasAdvantages()).isTrue();
    assertThat(Objects.requireNonNull(contact.login()).lastUpdateBy()).isEqualTo("OP");
  }

  @Test
  void aNumberMayStandWithThePersonOnly() {
    platform.answers(
        request ->
            Platform.answer(
                "searchContact",
                "ContactSearchResult",
                "<contacts><individualContact><contactNumber>0042</contactNumber>"
                    + "</individualContact></contacts>"));
    assertThat(platform.client.search(q -> q.email("a@example.org")).first().orElseThrow().number())
        .isEqualTo("0042");
  }

  @Test
  void theTypeDecidesWhoItIs() {
    String both =
        "<individualContact><email>a@example.org</email></individualContact>"
            + "<structureContact><structureOfficialName>School</structureOfficialName>"
            + "</structureContact>";
    assertThat(read("<type>STRUCTURE</type>" + both).structure()).isPresent();
    assertThat(read("<type>INDIVIDUAL</type>" + both).individual()).isPresent();
    assertThat(read(both).individual()).isPresent();
    assertThat(read(both.replace("<email>a@example.org</email>", "")).structure()).isPresent();
  }

  @Test
  void anOptInThatSaysNothingIsNoPermission() {
    Contact contact =
        read(
            """
            <authorizations><authorizationCode>A</authorizationCode></authorizations>
            <authorizations><authorizationCode>B</authorizationCode><allowed>true</allowed>
            </authorizations><authorizations><authorizationCode>B</authorizationCode>
            <allowed>false</allowed></authorizations>
            """);
    assertThat(contact.isOptedIn("A")).isNull();
    assertThat(contact.isOptedIn("B")).isFalse();
  }

  @Test
  void aContactThatHasNothingOfWhatIsAskedForIsThereAllTheSame() {
    platform.answers(
        request ->
            Platform.contact(
                request.body().contains(">GENERAL<")
                    ? "<contactNumber>0004711</contactNumber>"
                    : ""));
    assertThat(platform.client.find("0004711", ContactDetail.ADVANTAGES)).isPresent();
    assertThat(platform.requests()).hasSize(2);
  }

  @Test
  void anAnswerThatIsCutIsNoContact() {
    String whole = Platform.sample("ContactInformationPublicService.getContactData.response");
    platform.answers(
        request -> Platform.xml(whole.substring(0, whole.indexOf("<individualContact>") + 40)));

    assertThatExceptionOfType(UnreadableAnswerException.class)
        .isThrownBy(() -> platform.client.get("0004711"));
  }

  @Test
  void aSearchReadsRowsWithoutANumberNot() {
    platform.answers(
        request ->
            Platform.answer(
                "searchContact",
                "ContactSearchResult",
                "<contacts><contactId>1</contactId></contacts><totalCount>many</totalCount>"
                    + "<contacts><contactNumber>2</contactNumber></contacts>"));

    ContactSearch.Found found = platform.client.search(q -> q.email("a@example.org")).all();

    assertThat(found.contacts()).extracting(Contact::number).containsExactly("2");
    assertThat(found.total()).isNull();
    assertThat(found.complete()).isTrue();
  }
}
