package io.github.s360sdk.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.contacts.error.ContactNotFoundException;
import io.github.s360sdk.contacts.error.ContactNotRestoredException;
import io.github.s360sdk.contacts.model.SavedContact;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.error.InvalidRequestException.Violation;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.S360ServiceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change sends, and what it does with what is not known of the platform. */
@Timeout(30)
class ContactUpdateTest {

  private static final String NUMBER = "0004711";

  private static final String ADDRESSES =
      """
      <addresses><contactAddressId>91</contactAddressId><floor>3</floor><main>true</main>
      <street1>3 rue des Essais</street1><town>Lyon</town></addresses>
      <addresses><contactAddressId>92</contactAddressId><main>false</main>
      <street1>Musterweg 1</street1><town>Bern</town></addresses>
      """;
  private static final String AUTHORISATIONS =
      """
      <authorizations><allowed>true</allowed><authorizationCode>NEWS</authorizationCode>
      <since>2024</since></authorizations>
      <authorizations><allowed>false</allowed><authorizationCode>PHONE</authorizationCode>
      </authorizations>
      """;
  private static final String CRITERIA =
      """
      <contactCriteria><criterionCode>LIKES</criterionCode><values>OPERA</values>
      <values>DANCE</values><origin>WEB</origin></contactCriteria>
      <contactCriteria><criterionCode>LANG</criterionCode><values>fr</values></contactCriteria>
      """;
  private static final String INDIVIDUAL =
      """
      <individualContact><active>true</active><cellPhoneNumber>+33600000000</cellPhoneNumber>
      <cellPhoneNumberVerified>true</cellPhoneNumberVerified><email>ada@example.org</email>
      <email1VerificationStatus>VERIFIED</email1VerificationStatus>
      <individualBirthdate>1990-05-01</individualBirthdate>
      <individualFirstName>Ada</individualFirstName><individualLastname>Test</individualLastname>
      <loyaltyLevel>gold</loyaltyLevel><verifiedEmail>true</verifiedEmail></individualContact>
      """;

  private Platform platform = new Platform();

  /** What the platform holds; a save answers well and changes it as a test says. */
  private volatile String held = all();

  @AfterEach
  void stop() {
    platform.close();
  }

  private Platform keeps() {
    return saves(held);
  }

  private Platform saves(String afterwards) {
    return platform.answers(
        request -> {
          if (request.operation().equals("getContactData")) {
            return Platform.contact(held);
          }
          held = afterwards;
          return Platform.saved(NUMBER);
        });
  }

  private List<String> sent() {
    List<String> all = Xml.body(platform.requests("saveIndividualContactData").get(0));
    return all.subList(3, all.size());
  }

  @Test
  void readsAllThatCanBeSaved() {
    keeps();

    platform.client.update(NUMBER, u -> u.optIn("PHONE"));

    assertThat(Xml.body(platform.requests("getContactData").get(0)))
        .endsWith(
            "{}details=GENERAL",
            "{}details=ADDRESSES",
            "{}details=AUTHORIZATIONS",
            "{}details=CRITERIA",
            "{}details=COM_MEANS");
    assertThat(platform.requests())
        .extracting(Platform.Received::operation)
        .containsExactly("getContactData", "saveIndividualContactData", "getContactData");
  }

  @Test
  void sendsTheListThatIsTouchedAsAWholeAndNoOther() {
    keeps();

    SavedContact saved = platform.client.update(NUMBER, u -> u.optIn("PHONE").optOut("MAIL"));

    assertThat(sent())
        .containsExactly(
            "{}authorizations",
            "{}allowed=true",
            "{}authorizationCode=NEWS",
            "{}since=2024",
            "{}authorizations",
            "{}allowed=true",
            "{}authorizationCode=PHONE",
            "{}authorizations",
            "{}allowed=false",
            "{}authorizationCode=MAIL",
            "{}contactNumber=0004711");
    // The platform of this test takes nothing.
    assertThat(saved.differences())
        .containsExactlyInAnyOrder("authorisations.allowed", "authorisations");
  }

  @Test
  void anAddressKeepsWhatNobodyKnowsAndGivesUpItsPlaceAsTheMainOne() {
    keeps();

    platform.client.update(
        NUMBER, u -> u.address(92, a -> a.main(true).street(null).zipCode("3000")));

    assertThat(sent())
        .containsExactly(
            "{}addresses",
            "{}contactAddressId=91",
            "{}floor=3",
            "{}main=false",
            "{}street1=3 rue des Essais",
            "{}town=Lyon",
            "{}addresses",
            "{}contactAddressId=92",
            "{}main=true",
            "{}street1=",
            "{}town=Bern",
            "{}zipCode=3000",
            "{}contactNumber=0004711");
  }

  @Test
  void aListThatIsNotToldIsNotOverwritten() {
    keeps();

    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(
            () ->
                platform.client.update(
                    NUMBER, u -> u.addCommunicationMean(m -> m.phoneNumber("+331"))))
        .withMessageContaining("communicationMeans are not told")
        .withMessageContaining("emptyMeansNone");
    assertThat(platform.requests("saveIndividualContactData")).isEmpty();
  }

  @Test
  void aPersonOfWhomOnlyTheNumberIsToldIsNotOverwritten() {
    held =
        "<contactNumber>0004711</contactNumber><individualContact>"
            + "<contactNumber>0004711</contactNumber><role>PUBLIC</role></individualContact>";
    keeps();

    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(
            () -> platform.client.update(NUMBER, u -> u.individual(i -> i.firstName("Eva"))))
        .withMessageContaining("individual was not told");
  }

  @Test
  void whatIsClearedIsNil() {
    keeps();

    platform.client.update(NUMBER, u -> u.individual(i -> i.birthDate(null)));

    assertThat(platform.requests("saveIndividualContactData").get(0))
        .containsPattern("<individualBirthdate [^>]*xsi:nil=\"true\"");
  }

  @Test
  void optInsThatDifferInWhatNobodyKnowsAreBothKept() {
    held =
        String.join(
            "",
            held,
            "<authorizations><authorizationCode>NEWS</authorizationCode><org>B</org>",
            "</authorizations>");
    keeps();

    platform.client.update(NUMBER, u -> u.optOut("NEWS"));

    assertThat(sent())
        .contains("{}org=B", "{}since=2024")
        .filteredOn("{}allowed=false"::equals)
        .hasSize(3);
  }

  @Test
  void whatIsLostOfOtherPartsIsTold() {
    saves(held.replace("<allowed>true</allowed>", "<allowed>false</allowed>"));

    SavedContact saved =
        platform.client.update(NUMBER, u -> u.individual(i -> i.field("loyaltyLevel", "gold")));

    assertThat(saved.differences()).containsExactly("authorisations.allowed");
    assertThat(saved.isChecked()).isTrue();
  }

  @Test
  void differencesAreAboutWhatIsSaidAndNotHow() {
    saves(
        held.replace("<main>true</main>", "<main>1</main>")
            .replace("<main>false</main>", "")
            .replace("1990-05-01", "1990-05-01T00:00:00+02:00")
            .replace(
                "<values>OPERA</values>\n<values>DANCE</values>",
                "<values>DANCE</values><values>OPERA</values>")
            .replace("individualFirstName", "individualFirstname"));

    SavedContact saved =
        platform.client.update(
            NUMBER,
            u ->
                u.mainAddress(a -> a.town("Lyon"))
                    .individual(i -> i.email("ada@example.org"))
                    .criterion("LIKES", "OPERA", "DANCE"));

    assertThat(saved.differences()).isEmpty();
  }

  @Test
  void whereAllIsSentAllIsRead() {
    platform.answers(
        request -> {
          if (request.operation().equals("getContactData")) {
            return Platform.contact(held);
          }
          held = members(request.body());
          return Platform.saved(NUMBER);
        });
    platform.client.update(NUMBER, u -> u.optIn("PHONE"));
    ContactClient blind =
        ContactClient.of(platform.connection, options -> options.protectedDetails());

    blind.update(NUMBER, u -> u.individual(i -> i.firstName("Eva")));

    assertThat(held).contains("<floor>3", "LIKES", "<authorizations>");
  }

  @Test
  void whatWasWorkedOutOfAnOldAddressIsNotSentBack() {
    held =
        held.replace(
            "<floor>3</floor>",
            "<floor>3</floor><formattedAddress>3 rue des Essais, Lyon</formattedAddress>"
                + "<normalizationState>NORMALIZED</normalizationState>");
    keeps();

    platform.client.update(NUMBER, u -> u.address(91, a -> a.billing(true).town("Lyon")));
    assertThat(sent()).contains("{}normalizationState=NORMALIZED");

    platform.close();
    platform = new Platform();
    keeps();
    platform.client.update(NUMBER, u -> u.address(91, a -> a.street("4 rue des Essais")));
    assertThat(sent())
        .contains("{}street1=4 rue des Essais", "{}floor=3")
        .noneMatch(line -> line.startsWith("{}formatted") || line.startsWith("{}normalization"));
  }

  @Test
  void whatHasNoValueIsNotSentBack() {
    held =
        held.replace(
            "<floor>3</floor>",
            "<floor>3</floor><street2 xsi:nil=\"true\"/><zipCode/><geo><lat xsi:nil=\"true\"/>"
                + "<lon>4.8</lon></geo>");
    keeps();

    platform.client.update(NUMBER, u -> u.address(92, a -> a.town("Genf")));

    assertThat(sent())
        .contains("{}geo", "{}lon=4.8", "{}floor=3")
        .noneMatch(line -> line.matches(".*(street2|zipCode|lat).*"));
  }

  @Test
  void theMainAddressIsFoundOrAdded() {
    keeps();
    platform.client.update(NUMBER, u -> u.mainAddress(a -> a.town("Paris")));
    assertThat(sent()).contains("{}town=Paris", "{}town=Bern").doesNotContain("{}town=Lyon");

    platform.close();
    platform = new Platform();
    held = held.replace("<main>true</main>", "<main>1</main>");
    keeps();
    platform.client.update(NUMBER, u -> u.mainAddress(a -> a.town("Paris")));
    assertThat(sent()).contains("{}town=Paris", "{}town=Bern").doesNotContain("{}town=Lyon");

    platform.close();
    platform = new Platform();
    held = held.replace("<main>1</main>", "");
    keeps();
    platform.client.update(NUMBER, u -> u.mainAddress(a -> a.town("Paris")));
    assertThat(sent())
        .containsSubsequence("{}town=Lyon", "{}town=Bern", "{}main=true", "{}town=Paris");
  }

  @Test
  void removesAnAddressAndSaysIfItIsStillThere() {
    keeps();

    SavedContact saved = platform.client.update(NUMBER, u -> u.removeAddress(92));

    assertThat(sent()).contains("{}contactAddressId=91").doesNotContain("{}contactAddressId=92");
    assertThat(saved.differences()).containsExactly("addresses");
  }

  @Test
  void theLastOfAListIsNotRemoved() {
    held =
        all()
            + "<communicationMeans><communicationMeanId>7</communicationMeanId><value>+331</value>"
            + "</communicationMeans>";
    keeps();

    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(
            () ->
                platform.client.update(
                    NUMBER,
                    u ->
                        u.removeAddress(91)
                            .removeAddress(92)
                            .removeCommunicationMean(7)
                            .removeCriterion("LIKES")
                            .criterion("LANG")))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(Violation::field)
                    .containsExactly("addresses", "communicationMeans", "criteria"))
        .withMessageContaining("the last one cannot be removed");
    assertThat(platform.requests("saveIndividualContactData")).isEmpty();
  }

  @Test
  void theLastOneIsReplacedByAnother() {
    keeps();

    platform.client.update(
        NUMBER,
        u -> u.removeAddress(91).removeAddress(92).addAddress(a -> a.town("Rome").main(true)));

    assertThat(sent()).contains("{}town=Rome").doesNotContain("{}town=Lyon", "{}town=Bern");
  }

  @Test
  void whereThereIsNoneNothingIsRefused() {
    held = held.replace(CRITERIA, "");
    keeps();

    assertThat(platform.client.update(NUMBER, u -> u.removeCriterion("LIKES")).differences())
        .isEmpty();
  }

  @Test
  void theLastOneIsRemovedWhereThePlatformClearsWhatIsNotSent() {
    String without = held.replace(CRITERIA, "");
    platform.answers(
        request -> {
          if (request.operation().equals("getContactData")) {
            return Platform.contact(held);
          }
          // The first change wipes what was not sent, and is repaired; the last one removes.
          int saves = platform.requests("saveIndividualContactData").size();
          held = saves == 1 ? AUTHORISATIONS + "<contactNumber>0004711</contactNumber>" : all();
          held = saves == 3 ? without : held;
          return Platform.saved(NUMBER);
        });
    platform.client.update(NUMBER, u -> u.optIn("NEWS"));

    SavedContact saved =
        platform.client.update(NUMBER, u -> u.removeCriterion("LIKES").removeCriterion("LANG"));

    assertThat(saved.differences()).isEmpty();
    assertThat(Xml.body(platform.requests("saveIndividualContactData").get(2)))
        .contains("{}town=Lyon", "{}authorizationCode=NEWS")
        .doesNotContain("{}criterionCode=LIKES", "{}criterionCode=LANG");
  }

  private static String all() {
    return ADDRESSES
        + AUTHORISATIONS
        + CRITERIA
        + INDIVIDUAL
        + "<contactNumber>0004711</contactNumber>";
  }

  @Test
  void aCriterionIsSetAndAnotherOneRemoved() {
    keeps();

    platform.client.update(
        NUMBER, u -> u.criterion("LIKES", "CIRCUS").removeCriterion("LANG").criterion("SIZE", "L"));

    assertThat(sent())
        .containsExactly(
            "{}contactCriteria",
            "{}criterionCode=LIKES",
            "{}origin=WEB",
            "{}values=CIRCUS",
            "{}contactCriteria",
            "{}criterionCode=SIZE",
            "{}values=L",
            "{}contactNumber=0004711");
  }

  @Test
  void aPersonIsSentAsAWholeUnderTheNamesOfThePlatform() {
    keeps();

    platform.client.update(
        NUMBER, u -> u.individual(i -> i.firstName("Eva").email("eva@example.org")));

    // The address is another one now, so nobody has verified it.
    assertThat(sent())
        .containsExactly(
            "{}contactNumber=0004711",
            "{}individualContact",
            "{}active=true",
            "{}cellPhoneNumber=+33600000000",
            "{}cellPhoneNumberVerified=true",
            "{}email=eva@example.org",
            "{}email1VerificationStatus=UNVERIFIED",
            "{}individualBirthdate=1990-05-01",
            "{}individualFirstName=Eva",
            "{}individualLastname=Test",
            "{}loyaltyLevel=gold",
            "{}verifiedEmail=false");
  }

  @Test
  void anAddressThatStaysTheSameStaysVerified() {
    keeps();

    platform.client.update(
        NUMBER, u -> u.individual(i -> i.email("ada@example.org").field("loyaltyLevel", "silver")));

    assertThat(sent())
        .contains("{}verifiedEmail=true", "{}email1VerificationStatus=VERIFIED")
        .contains("{}loyaltyLevel=silver");
  }

  @Test
  void whatThePlatformDidNotTellIsNotOverwritten() {
    held = "<contactNumber>0004711</contactNumber><type>INDIVIDUAL</type>" + ADDRESSES;
    keeps();

    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(
            () ->
                platform.client.update(
                    NUMBER,
                    u ->
                        u.individual(i -> i.firstName("Eva"))
                            .removeAddress(5)
                            .address(6, a -> a.town("X"))))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .containsExactly(
                        new Violation(
                            "individual",
                            "was not told by the platform, so a change could wipe the fields that"
                                + " it has"),
                        new Violation("addresses", "has none with id 5 to be changed"),
                        new Violation("addresses", "has none with id 6 to be changed")));
    assertThat(platform.requests("saveIndividualContactData")).isEmpty();
  }

  @Test
  void aPersonIsNoStructure() {
    keeps();

    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(
            () -> platform.client.update(NUMBER, u -> u.structure(s -> s.officialName("School"))))
        .withMessageContaining("structure cannot be changed: the contact is of the other type");
  }

  @Test
  void whatThePlatformWipesIsPutBackAndAllIsSentFromThenOn() {
    List<String> saves = new ArrayList<>();
    platform.answers(
        request -> {
          if (request.operation().equals("getContactData")) {
            return Platform.contact(held);
          }
          saves.add(request.body());
          held = members(request.body());
          return Platform.saved(NUMBER);
        });

    SavedContact saved = platform.client.update(NUMBER, u -> u.optIn("PHONE"));

    assertThat(saves).hasSize(2);
    assertThat(held).contains("<street1>3 rue des Essais", "<floor>3", "loyaltyLevel", "LIKES");
    assertThat(saved.differences()).isEmpty();
    assertThat(Objects.requireNonNull(saved.contact()).isOptedIn("PHONE")).isTrue();

    ContactClient another = ContactClient.of(platform.connection);
    another.update(NUMBER, u -> u.criterion("LANG", "de"));
    assertThat(saves).hasSize(3);
    assertThat(saves.get(2)).contains("<floor>3", "<authorizations>", "<loyaltyLevel>");
  }

  private static String members(String request) {
    int begin =
        request.indexOf("<individualContactSaveData>") + "<individualContactSaveData>".length();
    return request.substring(begin, request.indexOf("</individualContactSaveData>"));
  }

  @Test
  void whatCannotBePutBackIsTold() {
    platform.answers(
        request -> {
          if (request.operation().equals("getContactData")) {
            return Platform.contact(held);
          }
          if (platform.requests("saveIndividualContactData").size() > 1) {
            return Platform.cut();
          }
          held = members(request.body());
          return Platform.saved(NUMBER);
        });

    assertThatExceptionOfType(ContactNotRestoredException.class)
        .isThrownBy(() -> platform.client.update(NUMBER, u -> u.optIn("PHONE")))
        .satisfies(
            e -> {
              assertThat(e.before().addresses()).hasSize(2);
              assertThat(e.before().criterion("LIKES")).containsExactly("OPERA", "DANCE");
              assertThat(e.mayHaveTakenEffect()).isTrue();
            });
    assertThat(platform.requests("saveIndividualContactData")).hasSize(4);
  }

  @Test
  void whereTheAnswerToPuttingBackIsLostItIsLookedBeforeItIsDoneAgain() {
    platform.answers(
        request -> {
          if (request.operation().equals("getContactData")) {
            return Platform.contact(held);
          }
          held = members(request.body());
          return platform.requests("saveIndividualContactData").size() > 1
              ? Platform.cut()
              : Platform.saved(NUMBER);
        });

    SavedContact saved = platform.client.update(NUMBER, u -> u.optIn("PHONE"));

    assertThat(saved.differences()).isEmpty();
    assertThat(platform.requests("saveIndividualContactData")).hasSize(2);
  }

  @Test
  void aRefusalToPutBackIsToldAtOnce() {
    platform.answers(
        request -> {
          if (request.operation().equals("getContactData")) {
            return Platform.contact(held);
          }
          if (platform.requests("saveIndividualContactData").size() > 1) {
            return Platform.answer(
                "saveIndividualContactData", "ContactDataResult", "error.rights", "");
          }
          held = members(request.body());
          return Platform.saved(NUMBER);
        });

    assertThatExceptionOfType(ContactNotRestoredException.class)
        .isThrownBy(() -> platform.client.update(NUMBER, u -> u.optIn("PHONE")))
        .withCauseInstanceOf(BusinessException.class);
    assertThat(platform.requests("saveIndividualContactData")).hasSize(2);
  }

  @Test
  void whatIsPutBackIsNotThereTwice() {
    platform.answers(
        request -> {
          if (request.operation().equals("getContactData")) {
            return Platform.contact(held);
          }
          // Absent lists are cleared; those that are sent get ids.
          held =
              members(request.body())
                  .replace(
                      "<town>Oslo</town>",
                      "<contactAddressId>93</contactAddressId><town>Oslo</town>")
                  .replace(
                      "<contactAddressId>93</contactAddressId><contactAddressId>93</contactAddressId>",
                      "<contactAddressId>93</contactAddressId>");
          return Platform.saved(NUMBER);
        });

    SavedContact saved = platform.client.update(NUMBER, u -> u.addAddress(a -> a.town("Oslo")));

    assertThat(saved.differences()).isEmpty();
    // The second save names the new address by the id that it got with the first.
    assertThat(Xml.body(platform.requests("saveIndividualContactData").get(1)))
        .containsOnlyOnce("{}town=Oslo")
        .contains("{}contactAddressId=93");
  }

  @Test
  void aListThatSomebodyElseEmptiesMeanwhileStaysEmpty() {
    saves(held.replace(ADDRESSES, "").replace("<allowed>false", "<allowed>true"));

    SavedContact saved = platform.client.update(NUMBER, u -> u.optIn("PHONE"));

    assertThat(platform.requests("saveIndividualContactData")).hasSize(1);
    assertThat(Objects.requireNonNull(saved.contact()).addresses()).isEmpty();
  }

  @Test
  void aLostAnswerToAChangeThatWasCorrectedIsFoundOutToo() {
    platform.answers(
        request -> {
          if (request.operation().equals("getContactData")) {
            return Platform.contact(held);
          }
          held = held.replace("<town>Lyon</town>", "<town>PARIS</town>");
          return Platform.cut();
        });

    SavedContact saved = platform.client.update(NUMBER, u -> u.mainAddress(a -> a.town("Paris")));

    assertThat(saved.differences()).containsExactly("addresses.town");
  }

  @Test
  void aLostAnswerIsFoundOut() {
    platform.answers(
        request -> {
          if (request.operation().equals("getContactData")) {
            return Platform.contact(held);
          }
          held = held.replace("<allowed>false</allowed>", "<allowed>true</allowed>");
          return Platform.cut();
        });

    SavedContact saved = platform.client.update(NUMBER, u -> u.optIn("PHONE"));

    assertThat(saved.differences()).isEmpty();
    assertThat(platform.requests("saveIndividualContactData")).hasSize(1);
  }

  @Test
  void aLostAnswerOfWhichNothingIsSeenIsUnknown() {
    platform.answers(
        request ->
            request.operation().equals("getContactData") ? Platform.contact(held) : Platform.cut());

    assertThatExceptionOfType(OutcomeUnknownException.class)
        .isThrownBy(() -> platform.client.update(NUMBER, u -> u.optIn("PHONE")))
        .withMessageContaining("not known whether a contact was changed");
    assertThatExceptionOfType(OutcomeUnknownException.class)
        .isThrownBy(() -> platform.client.create(c -> c.individual(i -> i.lastName("Test"))))
        .withMessageContaining("search for the contact");
    assertThat(platform.requests("saveIndividualContactData")).hasSize(2);
  }

  @Test
  void aContactThatCannotBeReadBackIsSavedAllTheSame() {
    platform.answers(
        request ->
            request.operation().equals("getContactData")
                ? new MockResponse.Builder().code(503).build()
                : Platform.saved(NUMBER));

    SavedContact saved = platform.client.create(c -> c.individual(i -> i.lastName("Test")));

    assertThat(saved.number()).isEqualTo(NUMBER);
    assertThat(saved.id()).isEqualTo(7);
    assertThat(saved.contact()).isNull();
    assertThat(saved.differences()).isEmpty();
  }

  @Test
  void readingAfterwardsCanBeLeftOut() {
    platform.close();
    platform = new Platform(options -> options.readAfterSave(false).protectedDetails());
    keeps();

    SavedContact saved = platform.client.update(NUMBER, u -> u.optIn("PHONE"));

    assertThat(saved.contact()).isNull();
    assertThat(platform.requests()).hasSize(2);
    assertThat(Xml.body(platform.requests("getContactData").get(0)))
        .endsWith("{}details=GENERAL", "{}details=AUTHORIZATIONS");
  }

  @ParameterizedTest
  @CsvSource({
    "error.contact.unknown,true",
    "contactNotFound,true",
    "error.contactNumber.notFound,true",
    "CONTACT_NOT_FOUND,true",
    "error.contact.doesNotExist,true",
    "error.unknownContact,true",
    "error.contact.country.unknown,false",
    "error.contact.addressMissing,false",
    "error.contact,false",
    "error.unknown,false"
  })
  void aCodeSaysWhetherAContactIsUnknown(String code, boolean unknown) {
    platform.answers(request -> Platform.answer("getContactData", "ContactDataResult", code, ""));

    assertThatExceptionOfType(S360ServiceException.class)
        .isThrownBy(() -> platform.client.get(NUMBER))
        .satisfies(e -> assertThat(e instanceof ContactNotFoundException).isEqualTo(unknown));
  }

  @Test
  void aContactThatIsNotThereIsNotSaved() {
    platform.answers(
        request ->
            Platform.answer("getContactData", "ContactDataResult", "error.contact.unknown", ""));
    assertThatExceptionOfType(ContactNotFoundException.class)
        .isThrownBy(() -> platform.client.update(NUMBER, u -> u.optIn("PHONE")));

    platform.answers(request -> Platform.contact(""));
    assertThatExceptionOfType(ContactNotFoundException.class)
        .isThrownBy(() -> platform.client.update(NUMBER, u -> u.optIn("PHONE")));
    assertThat(platform.client.find(NUMBER)).isEmpty();

    platform.answers(
        request -> Platform.answer("getContactData", "ContactDataResult", "error.rights", ""));
    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(() -> platform.client.find(NUMBER));
    ContactClient told =
        ContactClient.of(
            platform.connection,
            options -> options.unknownContact(e -> e.statusCode().equals("error.rights")));
    assertThat(told.find(NUMBER)).isEmpty();
  }
}
