package io.github.s360sdk.testing.internal.generator;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Points in time in the form of the wire: milliseconds and an offset. */
final class Dates {

  /** Means that there is no start. */
  static final String NO_START = "0001-01-01T00:00:00.000+01:00";

  /** Means that there is no end. */
  static final String NO_END = "2999-12-31T23:59:00.000+01:00";

  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

  private Dates() {}

  static String at(LocalDate day, int hour) {
    return FORM.format(day.atTime(hour, 0).atZone(ZONE));
  }
}
