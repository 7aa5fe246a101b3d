package io.github.s360sdk.core.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.error.InvalidRequestException.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before anything is sent, and what the caller is told. */
class ChecksTest {

  private final Checks checks = new Checks();

  /** The violations so far, as they are told. */
  private static List<String> told(Checks checks) {
    InvalidRequestException error =
        catchThrowableOfType(InvalidRequestException.class, checks::complete);
    return error == null
        ? List.of()
        : error.violations().stream().map(v -> v.field() + " " + v.problem()).toList();
  }

  private static InvalidRequestException wrong(String field) {
    return new InvalidRequestException(field, "is wrong");
  }

  private static <T> Supplier<T> failing(RuntimeException error) {
    return () -> {
      throw error;
    };
  }

  @Test
  void allThatIsWrongIsToldAtOnceInTheOrderOfTheChecks() {
    checks.id("order", 0).quantity("quantity", 0).id("file", 5).optionalId("cart", -1L);

    InvalidRequestException error =
        catchThrowableOfType(InvalidRequestException.class, checks::complete);

    assertThat(error.violations())
        .containsExactly(
            new Violation("order", "is missing; expected an id"),
            new Violation("quantity", "must be at least 1, but is 0"),
            new Violation("cart", "must be a positive id, but is -1"));
    assertThat(error.mayHaveTakenEffect()).isFalse();
  }

  @Test
  void aRequestWithNothingWrongPasses() {
    checks
        .id("order", 1)
        .optionalId("file", null)
        .optionalId("cart", 1L)
        .ids("ids", List.of())
        .ids("ids", List.of(1L, 2L))
        .quantity("quantity", 1)
        .notNegative("wait", null)
        .notNegative("wait", 0)
        .contactNumber("contact", null)
        .contactNumber("contact", "0")
        .contactNumber("contact", "00012345678901234567")
        .notBlank("text", null)
        .notBlank("text", "a")
        .sendable("note", null)
        .oneLine("name", null)
        .check(true, "any", "is wrong");

    assertThatCode(checks::complete).doesNotThrowAnyException();
    assertThat(checks.complete(() -> "request")).isEqualTo("request");
  }

  @Test
  void anIdThatWasNotGivenIsToldFromOneThatIsWrong() {
    checks.id("a", 0).id("b", -7).optionalId("c", 0L);

    assertThat(told(checks))
        .containsExactly(
            "a is missing; expected an id",
            "b must be a positive id, but is -7",
            "c must be a positive id, but is 0");
  }

  @Test
  void oneWrongIdAmongManyIsEnough() {
    checks
        .ids("zero", List.of(1L, 0L, 2L))
        .ids("negative", List.of(-1L, 2L))
        .ids("absent", Arrays.asList(1L, null));

    assertThat(told(checks))
        .containsExactly(
            "zero must hold positive ids only",
            "negative must hold positive ids only",
            "absent must hold positive ids only");
  }

  @Test
  void aNegativeNumberIsRepeatedInTheMessage() {
    checks.notNegative("wait", -1).quantity("quantity", -2);

    assertThat(told(checks))
        .containsExactly(
            "wait must be 0 or more, but is -1", "quantity must be at least 1, but is -2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " 1", "12a", "-1", "\u0661", "123456789012345678901"})
  void whatIsNoContactNumberIsRefusedAndNotRepeated(String number) {
    assertThat(told(checks.contactNumber("contact", number)))
        .containsExactly(
            "contact must be a contact number: 1 to 20 digits, leading zeros included");
  }

  @Test
  void aBlankTextIsRefused() {
    checks.notBlank("a", "").notBlank("b", " \n");

    assertThat(told(checks)).containsExactly("a must not be blank", "b must not be blank");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "plain",
        "Zoë \u00a0Ωж",
        "\ud834\udd1e",
        "a\ud834\udd1eb",
        "\ufffd",
        "\ufeff"
      })
  void whatXmlCanHoldIsSendable(String text) {
    assertThat(told(checks.sendable("note", text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb", "\n"})
  void lineBreaksAndTabsAreSendable(String text) {
    assertThat(told(checks.sendable("note", text))).isEmpty();
  }

  @Test
  void controlCharactersAndHalvesOfCharactersAreRefusedAndNotRepeated() {
    // Not one test each: reports cannot hold these either.
    for (String text :
        List.of(
            "\u0000",
            "a\u0001b",
            "\u000b",
            "\u001f",
            "\u007f",
            "\u0085",
            "a\ud834",
            "\ud834b",
            "\udd1ea",
            "\udd1e\ud834",
            "\ud834\ud834\udd1e",
            "\ud834\udd1e\udd1e",
            "a\ufffe",
            "\uffff")) {
      List<String> told = told(new Checks().sendable("note", text).oneLine("name", text));

      assertThat(told)
          .startsWith("note must not hold control characters or halves of characters")
          .hasSize(2)
          .noneMatch(one -> one.contains(text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\rb", "a\tb", "a\u0085b"})
  void aNameIsOneLine(String text) {
    assertThat(told(checks.oneLine("name", text)))
        .containsExactly("name must be one line without control characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\t"})
  void aLineIsNotBlank(String text) {
    assertThat(told(checks.oneLine("name", text))).containsExactly("name must not be blank");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " a ", "Zoë \u00a0Ωж", "\ud834\udd1e"})
  void otherTextsAreOneLine(String text) {
    assertThat(told(checks.oneLine("name", text))).isEmpty();
    assertThat(Checks.problemOfLine(text)).isNull();
  }

  @Test
  void whatIsWrongInAPartIsToldWithTheFieldOfThePart() {
    @Nullable String part = checks.nested("address", failing(wrong("town")));
    @Nullable String other = checks.nested("name", () -> "Ada");

    assertThat(part).isNull();
    assertThat(other).isEqualTo("Ada");
    assertThat(told(checks)).containsExactly("address.town is wrong");
  }

  @Test
  void whatIsWrongInAPartOfManyIsToldWithItsPlace() {
    List<Supplier<String>> parts =
        List.of(() -> "a", failing(wrong("seat")), () -> "b", failing(wrong("row")));

    assertThat(checks.<String>nestedAll("items", parts)).containsExactly("a", "b");
    assertThat(told(checks)).containsExactly("items[1].seat is wrong", "items[3].row is wrong");
  }

  @Test
  void checksOfADomainAreToldWithTheOthers() {
    checks.id("order", 0).also(more -> more.check(false, "seat", "is taken")).id("file", 0);

    assertThat(told(checks))
        .containsExactly(
            "order is missing; expected an id", "seat is taken", "file is missing; expected an id");
  }

  @Test
  void whatATypeRefusesItselfIsToldWithTheOthers() {
    checks.id("order", 0);

    InvalidRequestException error =
        catchThrowableOfType(
            InvalidRequestException.class, () -> checks.complete(failing(wrong("money"))));

    assertThat(error.violations()).extracting(Violation::field).containsExactly("order", "money");
    assertThat(error)
        .hasMessageContaining("order is missing")
        .hasMessageContaining("money is wrong");
  }
}
