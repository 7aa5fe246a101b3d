package io.github.s360sdk.jdbc.internal;

import io.github.s360sdk.sales.error.OrderJournalException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Runs work in transactions of its own.
 *
 * <p>Whatever is done changes one row at most, with one statement that succeeds. So a connection
 * with auto-commit needs nothing more, and one without needs a commit; neither has to be switched.
 */
public final class Database {

  private static final int ATTEMPTS = 3;

  private final DataSource dataSource;
  private final int timeoutSeconds;
  private final JournalErrors errors;

  public Database(DataSource dataSource, Duration timeout, String table) {
    this.dataSource = dataSource;
    this.timeoutSeconds = (int) timeout.plusNanos(999_999_999).toSeconds();
    this.errors = new JournalErrors(table, timeoutSeconds);
  }

  /**
   * What is done in a transaction; done again from its begin if the database wants that.
   *
   * @param <T> what comes out
   */
  public interface Work<T> {

    T with(Statements statements) throws SQLException;
  }

  /**
   * Runs work and commits it.
   *
   * <p>An interrupt is put aside meanwhile: pools refuse interrupted threads, and sockets of
   * virtual threads are closed under them, although the entry is what makes an interrupted order
   * known.
   *
   * @throws OrderJournalException if the database fails
   */
  public <T> T run(Work<T> work) {
    boolean interrupted = Thread.interrupted();
    try {
      return repeated(work);
    } catch (SQLException e) {
      interrupted |= JournalErrors.isInterrupt(e);
      throw errors.of(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private <T> T repeated(Work<T> work) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !JournalErrors.isRepeatable(e)) {
          throw e;
        }
      }
    }
  }

  private <T> T once(Work<T> work) throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      return committed(connection, work);
    } finally {
      giveBack(connection);
    }
  }

  private <T> T committed(Connection connection, Work<T> work) throws SQLException {
    Statements statements = new Statements(connection, timeoutSeconds);
    if (connection.getAutoCommit()) {
      return work.with(statements);
    }
    boolean done = false;
    try {
      T result = work.with(statements);
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        rollBack(connection);
      }
    }
  }

  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // The connection is broken, and its transaction ends with it. The first error is told.
    }
  }

  private static void giveBack(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // What was committed stays; an entry that is kept must not be told as one that is not.
    }
  }
}
