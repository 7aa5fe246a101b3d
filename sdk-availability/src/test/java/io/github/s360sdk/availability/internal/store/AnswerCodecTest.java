package io.github.s360sdk.availability.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.availability.internal.AvailabilityCalls.Answer;
import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.availability.model.Seat;
import io.github.s360sdk.availability.model.UnitsLeft;
import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.core.model.RawFields;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AnswerCodecTest {

  private static final Instant AS_OF = Instant.parse("2026-07-01T10:00:00.123456Z");

  private static void staysEqual(AnswerCodec<?> codec, List<?> rows) throws IOException {
    for (Instant server : new Instant[] {null, AS_OF.minusSeconds(3)}) {
      StoredAnswer stored = new StoredAnswer(new Answer<>(rows, AS_OF, server));
      assertThat(codec.decode(codec.encode(stored))).isEqualTo(stored);
    }
  }

  @Test
  void rowsAreReadAsTheyWereWritten() throws IOException {
    RawFields raw = RawFields.NONE;
    RawFields more =
        RawFields.of(
            List.of(
                new RawElement("hint", "few", List.of()),
                new RawElement("deep", null, List.of(new RawElement("inner", "", List.of())))));
    staysEqual(AnswerCodec.PLACES, List.of(new PlacesLeft(1L, 2L, 3L, 4L, 5, null, more)));
    staysEqual(
        AnswerCodec.PLACES,
        List.of(
            new PlacesLeft(1L, 2L, 3L, 4L, 5, AvailabilityLevel.of("GOOD"), raw),
            new PlacesLeft(null, null, null, null, null, null, raw),
            new PlacesLeft(1L, 2L, null, null, 0, AvailabilityLevel.of("SOMETHING"), raw)));
    staysEqual(
        AnswerCodec.UNITS,
        List.of(
            new UnitsLeft(
                1L,
                2L,
                3L,
                OffsetDateTime.parse("2026-07-01T10:00:00+02:00"),
                "10:30",
                4L,
                5,
                AvailabilityLevel.of("NONE"),
                raw),
            new UnitsLeft(null, null, null, null, null, null, null, null, raw)));
    staysEqual(
        AnswerCodec.SEATS,
        List.of(
            new Seat(1, 2L, 3L, 4L, 5L, "A", "12", 6L, true, new Seat.Position(-1, 7), raw),
            new Seat(1, 2L, null, null, null, null, null, null, null, null, raw)));
    staysEqual(AnswerCodec.PLACES, List.of());
  }

  @Test
  void aFieldMoreNeedsAnotherVersion() {
    assertThat(fields(PlacesLeft.class)).isEqualTo(7);
    assertThat(fields(UnitsLeft.class)).isEqualTo(9);
    assertThat(fields(Seat.class) + fields(Seat.Position.class)).isEqualTo(13);
    assertThat(fields(Answer.class)).isEqualTo(3);
  }

  private static int fields(Class<? extends Record> type) {
    return type.getRecordComponents().length;
  }

  @Test
  void theKindsHaveVersionsOfTheirOwn() {
    assertThat(AnswerCodec.PLACES.version())
        .isNotEqualTo(AnswerCodec.UNITS.version())
        .isNotEqualTo(AnswerCodec.SEATS.version());
  }

  @Test
  void anAnswerIsSmall() throws IOException {
    List<PlacesLeft> rows =
        LongStream.range(0, 500)
            .mapToObj(
                id ->
                    new PlacesLeft(
                        10_230_000_000_000L,
                        10_230_000_000_000L + id,
                        null,
                        null,
                        (int) (id * 7_919 % 400),
                        AvailabilityLevel.of("GOOD"),
                        RawFields.NONE))
            .toList();

    byte[] bytes = AnswerCodec.PLACES.encode(new StoredAnswer(new Answer<>(rows, AS_OF, null)));

    assertThat(bytes).hasSizeLessThan(6_000);
  }

  @Test
  void whatIsNoAnswerIsToldSo() throws IOException {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> AnswerCodec.PLACES.decode(new byte[] {1, 2, 3}));
    StoredAnswer stored =
        new StoredAnswer(
            new Answer<>(
                List.of(
                    new Seat(1, 2L, null, null, null, "A", "1", null, null, null, RawFields.NONE)),
                AS_OF,
                null));
    byte[] seats = AnswerCodec.SEATS.encode(stored);
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> AnswerCodec.UNITS.decode(seats));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> AnswerCodec.SEATS.decode(Arrays.copyOf(seats, seats.length / 2)));
  }
}
