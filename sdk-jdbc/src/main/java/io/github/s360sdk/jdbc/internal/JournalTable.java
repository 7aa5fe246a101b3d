package io.github.s360sdk.jdbc.internal;

import io.github.s360sdk.sales.journal.JournalEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements about the table, in SQL that most databases understand. */
public final class JournalTable {

  /** The name in the script. */
  public static final String DEFAULT_NAME = "s360_order_journal";

  private static final String SCRIPT = "/s360-order-journal.sql";

  private final String name;
  private final String update;
  private final String insert;
  private final String claim;
  private final String delete;
  private final String select;

  /**
   * A table.
   *
   * @param name its name, checked before, because it becomes a part of the statements
   */
  public JournalTable(String name) {
    this.name = name;
    // Both with the same parameters in the same places.
    this.update =
        "update "
            + name
            + " set institution = ?, step = ?, order_id = ?, changed = ?, begun = ?, entry = ?"
            + " where id = ?";
    this.insert =
        "insert into "
            + name
            + " (institution, step, order_id, changed, begun, entry, id)"
            + " values (?, ?, ?, ?, ?, ?, ?)";
    this.claim = update + " and entry = ?";
    this.delete = "delete from " + name + " where id = ?";
    this.select =
        "select id, step, order_id, entry from "
            + name
            + " where institution = ? order by begun, id";
  }

  /**
   * A row that was read.
   *
   * @param id id of the entry
   * @param step its step
   * @param orderId id of the order, or null
   * @param entry the entry, or nothing if it cannot be read
   */
  public record Row(String id, String step, @Nullable Long orderId, Optional<JournalEntry> entry) {}

  public String name() {
    return name;
  }

  public int create(Statements statements) throws SQLException {
    return statements.run(script().replace(DEFAULT_NAME, name), PreparedStatement::executeUpdate);
  }

  private static String script() {
    try (InputStream stream = JournalTable.class.getResourceAsStream(SCRIPT)) {
      return new String(
          Objects.requireNonNull(stream, SCRIPT).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Changes the row of an entry, or makes it.
   *
   * <p>Two programs write the same entry only if one recovers what the other still works at. If
   * they both make the row, the second one is refused as a duplicate: {@link Database} then begins
   * again, and finds the row.
   */
  public int put(Statements statements, JournalEntry entry) throws SQLException {
    int changed = statements.run(update, statement -> executeWith(statement, entry));
    return changed > 0
        ? changed
        : statements.run(insert, statement -> executeWith(statement, entry));
  }

  /** Changes the row of an entry if it is as it was read; tells how many rows that were. */
  public int claim(Statements statements, JournalEntry read, JournalEntry mine)
      throws SQLException {
    return statements.run(
        claim,
        statement -> {
          fill(statement, mine);
          statement.setString(8, read.toText());
          return statement.executeUpdate();
        });
  }

  private static int executeWith(PreparedStatement statement, JournalEntry entry)
      throws SQLException {
    fill(statement, entry);
    return statement.executeUpdate();
  }

  private static void fill(PreparedStatement statement, JournalEntry entry) throws SQLException {
    Long orderId = entry.order().orderId();
    statement.setString(1, entry.institution());
    statement.setString(2, entry.step().name());
    if (orderId == null) {
      statement.setNull(3, Types.BIGINT);
    } else {
      statement.setLong(3, orderId);
    }
    statement.setObject(4, time(entry.times().changed()));
    statement.setObject(5, time(entry.times().begun()));
    statement.setString(6, entry.toText());
    statement.setString(7, entry.id());
  }

  /** What all databases can keep, and none of them rounds. */
  private static OffsetDateTime time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  public int delete(Statements statements, String id) throws SQLException {
    return statements.run(
        delete,
        statement -> {
          statement.setString(1, id);
          return statement.executeUpdate();
        });
  }

  public List<Row> rows(Statements statements, String institution) throws SQLException {
    return statements.run(
        select,
        statement -> {
          statement.setString(1, institution);
          try (ResultSet found = statement.executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (found.next()) {
              rows.add(row(found, institution));
            }
            return rows;
          }
        });
  }

  private static Row row(ResultSet found, String institution) throws SQLException {
    String id = found.getString(1);
    String step = found.getString(2);
    long number = found.getLong(3);
    Long orderId = found.wasNull() ? null : number;
    return new Row(id, step, orderId, entry(found.getString(4), id, institution));
  }

  /** Nothing for a text that is none, or that is about another entry than its row. */
  private static Optional<JournalEntry> entry(String text, String id, String institution) {
    try {
      JournalEntry entry = JournalEntry.fromText(text);
      return entry.id().equals(id) && entry.institution().equals(institution)
          ? Optional.of(entry)
          : Optional.empty();
    } catch (RuntimeException e) {
      // Its message may quote the text.
      return Optional.empty();
    }
  }
}
