package io.github.s360sdk.jdbc.internal;

import io.github.s360sdk.sales.error.OrderJournalException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the errors of a database mean for the journal. */
final class JournalErrors {

  private static final String BAD_DATA = "22";
  private static final String BROKEN_CONSTRAINT = "23";
  private static final String ROLLED_BACK = "40";
  private static final String CANCELLED = "57014";
  // What "create table if not exists" ends with in PostgreSQL if another program is at it too.
  private static final Set<String> ALREADY_MADE = Set.of("42710", "42P07");
  private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");

  private final String table;
  private final int timeoutSeconds;

  JournalErrors(String table, int timeoutSeconds) {
    this.table = table;
    this.timeoutSeconds = timeoutSeconds;
  }

  private static String state(SQLException error) {
    return Objects.requireNonNullElse(error.getSQLState(), "");
  }

  /**
   * A duplicate key or table, which is there when it is looked for again, or a transaction that
   * lost against another.
   */
  static boolean isRepeatable(SQLException error) {
    return state(error).startsWith(BROKEN_CONSTRAINT)
        || state(error).startsWith(ROLLED_BACK)
        || ALREADY_MADE.contains(state(error));
  }

  /** Whether an interrupt of the thread was the cause. */
  static boolean isInterrupt(SQLException error) {
    @Nullable Throwable cause = error;
    while (cause != null) {
      if (cause instanceof InterruptedException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  OrderJournalException of(SQLException error) {
    if (isInterrupt(error) || Thread.currentThread().isInterrupted()) {
      return new OrderJournalException(
          "the thread was interrupted while it waited for the database of the journal",
          "Call sales().recover() later if orders are left over.",
          error);
    }
    if (NO_TABLE.contains(state(error))) {
      return new OrderJournalException(
          "the journal of orders has no table " + table,
          "Make it with s360-order-journal.sql, or with createTable() in development, where the"
              + " user of the journal finds it.",
          error);
    }
    if (error instanceof SQLTimeoutException || state(error).equals(CANCELLED)) {
      return new OrderJournalException(
          "the database of the journal did not answer in time (a statement may take "
              + timeoutSeconds
              + " s)",
          "See what it is busy with, or what keeps the rows of " + table + " locked.",
          error);
    }
    if (state(error).startsWith(BAD_DATA) || state(error).startsWith(BROKEN_CONSTRAINT)) {
      return new OrderJournalException(
          "the table " + table + " does not take an entry (SQLState " + state(error) + ")",
          "Compare its columns and constraints with s360-order-journal.sql.",
          withoutValues(error));
    }
    return new OrderJournalException(
        "the database of the journal failed (SQLState " + state(error) + ")",
        "See the cause: it may be away, or its user may lack the right to select, insert, update"
            + " and delete in "
            + table
            + ". The journal works again as soon as the database does.",
        error);
  }

  /** Databases quote the row that they refuse, and who buys is a part of it. */
  private static SQLException withoutValues(SQLException error) {
    SQLException bare =
        new SQLException(
            "not shown, because it may quote the entry", error.getSQLState(), error.getErrorCode());
    bare.setStackTrace(error.getStackTrace());
    return bare;
  }
}
