package io.github.s360sdk.testing.internal.state;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a search is about; what is null does not matter. */
public record ContactQuestion(
    @Nullable String number,
    @Nullable String countryCode,
    @Nullable String email,
    @Nullable String fileOwner,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String login,
    @Nullable String phone,
    @Nullable String role,
    @Nullable String town,
    @Nullable String zipCode) {

  boolean isEmpty() {
    return Stream.of(
            number,
            countryCode,
            email,
            fileOwner,
            firstName,
            lastName,
            login,
            phone,
            role,
            town,
            zipCode)
        .allMatch(Objects::isNull);
  }

  boolean fits(ContactRecord contact) {
    return is(number, Stream.of(contact.number))
        && is(email, texts(contact, "email", "alternativeEmails"))
        && is(firstName, texts(contact, "individualFirstname"))
        && is(lastName, texts(contact, "individualLastname", "structureOfficialName"))
        && is(login, Stream.ofNullable(contact.login))
        && is(role, Stream.of(contact.role()))
        && is(town, addresses(contact, "town"))
        && is(zipCode, Stream.concat(addresses(contact, "zipCode"), texts(contact, "zipCode")))
        && is(
            countryCode,
            Stream.concat(addresses(contact, "countryCode"), texts(contact, "countryCode")))
        && is(
            phone == null ? null : digits(phone),
            Stream.concat(
                    texts(contact, "cellPhoneNumber", "phoneNumber1"),
                    items(contact, "communicationMeans", "phoneNumber"))
                .map(ContactQuestion::digits));
  }

  private static boolean is(@Nullable String wanted, Stream<String> has) {
    return wanted == null || has.anyMatch(wanted::equalsIgnoreCase);
  }

  private static String digits(String phone) {
    return phone.replaceAll("[^0-9]", "");
  }

  private static Stream<String> texts(ContactRecord contact, String... fields) {
    return contact.party().children().stream()
        .filter(one -> java.util.List.of(fields).contains(one.name()))
        .flatMap(one -> Stream.ofNullable(one.text()));
  }

  private static Stream<String> addresses(ContactRecord contact, String field) {
    return items(contact, "addresses", field);
  }

  private static Stream<String> items(ContactRecord contact, String member, String field) {
    return contact.list(member).stream()
        .flatMap(one -> Stream.ofNullable(ContactRecord.text(one, field)));
  }
}
