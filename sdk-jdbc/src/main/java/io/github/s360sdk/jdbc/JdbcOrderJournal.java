package io.github.s360sdk.jdbc;

import io.github.s360sdk.jdbc.internal.Database;
import io.github.s360sdk.jdbc.internal.JournalTable;
import io.github.s360sdk.jdbc.internal.JournalTable.Row;
import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.OrderJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Keeps the journal of orders in a table of a relational database, shared by all programs that sell
 * for an institution: what one of them leaves behind, another one recovers.
 *
 * <pre>{@code
 * OrderJournal journal = JdbcOrderJournal.builder(dataSource).build();
 * S360Client s360 = S360Client.of(connection, journal);
 * }</pre>
 *
 * <p>The table is made from {@code s360-order-journal.sql}, which lies in the jar, for example by a
 * migration; {@link #createTable()} does the same for development.
 *
 * <p>Each entry is written in a transaction of its own and is committed before the step is taken. A
 * journal that joined a transaction of the caller would be taken back with it, although the
 * platform keeps what it has done. So give it the pool itself, and neither a proxy that hands out
 * the connection of the running transaction nor a {@code DataSource} that an application server
 * enlists: a commit of the journal would then commit, or break, the work of the caller.
 *
 * <p>An interrupt that came before does not keep an entry from being written; the thread is
 * interrupted again afterwards. One that comes meanwhile ends what the pool or the driver lets it
 * end.
 *
 * <p>The clocks of the programs must agree within a few seconds. Thread-safe, without locks of its
 * own. The {@code DataSource} stays open when this is closed.
 */
public final class JdbcOrderJournal implements OrderJournal {

  private final Database database;
  private final JournalTable table;
  private final Consumer<? super UnreadableEntry> unreadable;

  JdbcOrderJournal(
      Database database, JournalTable table, Consumer<? super UnreadableEntry> unreadable) {
    this.database = database;
    this.table = table;
    this.unreadable = unreadable;
  }

  /**
   * Begins with the database.
   *
   * @param dataSource gives connections to it, with or without auto-commit; best a pool that checks
   *     connections before it gives them
   * @return a builder
   */
  public static JdbcOrderJournalBuilder builder(DataSource dataSource) {
    return new JdbcOrderJournalBuilder(dataSource);
  }

  /**
   * Makes the table if it is not there. For development and tests: the user of a program in
   * production needs no right to make tables.
   *
   * @throws io.github.s360sdk.sales.error.OrderJournalException if it cannot be made
   */
  public void createTable() {
    database.run(table::create);
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.github.s360sdk.sales.error.OrderJournalException if it cannot be kept
   */
  @Override
  public void save(JournalEntry entry) {
    Objects.requireNonNull(entry, "entry");
    if (entry.step().isEnd()) {
      database.run(statements -> table.delete(statements, entry.id()));
    } else {
      database.run(statements -> table.put(statements, entry));
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.github.s360sdk.sales.error.OrderJournalException if it is not known
   */
  @Override
  public boolean claim(JournalEntry read, JournalEntry mine) {
    return database.run(statements -> table.claim(statements, read, mine)) > 0;
  }

  /**
   * The entries of an institution that have not ended. Rows that cannot be read are left out, and
   * told to {@link JdbcOrderJournalBuilder#onUnreadable}: one of them must not keep the others from
   * being recovered.
   *
   * @throws io.github.s360sdk.sales.error.OrderJournalException if the table cannot be read
   */
  @Override
  public List<JournalEntry> open(String institution) {
    Objects.requireNonNull(institution, "institution");
    List<Row> rows = database.run(statements -> table.rows(statements, institution));
    List<JournalEntry> entries = new ArrayList<>(rows.size());
    // Told when the connection is free again, because nobody knows what the listener does.
    for (Row row : rows) {
      row.entry()
          .ifPresentOrElse(
              entries::add,
              () -> unreadable.accept(new UnreadableEntry(row.id(), row.step(), row.orderId())));
    }
    return List.copyOf(entries);
  }

  /** Always true. */
  @Override
  public boolean isShared() {
    return true;
  }

  /** Does nothing: connections go back after each entry, and whoever made the pool closes it. */
  @Override
  public void close() {}

  /** The table. */
  @Override
  public String toString() {
    return "JdbcOrderJournal[" + table.name() + "]";
  }
}
