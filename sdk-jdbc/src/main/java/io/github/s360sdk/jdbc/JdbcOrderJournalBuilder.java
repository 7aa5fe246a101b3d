package io.github.s360sdk.jdbc;

import io.github.s360sdk.jdbc.internal.Database;
import io.github.s360sdk.jdbc.internal.JournalTable;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds a {@link JdbcOrderJournal}. Not thread-safe. */
public final class JdbcOrderJournalBuilder {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.journal");

  // PostgreSQL cuts longer names without a word.
  private static final String NAME = "[A-Za-z_][A-Za-z0-9_]{0,62}";
  private static final Pattern TABLE = Pattern.compile("(?:" + NAME + "\\.)?" + NAME);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final DataSource dataSource;
  private String table = JournalTable.DEFAULT_NAME;
  private Duration queryTimeout = Duration.ofSeconds(10);
  private Consumer<? super UnreadableEntry> unreadable = JdbcOrderJournalBuilder::log;

  JdbcOrderJournalBuilder(DataSource dataSource) {
    this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
  }

  private static void log(UnreadableEntry entry) {
    LOG.error(
        "entry {} of the journal (order {}, step {}) cannot be read, so that its order is not"
            + " recovered. If a newer SDK wrote it, recover with that one; otherwise look up the"
            + " order and delete the row.",
        entry.id(),
        entry.orderId(),
        entry.step());
  }

  /**
   * Sets the table. Default: {@code s360_order_journal}. Programs that share a journal name the
   * same one; give test and production different ones where they share a database.
   *
   * @param name letters, digits and underscores, with a schema and a point before it if wanted; not
   *     quoted, so that upper and lower case are the same to the database
   * @return this
   * @throws IllegalArgumentException if it has other characters, begins with a digit, or is longer
   *     than PostgreSQL allows
   */
  public JdbcOrderJournalBuilder table(String name) {
    if (!TABLE.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "table must be 1 to 63 letters, digits and underscores, not beginning with a digit;"
              + " before it, a schema of the same form and a point are allowed");
    }
    this.table = name;
    return this;
  }

  /**
   * Sets how long the database may take for one statement. Default: 10 seconds. The driver counts
   * whole seconds, so parts of a second are rounded up.
   *
   * <p>A connection that is silently dead, and a pool without a free connection, are not bound by
   * it: set {@code socketTimeout} of the driver and the connection timeout of the pool too.
   *
   * @param time more than zero, at most an hour
   * @return this
   * @throws IllegalArgumentException if it is not
   */
  public JdbcOrderJournalBuilder queryTimeout(Duration time) {
    if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "queryTimeout must be more than zero and at most an hour, but is " + time);
    }
    this.queryTimeout = time;
    return this;
  }

  /**
   * Sets who is told of rows that cannot be read, each time they are met. Default: a line in the
   * log at level ERROR for each. The entries that can be read are recovered all the same, unless
   * this throws: that ends the reading.
   *
   * @param listener is told
   * @return this
   */
  public JdbcOrderJournalBuilder onUnreadable(Consumer<? super UnreadableEntry> listener) {
    this.unreadable = Objects.requireNonNull(listener, "listener");
    return this;
  }

  /**
   * Builds it. The database need not be there before the first order.
   *
   * @return the journal
   */
  public JdbcOrderJournal build() {
    JournalTable journal = new JournalTable(table);
    return new JdbcOrderJournal(new Database(dataSource, queryTimeout, table), journal, unreadable);
  }
}
