package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.core.Timeouts;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.spi.HttpHook;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.OrderJournals;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.RecoveredOrder;
import io.github.s360sdk.sales.RecoveredOrder.Outcome;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.SaleStages;
import io.github.s360sdk.sales.error.OrderJournalException;
import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.JournalStep;
import io.github.s360sdk.sales.journal.OrderJournal;
import io.github.s360sdk.sales.request.ProductItem;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.model.OrderSnapshot;
import io.github.s360sdk.testing.world.DemoWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs with one journal: what one of them is at, no other one touches. */
@Timeout(60)
class SharedJournalTest {

  private static final String CLOSE = "closeOrder";
  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration USUAL = Duration.ofMinutes(3);

  private final ManualClock clock = ManualClock.startingNow();
  private final OrderJournal kept = OrderJournals.inMemory();
  private final Program machine = new Program();
  private final Program otherMachine = new Program();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private S360Simulator simulator;
  private DemoWorld world;

  /** The journal of a program, which may die at a step; all programs share what is kept. */
  private final class Program implements OrderJournal {

    private @Nullable JournalStep last;
    private @Nullable JournalStep late;
    private Runnable meanwhile = () -> {};
    private boolean rounding;
    private int readsUntilFailure = Integer.MAX_VALUE;

    /** Lets something happen just before a step is written for the first time. */
    void justBefore(JournalStep step, Runnable what) {
      late = step;
      meanwhile = what;
    }

    private void pause(JournalEntry entry) {
      if (entry.step() == late) {
        late = null;
        meanwhile.run();
      }
    }

    @Override
    public void save(JournalEntry entry) {
      pause(entry);
      if (last == null || entry.step().compareTo(last) <= 0) {
        kept.save(rounding ? rounded(entry) : entry);
      }
      if (entry.step() == last) {
        throw new Death();
      }
    }

    @Override
    public boolean claim(JournalEntry read, JournalEntry mine) {
      pause(mine);
      synchronized (kept) {
        if (!kept.open(read.institution()).contains(read)) {
          return false;
        }
        save(mine);
        return true;
      }
    }

    @Override
    public List<JournalEntry> open(String institution) {
      if (readsUntilFailure-- == 0) {
        throw new IllegalStateException("no database");
      }
      return kept.open(institution);
    }

    @Override
    public boolean isShared() {
      return true;
    }
  }

  private static JournalEntry rounded(JournalEntry entry) {
    return entry.at(
        entry.owner(),
        entry.step(),
        entry.times().changed().truncatedTo(ChronoUnit.MILLIS),
        entry.times().busyUntil().truncatedTo(ChronoUnit.MILLIS),
        entry.order());
  }

  /** Not an exception that anybody catches. */
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  @BeforeEach
  void start() {
    simulator = S360Simulator.builder().clock(clock).start();
    world = simulator.world();
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
    simulator.close();
  }

  private S360Client client(OrderJournal journal, Duration totalTimeout) {
    S360Client client =
        S360Client.of(
            simulator
                .connection()
                .timeouts(Timeouts.DEFAULT.withAttempt(SHORT).withTotal(totalTimeout))
                .build(),
            journal);
    opened.add(client);
    return client;
  }

  private SaleStages.Payable twoSeats(S360Client client) {
    return items(client).payWith(PaymentSelector.pendingAccount());
  }

  private OpenOrder twoSeatsOpen(S360Client client) {
    return items(client).create();
  }

  private SaleStages.WithItems items(S360Client client) {
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
                    .quantity(2));
  }

  private OrderSnapshot book() {
    assertThat(simulator.orders()).hasSize(1);
    return simulator.orders().get(0);
  }

  private List<JournalEntry> left() {
    return kept.open(simulator.institution().toLowerCase(Locale.ROOT));
  }

  private S360Client diedAt(JournalStep step) {
    S360Client dead = client(machine, USUAL);
    machine.last = step;
    assertThatThrownBy(() -> twoSeats(dead).complete()).isInstanceOf(Death.class);
    return client(otherMachine, USUAL);
  }

  private RecoveredOrder recovered(S360Client client) {
    List<RecoveredOrder> all = client.sales().recover();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"createOrUpdateOrder", CLOSE})
  void whatAViewWithMoreTimeIsAtIsLeftAlone(String operation) {
    S360Client first = client(machine, SHORT);
    S360Client other = client(otherMachine, SHORT);
    assertThat(first.sales().recover()).isEmpty();
    S360Client patient =
        first.withOptions(options -> options.attemptTimeout(USUAL).totalTimeout(USUAL));
    AtomicBoolean hung = new AtomicBoolean();
    List<RecoveredOrder> meanwhile = new ArrayList<>();
    simulator
        .faults()
        .on(operation)
        .when(
            call -> {
              if (call.operation().equals(operation) && hung.compareAndSet(false, true)) {
                clock.advance(Duration.ofSeconds(31));
                meanwhile.addAll(other.sales().recover());
              }
              return false;
            })
        .http(503);

    Sale sale = twoSeats(patient).complete();

    assertThat(hung).isTrue();
    assertThat(meanwhile).isEmpty();
    assertThat(sale.tickets()).hasSize(2);
    assertThat(book().timesClosed()).isEqualTo(1);
    assertThat(left()).isEmpty();
  }

  @Test
  void anAdditionThatTakesLongIsLeftAlone() {
    S360Client client = client(machine, SHORT);
    S360Client other = client(otherMachine, SHORT);
    S360Client late = client(OrderJournals.inMemory(), SHORT);
    AtomicInteger additions = new AtomicInteger();
    AtomicBoolean carriedOutLate = new AtomicBoolean();
    List<RecoveredOrder> meanwhile = new ArrayList<>();
    simulator
        .faults()
        .on("createOrUpdateOrder")
        .when(
            call -> {
              if (!call.operation().equals("createOrUpdateOrder") || carriedOutLate.get()) {
                return false;
              }
              int number = additions.incrementAndGet();
              if (number == 2) {
                clock.advance(Duration.ofSeconds(7));
              } else if (number == 3) {
                carriedOutLate.set(true);
                late.sales().openOrder(book().id()).addProduct(this::pass);
                clock.advance(Duration.ofSeconds(9));
              }
              return number == 2;
            })
        .disconnectBeforeWork();
    for (String operation : List.of("getOrderDetails", "cancelOperations")) {
      simulator
          .faults()
          .on(operation)
          .when(
              call -> {
                if (call.operation().equals(operation)
                    && carriedOutLate.get()
                    && book().operations().size() == 3) {
                  clock.advance(Duration.ofSeconds(9));
                  meanwhile.addAll(other.sales().recover());
                }
                return false;
              })
          .http(503);
    }

    Sale sale =
        items(client).product(this::pass).payWith(PaymentSelector.pendingAccount()).complete();

    assertThat(simulator.requests().count("cancelOperations")).isEqualTo(1);
    assertThat(meanwhile).isEmpty();
    assertThat(sale.tickets()).hasSize(3);
  }

  private void pass(ProductItem.Builder pass) {
    pass.item(world.museum().passItemId()).tariff(world.theatre().fullTariff().id()).quantity(1);
  }

  @Test
  void aViewWithLessTimeIsNotWaitedForLonger() {
    S360Client first = client(machine, USUAL);
    S360Client hasty = first.withOptions(options -> options.totalTimeout(SHORT));
    machine.last = JournalStep.CLOSING;
    assertThatThrownBy(() -> twoSeats(hasty).complete()).isInstanceOf(Death.class);
    S360Client other = client(otherMachine, USUAL);
    assertThat(other.sales().recover()).isEmpty();

    clock.advance(Duration.ofMinutes(4));

    assertThat(recovered(other).outcome()).isEqualTo(Outcome.CLOSED);
  }

  @Test
  void aCloseThatIsRefusedLongAfterItWasSentIsBelievedAtOnce() {
    S360Client other = diedAt(JournalStep.CLOSING);
    // The order itself is still held.
    clock.advance(Duration.ofMinutes(12));
    simulator.faults().on(CLOSE).statusCode("error.payment.refused", "no");

    assertThat(recovered(other).outcome()).isEqualTo(Outcome.FREED);

    assertThat(simulator.requests().count(CLOSE)).isEqualTo(1);
    assertThat(left()).isEmpty();
  }

  @Test
  void aLostCreateHoldsItsPlacesNoLongerBecauseItIsTakenLate() {
    Instant begun = clock.instant();
    S360Client other = diedAt(JournalStep.CREATING);
    for (int i = 0; i < 2; i++) {
      clock.advance(Duration.ofHours(1));
      List<RecoveredOrder> told = new ArrayList<>();
      assertThatThrownBy(
              () ->
                  other
                      .sales()
                      .recover(
                          options ->
                              options.handover(
                                  order -> {
                                    told.add(order);
                                    throw new IllegalStateException("no database");
                                  })))
          .isInstanceOf(IllegalStateException.class);
      assertThat(told)
          .singleElement()
          .satisfies(
              order -> {
                assertThat(order.outcome()).isEqualTo(Outcome.NEVER_CLOSED);
                assertThat(Objects.requireNonNull(order.freesAt()))
                    .isEqualTo(begun.plus(Duration.ofMinutes(15)));
              });
    }
  }

  @Test
  void anOrderThatWasSaidNeverToBeClosedIsGivenUp() {
    S360Client slow = client(machine, USUAL);
    S360Client other = client(otherMachine, USUAL);
    List<RecoveredOrder> meanwhile = new ArrayList<>();
    machine.justBefore(
        JournalStep.OPEN,
        () -> {
          clock.advance(Duration.ofMinutes(10));
          meanwhile.addAll(other.sales().recover());
        });

    OrderJournalException error =
        catchThrowableOfType(OrderJournalException.class, () -> twoSeats(slow).complete());

    assertThat(meanwhile).extracting(RecoveredOrder::outcome).containsExactly(Outcome.NEVER_CLOSED);
    assertThat(error).hasMessageContaining("another program");
    assertThat(Objects.requireNonNull(error.order()).state()).isEqualTo(State.FREED);
    assertThat(book().state()).isEqualTo("ABANDONNED");
    assertThat(left()).isEmpty();
  }

  @Test
  void aJournalThatKeepsTimesLessExactlyTakesTheNextStep() {
    machine.rounding = true;
    clock.advance(Duration.ofNanos(123_456_789));

    twoSeats(client(machine, USUAL)).complete();

    assertThat(book().timesClosed()).isEqualTo(1);
    assertThat(left()).isEmpty();
  }

  /** A client whose clock is a bit fast, and what happens when it has read an order. */
  private S360Client fastClient(Runnable whenItHasRead) {
    ManualClock fast = ManualClock.at(clock.instant().plusSeconds(2));
    AtomicBoolean once = new AtomicBoolean();
    HttpHook hook =
        new HttpHook() {
          @Override
          public void onResponse(
              String service, String operation, int status, Map<String, List<String>> headers) {
            if (operation.equals("getOrderDetails") && once.compareAndSet(false, true)) {
              whenItHasRead.run();
            }
          }
        };
    S360Client client =
        S360Client.of(
            simulator.connection().clock(fast).sleeper(fast).httpHook(hook).build(), otherMachine);
    opened.add(client);
    return client;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anOrderThatIsClosedAtTheLastMomentIsNotSaidToHaveExpired(boolean handover) {
    S360Client shop = client(machine, USUAL);
    OpenOrder cart = twoSeatsOpen(shop);
    clock.advance(Duration.ofMinutes(15).minusSeconds(1));
    machine.last = JournalStep.CLOSED;
    S360Client other =
        fastClient(
            () ->
                assertThatThrownBy(() -> cart.close(PaymentSelector.pendingAccount(), sale -> {}))
                    .isInstanceOf(Death.class));

    List<RecoveredOrder> told = new ArrayList<>();
    if (handover) {
      assertThat(other.sales().recover(options -> options.handover(told::add))).isEmpty();
    } else {
      told.addAll(other.sales().recover());
    }

    assertThat(told).isEmpty();
    assertThat(book().timesClosed()).isEqualTo(1);
    assertThat(left()).extracting(JournalEntry::step).containsExactly(JournalStep.CLOSED);
    clock.advance(Duration.ofMinutes(10));
    assertThat(recovered(client(otherMachine, USUAL)).outcome()).isEqualTo(Outcome.CLOSED);
    assertThat(left()).isEmpty();
  }

  @Test
  void aJournalThatFailsInTheEndLosesNothingThatWasNotTold() {
    diedAt(JournalStep.CLOSING);
    S360Client other = diedAt(JournalStep.CLOSING);
    clock.advance(Duration.ofMinutes(10));
    // The list, each of the two, and the first of them once more.
    otherMachine.readsUntilFailure = 4;
    assertThatThrownBy(() -> other.sales().recover()).isInstanceOf(OrderJournalException.class);
    assertThat(left()).hasSize(2);
    otherMachine.readsUntilFailure = Integer.MAX_VALUE;

    assertThat(other.sales().recover())
        .extracting(RecoveredOrder::outcome)
        .containsExactly(Outcome.CLOSED, Outcome.CLOSED);
    assertThat(left()).isEmpty();
  }

  /** A journal that is another one with each entry, if it is asked with {@code equals}. */
  private record Notes(List<JournalEntry> entries) implements OrderJournal {

    @Override
    public void save(JournalEntry entry) {
      entries.removeIf(one -> one.id().equals(entry.id()));
      if (!entry.step().isEnd()) {
        entries.add(entry);
      }
    }

    @Override
    public List<JournalEntry> open(String institution) {
      return List.copyOf(entries);
    }
  }

  @Test
  void clientsWithOneJournalKnowOfEachOtherWhateverItsEqualsSays() {
    Notes notes = new Notes(new ArrayList<>());
    List<RecoveredOrder> meanwhile = new ArrayList<>();

    twoSeats(client(notes, USUAL))
        .complete(sale -> meanwhile.addAll(client(notes, USUAL).sales().recover()));

    assertThat(meanwhile).isEmpty();
    assertThat(notes.entries()).isEmpty();
  }

  @Test
  void aCartOfAnotherProgramIsLookedAtOnceInAWhile() {
    S360Client shop = client(machine, USUAL);
    S360Client other = client(otherMachine, USUAL);
    shop.sales()
        .sale()
        .product(
            p ->
                p.item(world.museum().passItemId())
                    .tariff(world.theatre().fullTariff().id())
                    .quantity(1))
        .create();
    clock.advance(Duration.ofMinutes(14));
    assertThat(recovered(other).outcome()).isEqualTo(Outcome.OPEN);
    int before = simulator.requests().all().size();

    clock.advance(Duration.ofMinutes(3));
    assertThat(other.sales().recover()).isEmpty();
    assertThat(simulator.requests().all()).hasSize(before);

    clock.advance(Duration.ofMinutes(8));
    assertThat(recovered(other).outcome()).isEqualTo(Outcome.EXPIRED);
    assertThat(left()).isEmpty();
  }
}
