package io.github.s360sdk.jdbc;

import static io.github.s360sdk.jdbc.Entries.INSTITUTION;
import static io.github.s360sdk.jdbc.Entries.SECRET;
import static io.github.s360sdk.jdbc.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.sales.error.OrderJournalException;
import io.github.s360sdk.sales.journal.JournalStep;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options, and sources that give no connection. */
class JdbcOrderJournalBuilderTest {

  private static JdbcOrderJournalBuilder builder() {
    return JdbcOrderJournal.builder(
        source(
            () -> {
              throw new SQLException("no route to host", "08001");
            }));
  }

  private static DataSource source(Callable<Object> connection) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> connection.call());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "_a", "S360_Orders", "shop.orders", "x2.y3"})
  void aNameOfATableIsTaken(String name) {
    assertThat(builder().table(name).build()).hasToString("JdbcOrderJournal[" + name + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " a",
        "2a",
        "a b",
        "a;drop",
        "a-b",
        "\"a\"",
        "a.b.c",
        ".a",
        "a.",
        "a--",
        "é",
        "a\n",
        "a234567890123456789012345678901234567890123456789012345678901234"
      })
  void anythingElseIsNoNameOfATable(String name) {
    assertThatThrownBy(() -> builder().table(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTimeoutIsMoreThanZero() {
    for (Duration time :
        new Duration[] {Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(1)}) {
      assertThatThrownBy(() -> builder().queryTimeout(time))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("queryTimeout");
    }
  }

  @Test
  void thePageShowsTheScript() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "journal-in-a-database.md"));
    String script;
    try (InputStream stream =
        Objects.requireNonNull(
            JdbcOrderJournal.class.getResourceAsStream("/s360-order-journal.sql"))) {
      script = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    String statement = script.substring(script.indexOf("create table"));

    assertThat(page).contains("```sql\n" + statement + "```");
  }

  @Test
  void aSourceThatFailsIsToldWithWhatToDo() {
    JdbcOrderJournal journal = builder().build();

    assertThatThrownBy(() -> journal.save(entry("a", JournalStep.OPEN)))
        .isInstanceOf(OrderJournalException.class)
        .hasMessageContaining("failed (SQLState 08001)")
        .hasMessageContaining("s360_order_journal")
        .hasMessageNotContaining(SECRET)
        .hasRootCauseMessage("no route to host");
    assertThatThrownBy(() -> journal.save(entry("a", JournalStep.ENDED)))
        .isInstanceOf(OrderJournalException.class);
    assertThatThrownBy(() -> journal.open(INSTITUTION)).isInstanceOf(OrderJournalException.class);
    assertThatThrownBy(journal::createTable).isInstanceOf(OrderJournalException.class);
  }

  @Test
  void aSourceThatHasGoneAndComesBackIsUsedAgain() throws SQLException {
    try (H2Database database = H2Database.regular()) {
      JdbcOrderJournal.builder(database.dataSource()).build().createTable();
      boolean[] away = {true};
      JdbcOrderJournal journal =
          JdbcOrderJournal.builder(
                  source(
                      () -> {
                        if (away[0]) {
                          throw new SQLException("no route to host");
                        }
                        return database.dataSource().getConnection();
                      }))
              .build();
      assertThatThrownBy(() -> journal.save(entry("a", JournalStep.OPEN)))
          .isInstanceOf(OrderJournalException.class);
      away[0] = false;

      journal.save(entry("a", JournalStep.OPEN));

      assertThat(journal.open(INSTITUTION)).hasSize(1);
    }
  }

  @Test
  void aPoolSeesNoInterruptThatCameBefore() {
    boolean[] seen = new boolean[1];
    JdbcOrderJournal journal =
        JdbcOrderJournal.builder(
                source(
                    () -> {
                      seen[0] = Thread.currentThread().isInterrupted();
                      throw new SQLException("away");
                    }))
            .build();
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> journal.save(entry("a", JournalStep.OPEN)))
          .isInstanceOf(OrderJournalException.class)
          .hasMessageNotContaining("interrupted");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(seen[0]).isFalse();
  }

  @Test
  void anInterruptWhileAConnectionIsWaitedForIsKept() {
    JdbcOrderJournal journal =
        JdbcOrderJournal.builder(
                source(
                    () -> {
                      throw new SQLTransientConnectionException(
                          "no connection", new InterruptedException());
                    }))
            .build();
    try {
      assertThatThrownBy(() -> journal.save(entry("a", JournalStep.OPEN)))
          .isInstanceOf(OrderJournalException.class)
          .hasMessageContaining("the thread was interrupted");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
