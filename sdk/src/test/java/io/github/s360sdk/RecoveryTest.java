package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.core.error.CircuitOpenException;
import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.OrderJournals;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.RecoveredOrder;
import io.github.s360sdk.sales.RecoveredOrder.Outcome;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.SaleStages;
import io.github.s360sdk.sales.error.OrderJournalException;
import io.github.s360sdk.sales.error.PaymentMethodException;
import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.JournalStep;
import io.github.s360sdk.sales.journal.OrderJournal;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.model.OrderSnapshot;
import io.github.s360sdk.testing.model.RecordedCall;
import io.github.s360sdk.testing.world.DemoWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the journal has left over comes to a known end. */
@Timeout(60)
class RecoveryTest {

  private final ManualClock clock = ManualClock.startingNow();
  private final Dying journal = new Dying();
  private S360Simulator simulator;
  private S360Client s360;
  private DemoWorld world;
  private final Instant begun = clock.instant();

  /** A journal in memory that can end the process, as it were, at a step. */
  private static final class Dying implements OrderJournal {

    private final OrderJournal kept = OrderJournals.inMemory();
    private final List<JournalStep> steps = new ArrayList<>();
    private @Nullable JournalStep last;
    private @Nullable JournalStep unwritable;
    private int readsUntilFailure = Integer.MAX_VALUE;
    private boolean shared;

    @Override
    public void save(JournalEntry entry) {
      if (entry.step() == unwritable) {
        throw new IllegalStateException("disk full");
      }
      steps.add(entry.step());
      if (last == null || entry.step().compareTo(last) <= 0) {
        kept.save(entry);
      }
      if (entry.step() == last) {
        throw new Death();
      }
    }

    @Override
    public List<JournalEntry> open(String institution) {
      if (readsUntilFailure-- == 0) {
        throw new IllegalStateException("no disk");
      }
      return kept.open(institution);
    }

    @Override
    public boolean isShared() {
      return shared;
    }
  }

  /** Not an exception that anybody catches. */
  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  @BeforeEach
  void start() {
    simulator = S360Simulator.builder().clock(clock).start();
    s360 = S360Client.of(simulator.connection().build(), journal);
    world = simulator.world();
  }

  @AfterEach
  void stop() {
    s360.close();
    simulator.close();
  }

  private SaleStages.WithItems twoSeats() {
    return s360.sales()
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

  private Sale sell() {
    return twoSeats().payWith(PaymentSelector.pendingAccount()).complete();
  }

  private void dieAt(JournalStep step) {
    journal.last = step;
    assertThatThrownBy(this::sell).isInstanceOf(Death.class);
    restart();
  }

  /** A new process with the same journal. */
  private void restart() {
    journal.last = null;
    s360.close();
    s360 = S360Client.of(simulator.connection().build(), journal);
  }

  private OrderSnapshot book() {
    assertThat(simulator.orders()).hasSize(1);
    return simulator.orders().get(0);
  }

  private List<JournalEntry> left() {
    return journal.open(simulator.institution().toLowerCase(java.util.Locale.ROOT));
  }

  private RecoveredOrder recovered() {
    List<RecoveredOrder> all = s360.sales().recover();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void aSaleWritesItsStepsAndLeavesNothingBehind() {
    sell();

    assertThat(journal.steps)
        .containsExactly(
            JournalStep.CREATING, JournalStep.OPEN, JournalStep.CLOSING, JournalStep.ENDED);
    assertThat(left()).isEmpty();
    assertThat(s360.sales().recover()).isEmpty();
  }

  @Test
  void aProcessThatDiesBeforeTheCreateHasSoldNothing() {
    dieAt(JournalStep.CREATING);

    RecoveredOrder order = recovered();

    assertThat(order.outcome()).isEqualTo(Outcome.NEVER_CLOSED);
    assertThat(order.externalReference()).isEqualTo("cart-1");
    assertThat(order.freesAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
    assertThat(left()).isEmpty();
  }

  @Test
  void onlySalesAreHandedOverToWhoeverStoresSales() {
    dieAt(JournalStep.CREATING);
    dieAt(JournalStep.OPEN);
    dieAt(JournalStep.CLOSING);
    List<Sale> stored = new ArrayList<>();

    List<RecoveredOrder> all = s360.sales().recover(o -> o.handoverSales(stored::add));

    assertThat(all)
        .extracting(RecoveredOrder::outcome)
        .containsExactlyInAnyOrder(Outcome.NEVER_CLOSED, Outcome.FREED, Outcome.CLOSED);
    assertThat(stored)
        .singleElement()
        .satisfies(sale -> assertThat(simulator.order(sale.orderId()).timesClosed()).isEqualTo(1));
    assertThat(left()).isEmpty();
  }

  @Test
  void whatWasNotSoldIsToldOnceTheStoreTakesWhatWasSold() {
    dieAt(JournalStep.CREATING);
    dieAt(JournalStep.CLOSING);
    IllegalStateException full = new IllegalStateException("full");

    assertThatThrownBy(
            () ->
                s360.sales()
                    .recover(
                        o ->
                            o.handoverSales(
                                sale -> {
                                  throw full;
                                })))
        .isSameAs(full);
    assertThat(left()).hasSize(2);

    List<Sale> stored = new ArrayList<>();
    assertThat(s360.sales().recover(o -> o.handoverSales(stored::add))).hasSize(2);
    assertThat(stored).hasSize(1);
    assertThat(left()).isEmpty();
  }

  @Test
  void theLastHandoverThatIsSetCounts() {
    dieAt(JournalStep.CREATING);
    List<RecoveredOrder> told = new ArrayList<>();

    s360.sales().recover(o -> o.handoverSales(sale -> {}).handover(told::add));

    assertThat(told).extracting(RecoveredOrder::outcome).containsExactly(Outcome.NEVER_CLOSED);
  }

  @Test
  void anOrderThatWasToBeClosedAtOnceIsGivenUp() {
    dieAt(JournalStep.OPEN);

    assertThat(recovered().outcome()).isEqualTo(Outcome.FREED);
    assertThat(book().state()).isEqualTo("ABANDONNED");
    assertThat(left()).isEmpty();
  }

  @Test
  void anOrderThatWasBeingClosedIsClosed() {
    dieAt(JournalStep.CLOSING);

    RecoveredOrder order = recovered();

    assertThat(order.outcome()).isEqualTo(Outcome.CLOSED);
    assertThat(order.orderId()).isEqualTo(book().id());
    Sale sale = Objects.requireNonNull(order.sale());
    assertThat(sale.tickets()).hasSize(2);
    assertThat(sale.externalReference()).isEqualTo("cart-1");
    assertThat(sale.total().thousandths()).isEqualTo(book().total());
    assertThat(book().timesClosed()).isEqualTo(1);
    assertThat(left()).isEmpty();
  }

  @Test
  void anOrderThatWasBeingClosedIsGivenUpIfThatIsWanted() {
    dieAt(JournalStep.CLOSING);

    List<RecoveredOrder> all = s360.sales().recover(options -> options.giveUpWhatIsNotClosed());

    assertThat(all).extracting(RecoveredOrder::outcome).containsExactly(Outcome.FREED);
    assertThat(book().timesClosed()).isZero();
  }

  @Test
  void anOrderThatWasClosedIsHandedOver() {
    simulator.faults().on("closeOrder").nextCalls(1).disconnectAfterWork();
    simulator.faults().on("getOrderDetails").http(503);
    OutcomeUnknownException error = catchThrowableOfType(OutcomeUnknownException.class, this::sell);
    assertThat(Objects.requireNonNull(error.order()).state()).isEqualTo(State.UNKNOWN);
    assertThat(recovered().outcome()).isEqualTo(Outcome.PENDING);
    simulator.faults().clear();
    clock.advance(Duration.ofMinutes(2));

    RecoveredOrder order = recovered();

    assertThat(order.outcome()).isEqualTo(Outcome.CLOSED);
    assertThat(Objects.requireNonNull(order.sale()).tickets()).hasSize(2);
    assertThat(book().timesClosed()).isEqualTo(1);
    assertThat(s360.sales().recover()).isEmpty();
  }

  @Test
  void anOrderWhoseTotalIsAnotherThanAgreedIsNotClosed() {
    dieAt(JournalStep.CLOSING);
    JournalEntry entry = left().get(0);
    journal.save(
        entry.at(
            entry.owner(),
            JournalStep.CLOSING,
            clock.instant(),
            clock.instant(),
            entry
                .order()
                .paidWith(
                    entry.order().paymentMethodId(),
                    Objects.requireNonNull(entry.order().total()).times(2))));

    assertThat(recovered().outcome()).isEqualTo(Outcome.FREED);
    assertThat(book().timesClosed()).isZero();
  }

  @Test
  void anOrderThatHasExpiredMeanwhileIsSaidToHave() {
    dieAt(JournalStep.CLOSING);
    clock.advance(Duration.ofHours(1));

    assertThat(recovered().outcome()).isEqualTo(Outcome.EXPIRED);
    assertThat(book().timesClosed()).isZero();
  }

  @Test
  void aHandoverThatFailsIsMadeAgain() {
    List<Sale> stored = new ArrayList<>();
    SaleStages.Payable sale = twoSeats().payWith(PaymentSelector.pendingAccount());
    assertThatThrownBy(
            () ->
                sale.complete(
                    sold -> {
                      throw new IllegalStateException("no database");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                s360.sales()
                    .recover(
                        options ->
                            options.handover(
                                recovered -> {
                                  throw new IllegalStateException("still none");
                                })))
        .isInstanceOf(IllegalStateException.class);

    s360.sales()
        .recover(
            options ->
                options.handover(
                    recovered -> stored.add(Objects.requireNonNull(recovered.sale()))));

    assertThat(stored).singleElement().satisfies(sold -> assertThat(sold.tickets()).hasSize(2));
    assertThat(s360.sales().recover()).isEmpty();
  }

  @Test
  void aSaleIsHandedOverOnceIfAllGoesWell() {
    List<Sale> stored = new ArrayList<>();

    Sale sale = twoSeats().payWith(PaymentSelector.pendingAccount()).complete(stored::add);

    assertThat(stored).containsExactly(sale);
    assertThat(journal.steps).endsWith(JournalStep.CLOSED, JournalStep.ENDED);
    assertThat(left()).isEmpty();
  }

  @Test
  void aCartStaysOpenAndIsClosedLater() {
    OpenOrder cart = twoSeats().create();
    restart();
    RecoveredOrder order = recovered();
    assertThat(order.outcome()).isEqualTo(Outcome.OPEN);
    // The wire has milliseconds.
    assertThat(order.freesAt()).isEqualTo(book().expires().truncatedTo(ChronoUnit.MILLIS));

    s360.sales().openOrder(cart.id()).close(PaymentSelector.pendingAccount());

    assertThat(s360.sales().recover()).isEmpty();
  }

  @Test
  void cartsOfThisClientSpendNoCallsWhileTheirBuyersMayBeThere() {
    twoSeats().create();
    int before = simulator.requests().all().size();

    assertThat(s360.sales().recover()).isEmpty();
    assertThat(simulator.requests().all()).hasSize(before);

    clock.advance(Duration.ofMinutes(16));
    assertThat(recovered().outcome()).isEqualTo(Outcome.EXPIRED);
  }

  @Test
  void anErrorBehindAnUnknownCloseDoesNotSayThatTheOrderIsHeld() {
    OpenOrder cart = twoSeats().create();
    simulator.faults().on("closeOrder").nextCalls(1).disconnectAfterWork();
    simulator.faults().on("getOrderDetails").http(503);
    assertThatThrownBy(() -> cart.close(PaymentSelector.pendingAccount()))
        .isInstanceOf(OutcomeUnknownException.class);

    // The circuit is open, so that nothing is sent.
    CircuitOpenException error =
        catchThrowableOfType(
            CircuitOpenException.class, () -> cart.close(PaymentSelector.pendingAccount()));

    assertThat(error.mayHaveTakenEffect()).isFalse();
    assertThat(Objects.requireNonNull(error.order()).state()).isEqualTo(State.UNKNOWN);
  }

  @Test
  void aThreadThatIsInterruptedAlreadyMakesNoOrder() {
    Thread.currentThread().interrupt();
    S360Exception error;
    try {
      error = catchThrowableOfType(S360Exception.class, this::sell);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }

    assertThat(Objects.requireNonNull(error.order()).state()).isEqualTo(State.NOT_CREATED);
    assertThat(simulator.orders()).isEmpty();
    assertThat(left()).isEmpty();
  }

  @Test
  void aCartThatWasLeftAloneExpires() {
    twoSeats().create();
    restart();
    clock.advance(Duration.ofHours(1));

    assertThat(recovered().outcome()).isEqualTo(Outcome.EXPIRED);
    assertThat(left()).isEmpty();
  }

  @Test
  void aCartThatIsGivenUpLeavesNothing() {
    twoSeats().create().abandon();

    assertThat(left()).isEmpty();
  }

  @Test
  void aRefusedCloseOfACartLeavesItACart() {
    OpenOrder cart = twoSeats().create();
    simulator.faults().on("closeOrder").nextCalls(1).statusCode("error.payment.refused", "no");
    assertThatThrownBy(() -> cart.close(PaymentSelector.pendingAccount()))
        .isInstanceOf(S360Exception.class);

    assertThat(left()).extracting(JournalEntry::step).containsExactly(JournalStep.OPEN);
  }

  @Test
  void whatFailsInAKnownStateLeavesNothing() {
    simulator.faults().on("closeOrder").nextCalls(1).statusCode("error.payment.refused", "no");
    assertThatThrownBy(this::sell).isInstanceOf(S360Exception.class);

    assertThat(left()).isEmpty();
  }

  @Test
  void whatCouldNotBeGivenUpIsGivenUpLater() {
    simulator.faults().on("closeOrder").nextCalls(1).statusCode("error.payment.refused", "no");
    simulator.faults().on("abandonMovements").disconnectBeforeWork();
    S360Exception error = catchThrowableOfType(S360Exception.class, this::sell);
    assertThat(Objects.requireNonNull(error.order()).state()).isEqualTo(State.HELD);
    simulator.faults().clear();
    clock.advance(Duration.ofMinutes(1));

    assertThat(recovered().outcome()).isEqualTo(Outcome.FREED);
    assertThat(book().state()).isEqualTo("ABANDONNED");
  }

  @Test
  void aLostCreateIsKnownNeverToBePaid() {
    simulator.faults().on("createOrUpdateOrder").nextCalls(1).disconnectAfterWork();
    assertThatThrownBy(this::sell).isInstanceOf(OutcomeUnknownException.class);

    assertThat(recovered().outcome()).isEqualTo(Outcome.NEVER_CLOSED);
    assertThat(s360.sales().recover()).isEmpty();
  }

  @Test
  void anOrderWithoutAReferenceGetsOne() {
    s360.sales()
        .sale()
        .purchaser(world.contactNumber())
        .product(
            p ->
                p.item(world.museum().passItemId())
                    .tariff(world.theatre().fullTariff().id())
                    .quantity(1))
        .payWith(PaymentSelector.pendingAccount())
        .complete();

    assertThat(book().externalReference()).matches("s360-[a-z0-9]{15,40}");
  }

  @Test
  void whatAnotherProgramMayBeAtIsLeftAlone() {
    journal.shared = true;
    dieAt(JournalStep.CLOSING);

    assertThat(s360.sales().recover()).isEmpty();

    clock.advance(Duration.ofMinutes(10));
    assertThat(recovered().outcome()).isEqualTo(Outcome.CLOSED);
  }

  @Test
  void oneHandoverThatFailsKeepsNoOtherOrderWaiting() {
    dieAt(JournalStep.CREATING);
    dieAt(JournalStep.CLOSING);
    List<Sale> stored = new ArrayList<>();

    assertThatThrownBy(
            () ->
                s360.sales()
                    .recover(
                        options ->
                            options.handover(
                                order -> stored.add(Objects.requireNonNull(order.sale())))))
        .isInstanceOf(NullPointerException.class);

    assertThat(stored).hasSize(1);
    assertThat(left()).extracting(JournalEntry::step).containsExactly(JournalStep.CREATING);
  }

  @Test
  void anOrderThatIsToStayOpenIsLeftOpen() {
    journal.last = JournalStep.OPEN;
    assertThatThrownBy(
            () ->
                twoSeats()
                    .withoutCompensation()
                    .payWith(PaymentSelector.pendingAccount())
                    .complete())
        .isInstanceOf(Death.class);
    restart();

    assertThat(recovered().outcome()).isEqualTo(Outcome.OPEN);
    assertThat(book().state()).isEqualTo("OPEN");
  }

  @Test
  void aSecondRefusalSaysNothingWhileTheFirstCloseMayBeUnderWay() {
    OpenOrder cart = twoSeats().create();
    simulator.faults().on("closeOrder").nextCalls(1).disconnectBeforeWork();
    simulator.faults().on("closeOrder").statusCode("error.order.busy", "being processed");

    S360Exception error =
        catchThrowableOfType(
            S360Exception.class, () -> cart.close(PaymentSelector.pendingAccount()));

    // For as long as the platform may be at the first one it is asked again, and only then
    // believed.
    assertThat(Objects.requireNonNull(error.order()).state()).isEqualTo(State.HELD);
    assertThat(clock.instant()).isAfter(begun.plusSeconds(60));
  }

  @Test
  void aCartThatWasClosedAfterAllIsTheSaleThatWasMade() {
    OpenOrder cart = twoSeats().create();
    simulator.faults().on("closeOrder").nextCalls(1).disconnectAfterWork();
    simulator.faults().on("getOrderDetails").http(503);
    assertThatThrownBy(() -> cart.close(PaymentSelector.pendingAccount()))
        .isInstanceOf(OutcomeUnknownException.class);
    simulator.faults().clear();
    clock.advance(Duration.ofMinutes(2));

    Sale sale = cart.close(PaymentSelector.pendingAccount());

    assertThat(sale.tickets()).hasSize(2);
    assertThat(simulator.requests().count("closeOrder")).isEqualTo(1);
    assertThat(book().timesClosed()).isEqualTo(1);
    assertThat(left()).isEmpty();
  }

  @Test
  void clientsWithOneJournalKnowOfEachOthersOrders() {
    S360Client other = S360Client.of(simulator.connection().build(), journal);
    List<RecoveredOrder> meanwhile = new ArrayList<>();

    try (other) {
      twoSeats()
          .payWith(PaymentSelector.pendingAccount())
          .complete(sale -> meanwhile.addAll(other.sales().recover()));
    }

    assertThat(meanwhile).isEmpty();
  }

  @Test
  void aClientThatIsClosedUnderASaleSaysInWhatStateTheOrderIs() {
    simulator.faults().on("closeOrder").nextCalls(1).when(call -> closes(call)).http(503);

    S360Exception error = catchThrowableOfType(S360Exception.class, this::sell);

    assertThat(Objects.requireNonNull(error.order()).state()).isEqualTo(State.UNKNOWN);
    assertThat(left()).extracting(JournalEntry::step).containsExactly(JournalStep.CLOSING);
  }

  private boolean closes(RecordedCall call) {
    if (call.operation().equals("closeOrder")) {
      s360.close();
    }
    return false;
  }

  @Test
  void aJournalThatCannotBeWrittenKeepsAnOrderFromBeingMade() {
    OrderJournal full =
        new OrderJournal() {
          @Override
          public void save(JournalEntry entry) {
            throw new IllegalStateException("disk full");
          }

          @Override
          public List<JournalEntry> open(String institution) {
            throw new IllegalStateException("no disk");
          }
        };
    s360.close();
    s360 = S360Client.of(simulator.connection().build(), full);

    OrderJournalException error = catchThrowableOfType(OrderJournalException.class, this::sell);

    assertThat(Objects.requireNonNull(error.order()).state()).isEqualTo(State.NOT_CREATED);
    assertThat(simulator.orders()).isEmpty();
    assertThatThrownBy(() -> s360.sales().recover()).isInstanceOf(OrderJournalException.class);
  }

  @Test
  void aJournalThatFailsOnTheWayGivesTheOrderUp() {
    OrderJournal filling =
        new OrderJournal() {
          @Override
          public void save(JournalEntry entry) {
            if (entry.step() == JournalStep.CLOSING) {
              throw new IllegalStateException("disk full");
            }
          }

          @Override
          public List<JournalEntry> open(String institution) {
            return List.of();
          }
        };
    s360.close();
    s360 = S360Client.of(simulator.connection().build(), filling);

    OrderJournalException error = catchThrowableOfType(OrderJournalException.class, this::sell);

    assertThat(Objects.requireNonNull(error.order()).state()).isEqualTo(State.FREED);
    assertThat(book().timesClosed()).isZero();
  }

  @Test
  void aJournalThatFailsRightAfterTheCreateSaysThatTheOrderIsHeldIfItIsToStay() {
    journal.unwritable = JournalStep.OPEN;

    OrderJournalException error =
        catchThrowableOfType(
            OrderJournalException.class,
            () ->
                twoSeats()
                    .withoutCompensation()
                    .payWith(PaymentSelector.pendingAccount())
                    .complete());

    assertThat(error.order()).isEqualTo(new OrderOutcome(State.HELD, book().id(), "cart-1"));
    assertThat(book().state()).isEqualTo("OPEN");
  }

  @Test
  void aSharedJournalIsToldWhatTakesItsTime() {
    journal.shared = true;
    simulator.faults().on("closeOrder").nextCalls(1).disconnectBeforeWork();

    twoSeats()
        .product(
            p ->
                p.item(world.museum().passItemId())
                    .tariff(world.theatre().fullTariff().id())
                    .quantity(1))
        .payWith(PaymentSelector.pendingAccount())
        .complete();

    // The addition, the second close, and the bar codes.
    assertThat(journal.steps)
        .containsExactly(
            JournalStep.CREATING,
            JournalStep.OPEN,
            JournalStep.OPEN,
            JournalStep.CLOSING,
            JournalStep.CLOSING,
            JournalStep.CLOSED,
            JournalStep.ENDED);
  }

  @Test
  void aCartThatWasBeingGivenUpIsGivenUp() {
    OpenOrder cart = twoSeats().create();
    journal.last = JournalStep.GIVING_UP;
    assertThatThrownBy(cart::abandon).isInstanceOf(Death.class);
    restart();

    assertThat(recovered().outcome()).isEqualTo(Outcome.FREED);
    assertThat(book().state()).isEqualTo("ABANDONNED");
  }

  @Test
  void whatOnceWasToBeGivenUpIsNotClosedLater() {
    dieAt(JournalStep.CLOSING);
    simulator.faults().on("abandonMovements").http(500);

    RecoveredOrder held = s360.sales().recover(options -> options.giveUpWhatIsNotClosed()).get(0);

    assertThat(held.outcome()).isEqualTo(Outcome.PENDING);
    assertThat(held.freesAt()).isEqualTo(book().expires().truncatedTo(ChronoUnit.MILLIS));
    assertThat(held.error())
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageContaining("order " + book().id() + " could not be given up");
    simulator.faults().clear();
    assertThat(recovered().outcome()).isEqualTo(Outcome.FREED);
    assertThat(book().timesClosed()).isZero();
  }

  @Test
  void anOrderThatIsNotToBeClosedAndHasExpiredIsSaidToHave() {
    dieAt(JournalStep.CLOSING);
    clock.advance(Duration.ofHours(1));

    assertThat(s360.sales().recover(options -> options.giveUpWhatIsNotClosed()))
        .extracting(RecoveredOrder::outcome)
        .containsExactly(Outcome.EXPIRED);
  }

  @Test
  void anOrderOfAnotherProgramThatHasExpiredIsSaidToHave() {
    journal.shared = true;
    dieAt(JournalStep.CLOSING);
    clock.advance(Duration.ofHours(1));

    // To take it does not make its close a new one.
    assertThat(s360.sales().recover(options -> options.giveUpWhatIsNotClosed()))
        .extracting(RecoveredOrder::outcome)
        .containsExactly(Outcome.EXPIRED);
  }

  @Test
  void anOrderThatOnlyLooksExpiredIsClosed() {
    dieAt(JournalStep.CLOSING);
    s360.close();
    ManualClock fast = ManualClock.at(clock.instant().plus(Duration.ofHours(1)));
    s360 = S360Client.of(simulator.connection().clock(fast).sleeper(fast).build(), journal);

    assertThat(recovered().outcome()).isEqualTo(Outcome.CLOSED);
    assertThat(book().timesClosed()).isEqualTo(1);
  }

  @Test
  void aCartThatWasEmptiedHoldsNothingMore() {
    OpenOrder cart = twoSeats().create();
    cart.remove(cart.operations().get(0));
    restart();

    assertThat(recovered().outcome()).isEqualTo(Outcome.FREED);
  }

  @Test
  void aCartThatWasClosedElsewhereIsTheSaleThatWasMade() {
    OpenOrder cart = twoSeats().create();
    try (S360Client other = S360Client.of(simulator.connection().build())) {
      other.sales().openOrder(cart.id()).close(PaymentSelector.pendingAccount());
    }
    restart();

    RecoveredOrder order = recovered();

    assertThat(order.outcome()).isEqualTo(Outcome.CLOSED);
    assertThat(Objects.requireNonNull(order.sale()).total().thousandths())
        .isEqualTo(book().total());
  }

  @Test
  void aRecoveredSaleTellsHowItWasPaid() {
    journal.last = JournalStep.CLOSING;
    assertThatThrownBy(() -> twoSeats().payWith(PaymentSelector.code("CASH")).complete())
        .isInstanceOf(Death.class);
    restart();

    Sale sale = Objects.requireNonNull(recovered().sale());

    assertThat(Objects.requireNonNull(sale.payment()).code()).isEqualTo("CASH");
    assertThat(sale.total().thousandths()).isEqualTo(book().total()).isPositive();
  }

  @Test
  void aReservationThatWasBeingClosedIsClosedWithoutAPayment() {
    journal.last = JournalStep.CLOSING;
    assertThatThrownBy(
            () ->
                s360.sales()
                    .reservation()
                    .purchaser(world.contactNumber())
                    .product(
                        p ->
                            p.item(world.museum().passItemId())
                                .tariff(world.theatre().fullTariff().id())
                                .quantity(1))
                    .reserve())
        .isInstanceOf(Death.class);
    restart();

    assertThat(recovered().outcome()).isEqualTo(Outcome.CLOSED);
    assertThat(book().payments()).isEmpty();
  }

  @Test
  void anOrderWhosePaymentMethodIsGoneIsNeitherClosedNorGivenUp() {
    dieAt(JournalStep.CLOSING);
    simulator.setPendingAccounts(0);

    RecoveredOrder order = recovered();

    assertThat(order.outcome()).isEqualTo(Outcome.PENDING);
    assertThat(order.error()).isInstanceOf(PaymentMethodException.class);
    assertThat(book().state()).isEqualTo("OPEN");
    assertThat(left()).extracting(JournalEntry::step).containsExactly(JournalStep.CLOSING);
  }

  @Test
  void anOrderWhoseCloseIsRefusedIsGivenUp() {
    dieAt(JournalStep.CLOSING);
    simulator.faults().on("closeOrder").statusCode("error.payment.refused", "no");

    assertThat(recovered().outcome()).isEqualTo(Outcome.FREED);
    assertThat(book().state()).isEqualTo("ABANDONNED");
    // The refusal is believed only when the close that came before can no longer be under way.
    assertThat(clock.instant()).isAfter(begun.plusSeconds(60));
  }

  @Test
  void anOrderThatWasNotClosedBecauseTheJournalFailedIsKept() {
    dieAt(JournalStep.CLOSING);
    journal.unwritable = JournalStep.CLOSING;

    RecoveredOrder order = recovered();

    assertThat(order.outcome()).isEqualTo(Outcome.PENDING);
    assertThat(order.error()).isInstanceOf(OrderJournalException.class);
    assertThat(book().state()).isEqualTo("OPEN");
  }

  @Test
  void anOrderThatWasClosedAndIsToldAsOpenIsNotClosedAgain() {
    OpenOrder behind = twoSeats().create();
    JournalEntry told = left().get(0);
    journal.save(told.at(told.owner(), JournalStep.CLOSED, begun, begun, told.order()));

    RecoveredOrder order = recovered();

    assertThat(order.outcome()).isEqualTo(Outcome.PENDING);
    assertThat(order.error())
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageContaining("order " + behind.id() + " was closed and is told as open");
    assertThat(simulator.order(behind.id()).state()).isEqualTo("OPEN");
    assertThat(left()).hasSize(1);
  }

  @Test
  void whatWasFoundOutIsToldAgainIfTheRecoveryFailsAtAnotherOrder() {
    dieAt(JournalStep.CREATING);
    dieAt(JournalStep.CLOSING);
    // It reads which there are, and then each of them.
    journal.readsUntilFailure = 2;
    assertThatThrownBy(() -> s360.sales().recover()).isInstanceOf(OrderJournalException.class);

    assertThat(s360.sales().recover())
        .extracting(RecoveredOrder::outcome)
        .containsExactly(Outcome.NEVER_CLOSED, Outcome.CLOSED);
    assertThat(left()).isEmpty();
  }

  @Test
  void theFailuresOfAllHandoversAreTold() {
    dieAt(JournalStep.CREATING);
    dieAt(JournalStep.CREATING);
    dieAt(JournalStep.CREATING);
    IllegalStateException first = new IllegalStateException("no database");
    IllegalStateException last = new IllegalStateException("still none");
    List<IllegalStateException> failures = new ArrayList<>(List.of(first, first, last));

    assertThatThrownBy(
            () ->
                s360.sales()
                    .recover(
                        options ->
                            options.handover(
                                order -> {
                                  throw failures.remove(0);
                                })))
        .isSameAs(first)
        .satisfies(failure -> assertThat(failure.getSuppressed()).containsExactly(last));
    assertThat(left()).hasSize(3);
  }
}
