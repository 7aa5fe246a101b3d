package io.github.s360sdk.contacts.internal.check;

import io.github.s360sdk.core.internal.check.Checks;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What single fields may hold. */
final class Rules {

  /** Says what is wrong with a text. */
  @FunctionalInterface
  interface Rule {
    /** What is wrong, without the text itself; null if nothing is. */
    @Nullable String problem(String value);
  }

  static final Rule TEXT = Rules::text;
  static final Rule EMAIL = Rules::email;

  private static final Pattern ELEMENT_NAME = Pattern.compile("[A-Za-z_][\\w.-]*");
  // Spaces, quotes and brackets are left out: allowed on paper, and always a mistake.
  private static final Pattern LOCAL_PART =
      Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\.]+(\\.[^\\s@<>()\\[\\],;:\"\\\\.]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "[\\p{L}\\p{N}]([\\p{L}\\p{N}\\p{M}-]*[\\p{L}\\p{N}\\p{M}])?"
              + "(\\.[\\p{L}\\p{N}]([\\p{L}\\p{N}\\p{M}-]*[\\p{L}\\p{N}\\p{M}])?)+");
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_LOCAL_PART = 64;

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  // ISO 3166 leaves these to users; Kosovo is one of them.
  private static final Pattern USER_ASSIGNED = Pattern.compile("AA|Q[M-Z]|X[A-Z]|ZZ");
  private static final String PHONE = "0123456789+()./ -";

  private static final Map<String, Rule> BY_FIELD =
      Map.of(
          "email", EMAIL,
          "alternativeEmails", EMAIL,
          "countryCode", Rules::country,
          "cellPhoneNumber", Rules::phone,
          "phoneNumber1", Rules::phone,
          "phoneNumber", Rules::phone);

  private Rules() {}

  /** The rule of a field. */
  static Rule of(String wireName, LocalDate today) {
    return wireName.equals("individualBirthdate")
        ? value -> birthDate(value, today)
        : BY_FIELD.getOrDefault(wireName, TEXT);
  }

  static boolean isElementName(String name) {
    return ELEMENT_NAME.matcher(name).matches();
  }

  private static @Nullable String text(String value) {
    return value.isBlank()
        ? "must not be blank; to clear a field, set it to null"
        : Checks.problemOfLine(value);
  }

  private static @Nullable String email(String value) {
    String problem = text(value);
    if (problem != null) {
      return problem;
    }
    int at = value.lastIndexOf('@');
    boolean fits =
        value.length() <= LONGEST_EMAIL
            && at > 0
            && at <= LONGEST_LOCAL_PART
            && LOCAL_PART.matcher(value.substring(0, at)).matches()
            && DOMAIN.matcher(value.substring(at + 1)).matches();
    return fits ? null : "must be an e-mail address, as in name@example.org";
  }

  private static @Nullable String country(String value) {
    return COUNTRIES.contains(value) || USER_ASSIGNED.matcher(value).matches()
        ? null
        : "must be a country code of two capital letters (ISO 3166), as in FR";
  }

  private static @Nullable String phone(String value) {
    boolean digit = value.chars().anyMatch(c -> c >= '0' && c <= '9');
    return digit && value.chars().allMatch(c -> PHONE.indexOf(c) >= 0)
        ? null
        : "must be a telephone number: digits, and + ( ) . / - or spaces between them";
  }

  private static @Nullable String birthDate(String value, LocalDate today) {
    try {
      return LocalDate.parse(value).isAfter(today) ? "must not be in the future" : null;
    } catch (DateTimeException e) {
      return "must be a date, as in 1990-05-01";
    }
  }
}
