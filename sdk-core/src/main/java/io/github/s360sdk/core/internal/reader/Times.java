package io.github.s360sdk.core.internal.reader;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads times in the form that the platform writes, {@code 2027-07-31T20:00:00.000+02:00}, without
 * a formatter and without a string: a catalogue has tens of thousands of them.
 */
final class Times {

  private static final String FORM = "dddd-dd-ddTdd:dd:dd";
  private static final int MOST_FRACTION_DIGITS = 9;
  // The offsets of most institutions; finding others costs a look into a table.
  private static final ZoneOffset WINTER = ZoneOffset.ofHours(1);
  private static final ZoneOffset SUMMER = ZoneOffset.ofHours(2);

  private Times() {}

  /** The time, or null if the text has another form or is no time. */
  static @Nullable OffsetDateTime parse(CharBuffer text) {
    if (!hasForm(text)) {
      return null;
    }
    int at = FORM.length();
    int nanos = 0;
    if (at < text.length() && text.charAt(at) == '.') {
      int begin = ++at;
      while (at < text.length() && isDigit(text.charAt(at))) {
        nanos = at - begin < MOST_FRACTION_DIGITS ? nanos * 10 + digit(text, at) : nanos;
        at++;
      }
      for (int digits = at - begin; digits < MOST_FRACTION_DIGITS; digits++) {
        nanos *= 10;
      }
    }
    ZoneOffset offset = offset(text, at);
    if (offset == null) {
      return null;
    }
    try {
      return OffsetDateTime.of(
          number(text, 0, 4),
          number(text, 5, 2),
          number(text, 8, 2),
          number(text, 11, 2),
          number(text, 14, 2),
          number(text, 17, 2),
          nanos,
          offset);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean hasForm(CharBuffer text) {
    if (text.length() <= FORM.length()) {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char form = FORM.charAt(i);
      char actual = text.charAt(i);
      if (form == 'd' ? !isDigit(actual) : actual != form) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable ZoneOffset offset(CharBuffer text, int at) {
    int left = text.length() - at;
    if (left == 1 && text.charAt(at) == 'Z') {
      return ZoneOffset.UTC;
    }
    boolean signed = left == 6 && (text.charAt(at) == '+' || text.charAt(at) == '-');
    if (!signed
        || !isDigit(text.charAt(at + 1))
        || !isDigit(text.charAt(at + 2))
        || text.charAt(at + 3) != ':'
        || !isDigit(text.charAt(at + 4))
        || !isDigit(text.charAt(at + 5))) {
      return null;
    }
    int minutesOfHour = number(text, at + 4, 2);
    int minutes = number(text, at + 1, 2) * 60 + minutesOfHour;
    if (minutesOfHour > 59 || minutes > ZoneOffset.MAX.getTotalSeconds() / 60) {
      return null;
    }
    int seconds = (text.charAt(at) == '-' ? -minutes : minutes) * 60;
    return seconds == 0
        ? ZoneOffset.UTC
        : seconds == SUMMER.getTotalSeconds()
            ? SUMMER
            : seconds == WINTER.getTotalSeconds() ? WINTER : ZoneOffset.ofTotalSeconds(seconds);
  }

  private static int number(CharBuffer text, int from, int digits) {
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      number = number * 10 + digit(text, i);
    }
    return number;
  }

  private static int digit(CharBuffer text, int at) {
    return text.charAt(at) - '0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
