package io.github.s360sdk.core.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  private static @Nullable OffsetDateTime parse(String text) {
    CharBuffer chars = new CharBuffer();
    chars.append(text.toCharArray(), 0, text.length());
    return Times.parse(chars);
  }

  private static @Nullable OffsetDateTime byTheJdk(String text) {
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-07-31T20:00:00.000+02:00",
        "2027-07-31T20:00:00Z",
        "2027-07-31T20:00:00.1Z",
        "2027-07-31T20:00:00.123456789Z",
        "2027-07-31T20:00:00.Z",
        "0001-01-01T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "2999-12-31T23:59:59.999999999-18:00",
        "9999-12-31T23:59:59+18:00",
        "2028-02-29T00:00:00-00:00",
        "2027-02-29T00:00:00Z",
        "2027-04-31T00:00:00Z",
        "2027-00-01T00:00:00Z",
        "2027-13-01T00:00:00Z",
        "2027-01-00T00:00:00Z",
        "2027-01-01T24:00:00Z",
        "2027-01-01T24:00:01Z",
        "2027-01-01T23:60:00Z",
        "2016-12-31T23:59:60Z",
        "2027-01-01T00:00:00+18:01",
        "2027-01-01T00:00:00+19:00",
        "2027-01-01T00:00:00-19:00",
        "2027-01-01T00:00:00+02:60",
        "2027-01-01T00:00:00+02:99",
        "2027-01-01T00:00:00+0200",
        "2027-01-01T00:00:00",
        "2027-01-01T00:00:00+2:00",
        "2027-01-01T00:00:00+02:0x",
        "2027-01-01T00:00:00 02:00",
        "2027-01-01T00:00:00ZZ",
        "2027-01-01T00:00:00,5Z",
        "2027/01/01T00:00:00Z",
        "+2027-01-01T00:00:00Z",
        "-027-01-01T00:00:00Z",
        "12027-01-01T00:00:00Z",
        "2027-01-01",
        "",
        "T"
      })
  void readsWhatTheJdkReads(String text) {
    assertThat(parse(text)).isEqualTo(byTheJdk(text));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-01T00:00:00.1234567891Z, 2027-01-01T00:00:00.123456789Z",
    "2027-01-01T00:00:00.00000000000000000000005+01:00, 2027-01-01T00:00:00+01:00"
  })
  void cutsFractionsThatAreFinerThanANanosecond(String text, OffsetDateTime expected) {
    assertThat(parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-01-01T00:00Z",
        "2027-01-01T00:00:00+02",
        "2027-01-01T00:00:00+01:00:30",
        "2027-01-01t00:00:00z"
      })
  void leavesRareFormsToTheLenientReading(String text) {
    assertThat(byTheJdk(text)).isNotNull();
    assertThat(parse(text)).isNull();
  }

  @Test
  void readsEveryTimeThatTheJdkWrites() {
    Random random = new Random(360);
    for (int round = 0; round < 20_000; round++) {
      String text =
          "%04d-%02d-%02dT%02d:%02d:%02d%s%s"
              .formatted(
                  random.nextInt(10_000),
                  random.nextInt(14),
                  random.nextInt(33),
                  random.nextInt(26),
                  random.nextInt(62),
                  random.nextInt(62),
                  List.of("", ".0", ".5", ".000", ".123456", ".999999999").get(random.nextInt(6)),
                  List.of("Z", "+02:00", "-11:30", "+18:00", "-18:30", "+00:00")
                      .get(random.nextInt(6)));
      assertThat(parse(text)).as(text).isEqualTo(byTheJdk(text));
    }
  }

  @Test
  void readsNothingElseWhateverCharacterIsChanged() {
    Random random = new Random(360);
    String usual =
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            OffsetDateTime.parse("2027-07-31T20:00:00.123+02:00"));
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(usual);
      text.setCharAt(
          random.nextInt(text.length()), "0123456789:-+.TZ x\u0660".charAt(random.nextInt(19)));
      OffsetDateTime actual = parse(text.toString());
      if (actual != null) {
        assertThat(actual).as(text.toString()).isEqualTo(byTheJdk(text.toString()));
      }
    }
  }
}
