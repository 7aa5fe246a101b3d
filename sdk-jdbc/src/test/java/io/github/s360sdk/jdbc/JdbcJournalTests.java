package io.github.s360sdk.jdbc;

import static io.github.s360sdk.jdbc.Entries.INSTITUTION;
import static io.github.s360sdk.jdbc.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.sales.error.OrderJournalException;
import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.JournalStep;
import io.github.s360sdk.sales.journal.OrderJournal;
import io.github.s360sdk.testing.contract.OrderJournalContract;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the journal does on every database: the contract, and what is special to databases. */
abstract class JdbcJournalTests extends OrderJournalContract {

  // Made by the first open() of a test.
  private @Nullable TestDatabase made;

  abstract TestDatabase create() throws SQLException;

  @Override
  protected OrderJournal open() throws SQLException {
    if (made == null) {
      made = create();
      journal().createTable();
    }
    return journal();
  }

  @AfterEach
  void drop() throws SQLException {
    if (made != null) {
      made.close();
    }
  }

  private TestDatabase database() {
    return Objects.requireNonNull(made);
  }

  private JdbcOrderJournal journal() {
    return JdbcOrderJournal.builder(database().dataSource()).build();
  }

  private List<String> ids() {
    return journal().open(INSTITUTION).stream().map(JournalEntry::id).toList();
  }

  @Test
  void itIsShared() {
    assertThat(journal().isShared()).isTrue();
  }

  @Test
  void twoProgramsSeeEachOthersEntries() {
    JdbcOrderJournal one = journal();
    JdbcOrderJournal other = journal();
    one.save(entry("a", JournalStep.CLOSING));

    assertThat(other.open(INSTITUTION)).containsExactly(entry("a", JournalStep.CLOSING));

    other.save(entry("a", JournalStep.ENDED));
    assertThat(one.open(INSTITUTION)).isEmpty();
  }

  @Test
  void entriesOfTheSameTimeComeInTheOrderOfTheirIds() {
    for (String id : List.of("c", "a", "b")) {
      journal().save(entry(id, JournalStep.OPEN));
    }

    assertThat(ids()).containsExactly("a", "b", "c");
  }

  @Test
  void theRowTellsPeopleWhereTheOrderIs() throws SQLException {
    journal().save(entry("a", JournalStep.CLOSING));

    try (Connection connection = database().dataSource().getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select count(*) from s360_order_journal where id = 'a' and step = 'CLOSING'"
                    + " and order_id = 42 and institution = 'acme'"
                    + " and begun = timestamp with time zone '2026-07-01 10:00:00.123456+00'"
                    + " and changed = begun");
        var rows = query.executeQuery()) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(1);
    }
  }

  @Test
  void theTableIsMadeOnce() {
    journal().save(entry("a", JournalStep.OPEN));

    journal().createTable();

    assertThat(ids()).containsExactly("a");
  }

  @RepeatedTest(5)
  void severalProgramsMayMakeTheTableAtTheSameTime() throws Exception {
    JdbcOrderJournal fresh =
        JdbcOrderJournal.builder(database().dataSource()).table("made_by_many").build();
    int programs = 8;
    CyclicBarrier together = new CyclicBarrier(programs);
    Callable<Void> program =
        () -> {
          together.await();
          fresh.createTable();
          return null;
        };
    ExecutorService threads = Executors.newFixedThreadPool(programs);
    try {
      for (Future<Void> made : threads.invokeAll(Collections.nCopies(programs, program))) {
        made.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(fresh.open(INSTITUTION)).isEmpty();
  }

  @Test
  void theTableMayBeInASchema() throws SQLException {
    database().execute("create schema shop");
    JdbcOrderJournal elsewhere =
        JdbcOrderJournal.builder(database().dataSource()).table("shop.Orders_2").build();
    elsewhere.createTable();
    elsewhere.createTable();

    elsewhere.save(entry("a", JournalStep.CREATING));
    elsewhere.save(entry("a", JournalStep.OPEN));

    assertThat(elsewhere.open(INSTITUTION)).containsExactly(entry("a", JournalStep.OPEN));
    assertThat(ids()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anEntryIsCommittedAndTheConnectionIsAsItWas(boolean autoCommit) throws SQLException {
    try (OnePooledConnection pool = new OnePooledConnection(database().dataSource(), autoCommit)) {
      int timeout = timeoutOf(pool.connection());
      JdbcOrderJournal pooled = JdbcOrderJournal.builder(pool.dataSource()).build();

      pooled.save(entry("a", JournalStep.CREATING));
      pooled.save(entry("b", JournalStep.CREATING));
      pooled.save(entry("a", JournalStep.ENDED));
      assertThat(ids()).containsExactly("b");
      assertThat(pooled.open(INSTITUTION)).hasSize(1);

      // Nothing of it is left open: a rollback takes nothing back, and the table is not locked.
      pool.connection().setAutoCommit(false);
      pool.connection().rollback();
      pool.connection().setAutoCommit(autoCommit);
      assertThat(ids()).containsExactly("b");
      assertThat(timeoutOf(pool.connection())).isEqualTo(timeout);
      assertThat(pool.stillOut()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFailureLeavesTheConnectionUsable(boolean autoCommit) throws SQLException {
    try (OnePooledConnection pool = new OnePooledConnection(database().dataSource(), autoCommit)) {
      JdbcOrderJournal wrong =
          JdbcOrderJournal.builder(pool.dataSource()).table("not_there").build();
      assertThatThrownBy(() -> wrong.save(entry("a", JournalStep.OPEN)))
          .isInstanceOf(OrderJournalException.class);

      assertThat(pool.connection().getAutoCommit()).isEqualTo(autoCommit);
      assertThat(pool.stillOut()).isZero();
      JdbcOrderJournal right = JdbcOrderJournal.builder(pool.dataSource()).build();
      right.save(entry("a", JournalStep.OPEN));
      assertThat(ids()).containsExactly("a");
    }
  }

  private static int timeoutOf(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select 1")) {
      return statement.getQueryTimeout();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void twoWhoMakeTheSameRowBothSucceed(boolean autoCommit) throws SQLException {
    try (OnePooledConnection pool = new OnePooledConnection(database().dataSource(), autoCommit)) {
      List<String> statements = new ArrayList<>();
      pool.onStatement(
          sql -> {
            String verb = sql.substring(0, 6);
            if (verb.equals("insert")) {
              journal().save(entry("a", JournalStep.GIVING_UP));
            }
            statements.add(verb);
          });

      JdbcOrderJournal.builder(pool.dataSource()).build().save(entry("a", JournalStep.CLOSING));

      assertThat(statements).containsExactly("update", "insert", "update");
      assertThat(journal().open(INSTITUTION)).containsExactly(entry("a", JournalStep.CLOSING));
    }
  }

  @Test
  void aMissingTableIsToldWithWhatToDo() {
    JdbcOrderJournal wrong =
        JdbcOrderJournal.builder(database().dataSource()).table("not_there").build();

    assertThatThrownBy(() -> wrong.save(entry("a", JournalStep.OPEN)))
        .isInstanceOf(OrderJournalException.class)
        .hasMessageContaining("no table not_there")
        .hasMessageContaining("s360-order-journal.sql");
    assertThatThrownBy(() -> wrong.open(INSTITUTION))
        .isInstanceOf(OrderJournalException.class)
        .hasMessageContaining("no table not_there");
  }

  // On a thread of its own, because a driver that waits for a lock hears no interrupt.
  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aRowThatIsLockedIsNotWaitedForWithoutEnd() throws SQLException {
    journal().save(entry("a", JournalStep.OPEN));
    JdbcOrderJournal impatient =
        JdbcOrderJournal.builder(database().dataSource())
            .queryTimeout(Duration.ofMillis(1))
            .build();
    try (Connection other = database().dataSource().getConnection()) {
      other.setAutoCommit(false);
      try (PreparedStatement lock =
          other.prepareStatement("update s360_order_journal set step = 'OPEN'")) {
        lock.executeUpdate();
      }
      long before = System.nanoTime();

      assertThatThrownBy(() -> impatient.save(entry("a", JournalStep.CLOSING)))
          .isInstanceOf(OrderJournalException.class)
          .hasMessageContaining("did not answer in time (a statement may take 1 s)");

      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
      other.rollback();
    }
    impatient.save(entry("a", JournalStep.CLOSING));
    assertThat(ids()).containsExactly("a");
  }

  @Test
  void aRowThatCannotBeReadIsToldAndHidesNoOther() throws SQLException {
    journal().save(entry("a", JournalStep.OPEN));
    journal().save(entry("b", JournalStep.CLOSING));
    journal().save(entry("c", JournalStep.OPEN));
    journal().save(entry("d", JournalStep.OPEN));
    database().execute("update s360_order_journal set entry = 'v=2&id=b' where id = 'b'");
    database()
        .execute(
            "update s360_order_journal set order_id = null, entry ="
                + " (select entry from s360_order_journal where id = 'a') where id = 'c'");
    List<UnreadableEntry> told = new ArrayList<>();
    JdbcOrderJournal listening =
        JdbcOrderJournal.builder(database().dataSource()).onUnreadable(told::add).build();

    assertThat(listening.open(INSTITUTION))
        .containsExactly(entry("a", JournalStep.OPEN), entry("d", JournalStep.OPEN));
    assertThat(told)
        .containsExactly(
            new UnreadableEntry("b", "CLOSING", 42L), new UnreadableEntry("c", "OPEN", null));
    // Without a listener it is logged, and nothing is lost either.
    assertThat(ids()).containsExactly("a", "d");

    listening.save(entry("b", JournalStep.CLOSING));
    assertThat(ids()).containsExactly("a", "b", "d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "add constraint c check (step = 'OPEN')",
        "alter column entry set data type varchar(9)"
      })
  void anErrorDoesNotTellWhatIsInTheEntry(String change) throws SQLException {
    database().execute("alter table s360_order_journal " + change);

    OrderJournalException error =
        catchThrowableOfType(
            OrderJournalException.class, () -> journal().save(entry("a", JournalStep.CLOSING)));

    assertThat(error)
        .hasMessageContaining("does not take an entry (SQLState 2")
        .hasMessageContaining("s360-order-journal.sql");
    StringWriter all = new StringWriter();
    error.printStackTrace(new PrintWriter(all));
    assertThat(all.toString()).contains("Caused by").doesNotContain(Entries.SECRET);
    // Databases cut long values, so that only the begin of the text would be seen.
    assertThat(all.toString()).doesNotContain("institution=");
  }

  @Test
  void closingAJournalClosesNoDatabase() {
    JdbcOrderJournal closed = journal();
    closed.close();

    assertThatCode(() -> closed.save(entry("a", JournalStep.OPEN))).doesNotThrowAnyException();
    assertThat(ids()).containsExactly("a");
  }
}
