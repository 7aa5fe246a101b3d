package io.github.s360sdk.core.internal.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // null is what is tested
class AdaptersTest {

  private final DateTimeAdapter dates = new DateTimeAdapter();
  private final IntAdapter ints = new IntAdapter();

  @ParameterizedTest
  @CsvSource({
    "2026-06-01T09:00:00.000+02:00,2026-06-01T09:00:00+02:00",
    "2026-06-01T09:00:00Z,2026-06-01T09:00:00Z",
    "' 2026-06-01T09:00:00-03:00\n',2026-06-01T09:00:00-03:00",
    "2026-06-01T09:00:00.123456789,2026-06-01T09:00:00.123456789Z",
    "2026-06-01,2026-06-01T00:00:00Z",
    "0001-01-01T00:00:00Z,0001-01-01T00:00:00Z",
    "2999-12-31T23:59:00.000+01:00,2999-12-31T23:59:00+01:00"
  })
  void timesAreReadWithTheirOffset(String text, String expected) {
    assertThat(dates.unmarshal(text)).isEqualTo(OffsetDateTime.parse(expected));
    assertThat(dates.unmarshal(text).getOffset())
        .isEqualTo(OffsetDateTime.parse(expected).getOffset());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "soon", "2026-13-01", "2026-06-01T25:00:00Z", "1", "+02:00"})
  void whatIsNoTimeIsNull(String text) {
    assertThat(dates.unmarshal(text)).isNull();
  }

  @Test
  void timesAreWrittenInUtcWithMilliseconds() {
    assertThat(dates.marshal(OffsetDateTime.parse("2026-06-01T09:00:00.123456+02:00")))
        .isEqualTo("2026-06-01T07:00:00.123Z");
    assertThat(dates.marshal(null)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"5,5", "' 7\n',7", "-3,-3", "+4,4", "0,0"})
  void integersAreRead(String text, int expected) {
    assertThat(ints.unmarshal(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "x", "1.5", "99999999999"})
  void whatIsNoIntegerIsNullAndNotZero(String text) {
    assertThat(ints.unmarshal(text)).isNull();
  }

  @Test
  void integersAreWritten() {
    assertThat(ints.marshal(42)).isEqualTo("42");
    assertThat(ints.marshal(null)).isNull();
  }
}
