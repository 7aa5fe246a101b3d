package io.github.s360sdk.core.internal.xml;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Dates of the wire. Written in UTC with milliseconds, as the platform accepts them (observed).
 * Read leniently: with any offset, without one (then as UTC), as a plain date, or as null if it is
 * none of these, because one odd field must not make a whole answer unreadable.
 */
public class DateTimeAdapter extends XmlAdapter<String, OffsetDateTime> {

  private static final DateTimeFormatter UTC_MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
  private static final int DATE_LENGTH = 10;

  @Override
  public @Nullable OffsetDateTime unmarshal(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String value = text.strip();
    try {
      if (value.length() == DATE_LENGTH) {
        return LocalDate.parse(value).atStartOfDay().atOffset(ZoneOffset.UTC);
      }
      return hasOffset(value)
          ? OffsetDateTime.parse(value)
          : LocalDateTime.parse(value).atOffset(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean hasOffset(String value) {
    return value.endsWith("Z")
        || value.indexOf('+', DATE_LENGTH) > 0
        || value.indexOf('-', DATE_LENGTH) > 0;
  }

  @Override
  public @Nullable String marshal(@Nullable OffsetDateTime time) {
    return time == null ? null : UTC_MILLIS.format(time.withOffsetSameInstant(ZoneOffset.UTC));
  }
}
