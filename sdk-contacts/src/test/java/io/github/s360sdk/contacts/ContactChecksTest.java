package io.github.s360sdk.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.contacts.model.ContactRole;
import io.github.s360sdk.contacts.request.ContactQuery;
import io.github.s360sdk.contacts.request.LoginRequest;
import io.github.s360sdk.contacts.request.SimpleContact;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.error.InvalidRequestException.Violation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is told by field, all at once, and before anything is sent. */
@Timeout(30)
@SuppressWarnings({"NullAway", "ConstantConditions"}) // what a caller may do
class ContactChecksTest {

  private static final LocalDate TODAY = LocalDate.ofInstant(Platform.NOW, ZoneOffset.UTC);

  private final Platform platform = new Platform();
  private final ContactClient client = platform.client;

  @AfterEach
  void stop() {
    assertThat(platform.requests()).isEmpty();
    platform.close();
  }

  private static List<String> violations(ThrowingCallable call) {
    InvalidRequestException e =
        Objects.requireNonNull(catchThrowableOfType(InvalidRequestException.class, call));
    return e.violations().stream().map(Violation::field).toList();
  }

  @Test
  void tellsAllAtOnceWithoutWhatTheFieldsHold() {
    ThrowingCallable call =
        () ->
            client.create(
                c ->
                    c.individual(
                            i ->
                                i.firstName(" ")
                                    .lastName("Te\nst")
                                    .email("ada(at)example.org")
                                    .alternativeEmails("ada@example.org", "eva@")
                                    .cellPhone("call me")
                                    .phone("+33 (1) 23-45/67.89")
                                    .countryCode("fr")
                                    .birthDate(TODAY.plusDays(2)))
                        .address(a -> a.countryCode("UK").town("\u0000"))
                        .address(a -> a.main(true).countryCode("XK"))
                        .address(a -> a.main(true).street("Half \ud83d"))
                        .address(a -> {})
                        .communicationMean(m -> m.email("x").phoneNumber("-"))
                        .criterion("LIKES")
                        .criterion(" ", "x")
                        .optIn(""));

    assertThat(violations(call))
        .containsExactlyInAnyOrder(
            "individual.firstName",
            "individual.lastName",
            "individual.email",
            "individual.alternativeEmails",
            "individual.cellPhone",
            "individual.countryCode",
            "individual.birthDate",
            "addresses[0].countryCode",
            "addresses[0].town",
            "addresses[2].street",
            "addresses[3]",
            "addresses",
            "communicationMeans[0].email",
            "communicationMeans[0].phoneNumber",
            "criteria",
            "criteria",
            "authorisations");
    InvalidRequestException e =
        Objects.requireNonNull(catchThrowableOfType(InvalidRequestException.class, call));
    assertThat(e.getMessage())
        .contains("individual.email must be an e-mail address")
        .contains("individual.birthDate must not be in the future")
        .contains("addresses[0].countryCode must be a country code of two capital letters")
        .doesNotContain("ada(at)", "call me", "Te\nst", "UK");
  }

  @Test
  void whoWasBornTodayInTheFarEastIsNotBornInTheFuture() {
    assertThat(
            violations(
                () ->
                    client.create(
                        c ->
                            c.individual(
                                i ->
                                    i.lastName("Test")
                                        .email("ada(at)example.org")
                                        .birthDate(TODAY.plusDays(1))))))
        .containsExactly("individual.email");
  }

  @Test
  void aContactIsOneOfTwo() {
    assertThat(violations(() -> client.create(c -> c.optIn("NEWS")))).containsExactly("contact");
    assertThat(
            violations(
                () ->
                    client.create(
                        c ->
                            c.individual(i -> i.lastName("Test"))
                                .structure(s -> s.officialName("School")))))
        .containsExactly("contact");
    assertThat(violations(() -> client.create(c -> c.individual(i -> {}))))
        .containsExactly("individual");
  }

  @Test
  void aChangeChangesSomethingThatCanBeNamed() {
    assertThat(violations(() -> client.update("0004711", u -> u.individual(i -> {}))))
        .containsExactly("change");
    assertThat(
            violations(
                () ->
                    client.update(
                        "0004711",
                        u ->
                            u.address(0, a -> a.town("Lyon"))
                                .removeAddress(-1)
                                .communicationMean(3, m -> {})
                                .individual(
                                    i -> i.field("no name", "x").role(ContactRole.PUBLIC)))))
        .containsExactly(
            "individual", "addresses[0].id", "addresses[1].id", "communicationMeans[0]");
  }

  @Test
  void numbersAreDigitsOfALengthThatTheContractKnows() {
    assertThat(violations(() -> client.get("47 11"))).containsExactly("number");
    assertThat(violations(() -> client.find(""))).containsExactly("number");
    assertThat(violations(() -> client.delete("1".repeat(21)))).containsExactly("number");
    assertThat(violations(() -> client.update("x", u -> u.optIn("NEWS"))))
        .containsExactly("number");
    assertThat(violations(() -> client.changePassword("", "a", "b"))).containsExactly("number");
    assertThat(violations(() -> client.changePassword("1", "a", "")))
        .containsExactly("newPassword");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.org",
        "ada.lovelace+tickets@mail.example.org",
        "o'neil_1@ex-ample.co",
        "jürgen@müller.example",
        "用户@例子.公司"
      })
  void theseAreAddresses(String email) {
    // The country is wrong, so nothing is sent.
    assertThat(
            violations(
                () -> client.create(c -> c.individual(i -> i.email(email).countryCode("x")))))
        .containsExactly("individual.countryCode");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada",
        "ada@",
        "@example.org",
        "ada@example",
        "ada@example..org",
        "ada@-example.org",
        "a da@example.org",
        "ada..b@example.org",
        ".ada@example.org",
        "ada@example.org,eva@example.org",
        "Ada <ada@example.org>",
        "ada@@example.org",
        "ada@exam ple.org"
      })
  void theseAreNone(String email) {
    assertThat(violations(() -> client.create(c -> c.individual(i -> i.email(email)))))
        .containsExactly("individual.email");
  }

  @Test
  void anAddressHasALength() {
    String local = "a".repeat(64);
    assertThat(
            violations(
                () -> client.create(c -> c.individual(i -> i.email(local + "a@example.org")))))
        .containsExactly("individual.email");
    assertThat(
            violations(
                () ->
                    client.create(
                        c -> c.individual(i -> i.email("a@" + "b.".repeat(126) + "org")))))
        .containsExactly("individual.email");
  }

  @Test
  void manyContactsAreToldApart() {
    assertThat(violations(() -> client.createAll(List.of()))).containsExactly("contacts");
    assertThat(
            violations(
                () ->
                    client.createAll(
                        List.of(
                            SimpleContact.of(c -> c.identifier(1).lastName("Test")),
                            SimpleContact.of(c -> c.identifier(1).email("x").createLogin(true)),
                            SimpleContact.of(c -> c.identifier(2).createLogin(true))))))
        .containsExactly(
            "contacts[1].identifier",
            "contacts[1].email",
            "contacts[2].lastName",
            "contacts[2].email");
    assertThat(
            violations(() -> client.createAll(List.of(SimpleContact.of(c -> c.email("a@b.cc"))))))
        .containsExactly("contacts[0].identifier");
  }

  @Test
  void newPartsHaveAValueAndOneIsTheMainOne() {
    assertThat(violations(() -> client.create(c -> c.individual(i -> i.firstName(null)))))
        .containsExactly("individual");
    assertThat(
            violations(
                () ->
                    client.update(
                        "1",
                        u ->
                            u.addAddress(a -> a.street(null))
                                .address(91, a -> a.main(true))
                                .address(92, a -> a.main(true)))))
        .containsExactly("addresses[0]", "addresses");
  }

  @Test
  void nothingIsNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> client.create(c -> c.criterion("X", (String) null)))
        .withMessage("values");
    assertThatNullPointerException()
        .isThrownBy(() -> client.create(c -> c.optIn((String) null)))
        .withMessage("code");
    assertThatNullPointerException()
        .isThrownBy(() -> client.create(c -> c.individual(i -> i.field("x", (String) null))))
        .withMessage("texts");
    assertThatNullPointerException()
        .isThrownBy(() -> client.createAll(Arrays.asList((SimpleContact) null)))
        .withMessage("contacts");
    assertThatNullPointerException()
        .isThrownBy(() -> client.changePassword("1", null, "x"))
        .withMessage("currentPassword");
  }

  @Test
  void aQueryAsksForSomething() {
    assertThat(violations(() -> client.search(q -> q.details()))).containsExactly("query");
    assertThat(violations(() -> ContactQuery.of(q -> q.email(" ").contactNumber("x").town(""))))
        .containsExactly("contactNumber", "email", "town");
    assertThat(violations(() -> ContactQuery.of(q -> q.lastName("a\ud800b").login("a\u0007"))))
        .containsExactly("lastName", "login");
  }

  @Test
  void aLoginNeedsSomethingToShow() {
    assertThat(violations(() -> LoginRequest.of(r -> r.login("ada")))).containsExactly("password");
    assertThat(violations(() -> LoginRequest.of(r -> r.rememberMe(true)))).containsExactly("login");
    assertThat(
            violations(
                () -> LoginRequest.of(r -> r.login("a\nb").password("\ud800").token("\uffff"))))
        .containsExactly("login", "password", "token");
    assertThat(LoginRequest.of(r -> r.login("ada").guestLogin(true)).guestLogin()).isTrue();
    assertThat(LoginRequest.of(r -> r.identification("id-1")).identification()).isEqualTo("id-1");
    assertThat(violations(() -> LoginRequest.of(r -> r.token("t").contactNumber("x"))))
        .containsExactly("contactNumber");
  }
}
