package io.github.s360sdk.testing.internal.soap;

import io.github.s360sdk.core.internal.xml.DateTimeAdapter;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Writes dates with milliseconds and the offset of the organisation, as answers have them. */
final class OffsetDateTimeWriter extends DateTimeAdapter {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

  private final ZoneId zone;

  OffsetDateTimeWriter(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public @Nullable String marshal(@Nullable OffsetDateTime time) {
    return time == null ? null : FORMAT.format(time.atZoneSameInstant(zone));
  }
}
