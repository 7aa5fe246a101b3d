package io.github.s360sdk.availability.internal.store;

import io.github.s360sdk.availability.internal.AvailabilityCalls.Answer;
import io.github.s360sdk.availability.internal.Question;
import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.availability.model.Seat;
import io.github.s360sdk.availability.model.UnitsLeft;
import io.github.s360sdk.core.spi.CacheCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes bytes of the answers to questions of one kind: the rows field after field, compressed.
 * Levels go as the platform told them; one that was derived is derived again by who reads it.
 *
 * @param <R> row
 */
final class AnswerCodec<R> implements CacheCodec<StoredAnswer> {

  static final AnswerCodec<PlacesLeft> PLACES =
      new AnswerCodec<>("places1", AnswerCodec::write, AnswerCodec::places);
  static final AnswerCodec<UnitsLeft> UNITS =
      new AnswerCodec<>("units1", AnswerCodec::write, AnswerCodec::units);
  static final AnswerCodec<Seat> SEATS =
      new AnswerCodec<>("seats1", AnswerCodec::write, AnswerCodec::seat);

  // More than any answer has; a larger number is that of a damaged value.
  private static final int MOST_ROWS = 10_000_000;

  /** Writes a row. */
  @FunctionalInterface
  private interface RowWriter<R> {
    void write(R row, FieldOutput out) throws IOException;
  }

  /** Reads a row. */
  @FunctionalInterface
  private interface RowReader<R> {
    R read(FieldInput in) throws IOException;
  }

  private final String version;
  private final RowWriter<R> writer;
  private final RowReader<R> reader;

  /** A codec; the version is another one whenever a field is added to the rows. */
  private AnswerCodec(String version, RowWriter<R> writer, RowReader<R> reader) {
    this.version = version;
    this.writer = writer;
    this.reader = reader;
  }

  static AnswerCodec<?> of(Question.AboutProducts<?> question) {
    if (question instanceof Question.Places) {
      return PLACES;
    }
    return question instanceof Question.Units ? UNITS : SEATS;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public byte[] encode(StoredAnswer value) throws IOException {
    Answer<R> answer = value.rows();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (FieldOutput out = new FieldOutput(new GZIPOutputStream(bytes))) {
      out.time(answer.asOf());
      out.time(answer.serverTime());
      out.number((long) answer.rows().size());
      for (R row : answer.rows()) {
        writer.write(row, out);
      }
    }
    return bytes.toByteArray();
  }

  @Override
  public StoredAnswer decode(byte[] bytes) throws IOException {
    try (FieldInput in = new FieldInput(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
      Instant asOf = in.time();
      Instant serverTime = in.time();
      Long count = in.number();
      if (asOf == null || count == null || count < 0 || count > MOST_ROWS) {
        throw new IOException("this is no answer");
      }
      List<R> rows = new ArrayList<>();
      for (long i = 0; i < count; i++) {
        rows.add(reader.read(in));
      }
      return new StoredAnswer(new Answer<>(rows, asOf, serverTime));
    } catch (RuntimeException e) {
      // Thrown for what no row can hold; its message may quote it.
      throw new IOException("this is no answer");
    }
  }

  private static void write(PlacesLeft row, FieldOutput out) throws IOException {
    out.number(row.eventId());
    out.number(row.performanceId());
    out.number(row.seatCategoryId());
    out.number(row.contingentId());
    out.number(row.quantity());
    level(row.level(), out);
    out.raw(row.raw());
  }

  private static PlacesLeft places(FieldInput in) throws IOException {
    return new PlacesLeft(
        in.number(), in.number(), in.number(), in.number(), in.small(), level(in), in.raw());
  }

  private static void write(UnitsLeft row, FieldOutput out) throws IOException {
    out.number(row.productId());
    out.number(row.itemId());
    out.number(row.timeslotId());
    out.text(row.date() == null ? null : row.date().toString());
    out.text(row.startTime());
    out.number(row.contingentId());
    out.number(row.quantity());
    level(row.level(), out);
    out.raw(row.raw());
  }

  private static UnitsLeft units(FieldInput in) throws IOException {
    Long productId = in.number();
    Long itemId = in.number();
    Long timeslotId = in.number();
    String date = in.text();
    return new UnitsLeft(
        productId,
        itemId,
        timeslotId,
        date == null ? null : OffsetDateTime.parse(date),
        in.text(),
        in.number(),
        in.small(),
        level(in),
        in.raw());
  }

  private static void write(Seat row, FieldOutput out) throws IOException {
    Seat.Position position = row.position();
    out.number(row.physicalSeatId());
    out.number(row.performanceId());
    out.number(row.seatCategoryId());
    out.number(row.areaId());
    out.number(row.blockId());
    out.text(row.row());
    out.text(row.number());
    out.number(row.contingentId());
    out.number(row.available() == null ? null : row.available() ? 1L : 0L);
    out.number(position == null ? null : (Integer) position.x());
    out.number(position == null ? null : (Integer) position.y());
    out.raw(row.raw());
  }

  private static Seat seat(FieldInput in) throws IOException {
    long physicalSeatId = in.needed();
    long performanceId = in.needed();
    Long seatCategoryId = in.number();
    Long areaId = in.number();
    Long blockId = in.number();
    String rowName = in.text();
    String number = in.text();
    Long contingentId = in.number();
    Long available = in.number();
    Integer x = in.small();
    Integer y = in.small();
    return new Seat(
        physicalSeatId,
        performanceId,
        seatCategoryId,
        areaId,
        blockId,
        rowName,
        number,
        contingentId,
        available == null ? null : (Boolean) (available == 1),
        x == null || y == null ? null : new Seat.Position(x, y),
        in.raw());
  }

  private static void level(@Nullable AvailabilityLevel level, FieldOutput out) throws IOException {
    out.text(level == null ? null : level.wireValue());
  }

  private static @Nullable AvailabilityLevel level(FieldInput in) throws IOException {
    String told = in.text();
    return told == null ? null : AvailabilityLevel.of(told);
  }
}
