package io.github.s360sdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.RecoveredOrder;
import io.github.s360sdk.sales.RecoveredOrder.Outcome;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.error.OrderJournalException;
import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.JournalStep;
import io.github.s360sdk.sales.journal.OrderJournal;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.world.DemoWorld;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one program leaves behind, another one on the same database brings to an end. */
@Timeout(120)
class JdbcRecoveryTest {

  private final ManualClock clock = ManualClock.startingNow();
  private final S360Simulator simulator = S360Simulator.builder().clock(clock).start();
  private final List<AutoCloseable> opened = new ArrayList<>();

  /** Where the programs keep their journal. */
  enum Kind {
    H2,
    POSTGRESQL;

    TestDatabase create() throws SQLException {
      return this == H2 ? H2Database.likePostgreSql() : PostgreSqlDatabase.create();
    }
  }

  /** Not an exception that anybody catches. */
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** The journal of a program that dies when it has written a step. */
  private record Dying(OrderJournal journal, JournalStep last) implements OrderJournal {

    @Override
    public void save(JournalEntry entry) {
      if (entry.step().compareTo(last) <= 0) {
        journal.save(entry);
      }
      if (entry.step() == last) {
        throw new Death();
      }
    }

    @Override
    public List<JournalEntry> open(String institution) {
      return journal.open(institution);
    }

    @Override
    public boolean isShared() {
      return journal.isShared();
    }
  }

  /** The journal of a program that stands still before it writes the step behind the create. */
  private record Stopped(OrderJournal journal, Runnable meanwhile) implements OrderJournal {

    @Override
    public void save(JournalEntry entry) {
      journal.save(entry);
    }

    @Override
    public boolean claim(JournalEntry read, JournalEntry mine) {
      meanwhile.run();
      return journal.claim(read, mine);
    }

    @Override
    public List<JournalEntry> open(String institution) {
      return journal.open(institution);
    }

    @Override
    public boolean isShared() {
      return journal.isShared();
    }
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
    simulator.close();
  }

  private JdbcOrderJournal journal(TestDatabase database) {
    return JdbcOrderJournal.builder(database.dataSource()).build();
  }

  private S360Client program(OrderJournal journal) {
    S360Client client = S360Client.of(simulator.connection().build(), journal);
    opened.add(client);
    return client;
  }

  private Sale sell(S360Client client) {
    DemoWorld world = simulator.world();
    return client
        .sales()
        .sale()
        .purchaser(world.contactNumber())
        .externalReference("cart-1")
        .seats(
            s ->
                s.performance(world.theatre().performances().get(0).id())
                    .seatCategory(world.theatre().seatCategories().get(0).id())
                    .tariff(world.theatre().fullTariff().id())
                    .quantity(2))
        .payWith(PaymentSelector.pendingAccount())
        .complete();
  }

  private List<JournalEntry> left(TestDatabase database) {
    return journal(database).open(simulator.institution().toLowerCase(Locale.ROOT));
  }

  private TestDatabase database(Kind kind) throws SQLException {
    TestDatabase database = kind.create();
    opened.add(database);
    journal(database).createTable();
    return database;
  }

  @ParameterizedTest
  @EnumSource
  void anotherProgramClosesTheOrderOnce(Kind kind) throws SQLException {
    TestDatabase database = database(kind);
    S360Client dead = program(new Dying(journal(database), JournalStep.CLOSING));
    S360Client other = program(journal(database));
    assertThatThrownBy(() -> sell(dead)).isInstanceOf(Death.class);

    assertThat(other.sales().recover()).isEmpty();
    assertThat(left(database)).extracting(JournalEntry::step).containsExactly(JournalStep.CLOSING);
    clock.advance(Duration.ofMinutes(10));
    List<RecoveredOrder> recovered = other.sales().recover();

    assertThat(recovered).extracting(RecoveredOrder::outcome).containsExactly(Outcome.CLOSED);
    Sale sale = Objects.requireNonNull(recovered.get(0).sale());
    assertThat(sale.externalReference()).isEqualTo("cart-1");
    assertThat(sale.tickets()).hasSize(2);
    assertThat(simulator.orders())
        .singleElement()
        .satisfies(order -> assertThat(order.timesClosed()).isEqualTo(1));
    assertThat(left(database)).isEmpty();
    assertThat(other.sales().recover()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anOrderThatWasSaidNeverToBeClosedIsGivenUp(Kind kind) throws SQLException {
    TestDatabase database = database(kind);
    S360Client other = program(journal(database));
    List<RecoveredOrder> told = new ArrayList<>();
    S360Client slow =
        program(
            new Stopped(
                journal(database),
                () -> {
                  clock.advance(Duration.ofMinutes(10));
                  told.addAll(other.sales().recover());
                }));

    assertThatThrownBy(() -> sell(slow))
        .isInstanceOf(OrderJournalException.class)
        .hasMessageContaining("another program");

    assertThat(told).extracting(RecoveredOrder::outcome).containsExactly(Outcome.NEVER_CLOSED);
    assertThat(simulator.orders())
        .singleElement()
        .satisfies(order -> assertThat(order.state()).isEqualTo("ABANDONNED"));
    assertThat(left(database)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aCloseThatIsRefusedLongAfterItWasSentIsBelievedAtOnce(Kind kind) throws SQLException {
    TestDatabase database = database(kind);
    S360Client dead = program(new Dying(journal(database), JournalStep.CLOSING));
    S360Client other = program(journal(database));
    assertThatThrownBy(() -> sell(dead)).isInstanceOf(Death.class);
    clock.advance(Duration.ofMinutes(12));
    simulator.faults().on("closeOrder").statusCode("error.payment.refused", "no");

    assertThat(other.sales().recover())
        .extracting(RecoveredOrder::outcome)
        .containsExactly(Outcome.FREED);

    assertThat(simulator.requests().count("closeOrder")).isEqualTo(1);
    assertThat(left(database)).isEmpty();
  }

  @Test
  void aSaleLeavesNothingInTheTable() throws SQLException {
    TestDatabase database = database(Kind.H2);

    sell(program(journal(database)));

    assertThat(left(database)).isEmpty();
  }
}
