package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.RecoveredOrder;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.SaleStages;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.model.OrderSnapshot;
import io.github.s360sdk.testing.world.DemoWorld;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A future that is cancelled ends a sale at once, and leaves its order in a known state. */
@Timeout(60)
class InterruptedSaleTest {

  private static final Duration LONG = Duration.ofSeconds(40);

  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicReference<@Nullable S360Exception> error = new AtomicReference<>();
  private final AtomicReference<@Nullable Sale> sold = new AtomicReference<>();
  private volatile boolean interruptedAfterwards;
  private S360Simulator simulator;
  private S360Client s360;
  private DemoWorld world;

  @BeforeEach
  void start() {
    simulator = S360Simulator.start();
    s360 = S360Client.of(simulator.connection().build());
    world = simulator.world();
  }

  @AfterEach
  void stop() {
    executor.shutdownNow();
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

  /** Lets an operation hang, after the platform has done its work or before. */
  private void hang(String operation, boolean afterWork) {
    var fault =
        simulator
            .faults()
            .on(operation)
            .nextCalls(1)
            .when(
                call -> {
                  if (call.operation().equals(operation)) {
                    reached.countDown();
                  }
                  return true;
                });
    if (afterWork) {
      fault.delayedBy(LONG).breakAfter(1_000_000);
    } else {
      fault.delayedBy(LONG).http(503);
    }
  }

  /** Runs a sale and cancels it when it hangs; it has to end soon after. */
  private void cancel(Supplier<Sale> sale) throws InterruptedException {
    Future<?> future =
        executor.submit(
            () -> {
              try {
                sold.set(sale.get());
              } catch (S360Exception e) {
                error.set(e);
              } finally {
                interruptedAfterwards = Thread.currentThread().isInterrupted();
                ended.countDown();
              }
            });
    assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
    future.cancel(true);
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(interruptedAfterwards).isTrue();
  }

  private S360Exception failure() {
    return Objects.requireNonNull(error.get());
  }

  private State state() {
    return Objects.requireNonNull(failure().order()).state();
  }

  private OrderSnapshot book() {
    assertThat(simulator.orders()).hasSize(1);
    return simulator.orders().get(0);
  }

  @Test
  void aSaleThatIsClosedAllTheSameIsReturned() throws Exception {
    hang("closeOrder", true);

    cancel(this::sell);

    assertThat(Objects.requireNonNull(sold.get()).tickets()).hasSize(2);
    assertThat(book().timesClosed()).isEqualTo(1);
    assertThat(s360.sales().recover()).isEmpty();
  }

  @Test
  void aSaleWhoseCloseDidNotArriveIsGivenUp() throws Exception {
    hang("closeOrder", false);

    cancel(this::sell);

    assertThat(failure()).isInstanceOf(CallCancelledException.class);
    assertThat(state()).isEqualTo(State.FREED);
    assertThat(book().state()).isEqualTo("ABANDONNED");
    assertThat(s360.sales().recover()).isEmpty();
  }

  @Test
  void aCreateThatWasCutIsSaidToBeUnknown() throws Exception {
    hang("createOrUpdateOrder", true);

    cancel(this::sell);

    assertThat(failure()).isInstanceOf(OutcomeUnknownException.class);
    assertThat(state()).isEqualTo(State.UNKNOWN);
    assertThat(s360.sales().recover())
        .extracting(RecoveredOrder::outcome)
        .containsExactly(RecoveredOrder.Outcome.NEVER_CLOSED);
  }

  @Test
  void anInterruptBeforeTheOrderMakesNone() throws Exception {
    hang("getPOSConfig", false);

    cancel(this::sell);

    assertThat(failure()).isInstanceOf(CallCancelledException.class);
    assertThat(state()).isEqualTo(State.NOT_CREATED);
    assertThat(simulator.orders()).isEmpty();
  }

  @Test
  void aCartWhoseCloseWasCutIsClosedByTheRecovery() throws Exception {
    OpenOrder cart = twoSeats().create();
    hang("closeOrder", false);

    cancel(() -> cart.close(PaymentSelector.pendingAccount()));

    assertThat(failure()).isInstanceOf(OutcomeUnknownException.class);
    assertThat(state()).isEqualTo(State.UNKNOWN);
    assertThat(s360.sales().recover())
        .extracting(RecoveredOrder::outcome)
        .containsExactly(RecoveredOrder.Outcome.CLOSED);
    assertThat(book().timesClosed()).isEqualTo(1);
  }

  @Test
  void aCloseThatWasCutIsUnknownIfTheOrderIsToStay() throws Exception {
    hang("closeOrder", false);

    cancel(
        () ->
            twoSeats().withoutCompensation().payWith(PaymentSelector.pendingAccount()).complete());

    assertThat(failure()).isInstanceOf(OutcomeUnknownException.class);
    assertThat(state()).isEqualTo(State.UNKNOWN);
    assertThat(book().state()).isEqualTo("OPEN");
  }

  @Test
  void aCloseThatWasCutIsUnknownIfTheOrderCannotBeGivenUp() throws Exception {
    hang("closeOrder", false);
    simulator.faults().on("abandonMovements").http(500);

    cancel(this::sell);

    assertThat(failure()).isInstanceOf(OutcomeUnknownException.class);
    assertThat(state()).isEqualTo(State.UNKNOWN);
    simulator.faults().clear();
    assertThat(s360.sales().recover())
        .extracting(RecoveredOrder::outcome)
        .containsExactly(RecoveredOrder.Outcome.FREED);
  }

  /** A program whose clock is fast, so that open orders look expired there. */
  private void lookAtExpiredOrders() {
    s360.close();
    Clock fast = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
    s360 = S360Client.of(simulator.connection().clock(fast).build());
  }

  /** Lets the close hang, and the look at the order fail that follows its interrupt. */
  private void cutTheCloseUnseen() throws InterruptedException {
    hang("closeOrder", false);
    simulator.faults().on("getOrderDetails").nextCalls(1).statusCode("error.technical", null);
    cancel(this::sell);
  }

  @Test
  void anOrderThatLooksExpiredIsGivenUpAllTheSame() throws Exception {
    lookAtExpiredOrders();

    cutTheCloseUnseen();

    assertThat(state()).isEqualTo(State.FREED);
    assertThat(book().state()).isEqualTo("ABANDONNED");
    assertThat(s360.sales().recover()).isEmpty();
  }

  @Test
  void anOrderThatLooksExpiredIsNotSaidToBeFreeWhileItsCloseMayBeUnderWay() throws Exception {
    lookAtExpiredOrders();
    simulator.faults().on("abandonMovements").statusCode("error.order.busy", null);

    cutTheCloseUnseen();

    assertThat(failure()).isInstanceOf(OutcomeUnknownException.class);
    assertThat(state()).isEqualTo(State.UNKNOWN);
    assertThat(s360.sales().recover())
        .extracting(RecoveredOrder::outcome)
        .containsExactly(RecoveredOrder.Outcome.PENDING);
    simulator.faults().clear();
    assertThat(s360.sales().recover())
        .extracting(RecoveredOrder::outcome)
        .containsExactly(RecoveredOrder.Outcome.FREED);
    assertThat(book().state()).isEqualTo("ABANDONNED");
  }

  @Test
  void aGivingUpThatWasCutIsMadeAgain() throws Exception {
    simulator.faults().on("closeOrder").nextCalls(1).statusCode("error.payment.refused", "no");
    hang("abandonMovements", false);

    cancel(this::sell);

    assertThat(failure()).isInstanceOf(BusinessException.class);
    assertThat(state()).isEqualTo(State.FREED);
    assertThat(book().state()).isEqualTo("ABANDONNED");
  }
}
