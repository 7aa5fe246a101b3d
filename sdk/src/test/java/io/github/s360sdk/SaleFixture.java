package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.OrderJournals;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.SaleStages;
import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.OrderJournal;
import io.github.s360sdk.sales.request.SeasonTicketItem;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.model.OrderSnapshot;
import io.github.s360sdk.testing.world.DemoWorld;
import io.github.s360sdk.testing.world.SeasonTicketProduct;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A shop with a journal, and a platform that can be made to fail. */
@Timeout(60)
abstract class SaleFixture {

  static final String CREATE = "createOrUpdateOrder";
  static final String DETAILS = "getOrderDetails";
  static final String CLOSE = "closeOrder";
  static final String ABANDON = "abandonMovements";

  final ManualClock clock = ManualClock.startingNow();
  final OrderJournal journal = OrderJournals.inMemory();
  final AtomicBoolean meanwhile = new AtomicBoolean();
  S360Simulator simulator;
  S360Client s360;
  DemoWorld world;

  /** What becomes of the text of each answer before the client reads it. */
  volatile UnaryOperator<String> answers = UnaryOperator.identity();

  @BeforeEach
  void start() {
    simulator = S360Simulator.builder().clock(clock).start();
    world = simulator.world();
    s360 = shopWithClock(clock);
  }

  @AfterEach
  void stop() {
    s360.close();
    simulator.close();
  }

  /** A client whose clock may show another time than that of the platform. */
  final S360Client shopWithClock(ManualClock own) {
    return S360Client.of(
        simulator
            .connection()
            .clock(own)
            .sleeper(own)
            .customizeHttpClient(
                OkHttpClient.Builder.class, http -> http.addInterceptor(this::rewritten))
            .build(),
        journal);
  }

  private Response rewritten(Interceptor.Chain chain) throws IOException {
    Response answer =
        chain.proceed(chain.request().newBuilder().removeHeader("Accept-Encoding").build());
    ResponseBody body =
        ResponseBody.create(answers.apply(answer.body().string()), answer.body().contentType());
    return answer.newBuilder().removeHeader("Content-Length").body(body).build();
  }

  final SaleStages.WithItems twoSeats() {
    return s360.sales()
        .sale()
        .purchaser(world.contactNumber())
        .externalReference("cart-1")
        .seats(
            s ->
                s.performance(world.theatre().performances().get(0).id())
                    .seatCategory(world.theatre().seatCategories().get(0).id())
                    .tariff(tariff())
                    .quantity(2));
  }

  final long tariff() {
    return world.theatre().fullTariff().id();
  }

  final SaleStages.WithItems twoSeatsAndAPass() {
    return twoSeats().product(p -> p.item(passItem()).tariff(tariff()).quantity(1));
  }

  final long passItem() {
    return world.museum().passItemId();
  }

  final void addAPass(OpenOrder order) {
    order.addProduct(p -> p.item(passItem()).tariff(tariff()).quantity(1));
  }

  final Sale sell() {
    return pay(twoSeats());
  }

  final Sale pay(SaleStages.WithItems sale) {
    return sale.payWith(PaymentSelector.pendingAccount()).complete();
  }

  final Sale pay(OpenOrder cart) {
    return cart.close(PaymentSelector.pendingAccount());
  }

  final OrderSnapshot book() {
    assertThat(simulator.orders()).hasSize(1);
    return simulator.orders().get(0);
  }

  final List<JournalEntry> left() {
    return journal.open(simulator.institution());
  }

  final int calls(String operation) {
    return simulator.requests().count(operation);
  }

  static OrderOutcome outcome(S360Exception error) {
    return Objects.requireNonNull(error.order());
  }

  /** Lets another program do something to the order just before the first call of an operation. */
  final void justBefore(String operation, Consumer<? super OpenOrder> deed) {
    simulator
        .faults()
        .on(operation)
        .when(
            call -> {
              if (call.operation().equals(operation) && meanwhile.compareAndSet(false, true)) {
                try (S360Client other = S360Client.of(simulator.connection().build())) {
                  deed.accept(other.sales().openOrder(book().id()));
                }
              }
              return false;
            })
        .http(503);
  }

  /** Lets each addition be lost on its way, until another program is at the order. */
  final void loseAdditions() {
    simulator
        .faults()
        .on(CREATE)
        .when(call -> call.body().contains("simpleProductOperations") && !meanwhile.get())
        .disconnectBeforeWork();
  }

  final void refuseTheClose() {
    simulator.faults().on(CLOSE).nextCalls(1).statusCode("error.payment.refused", "no");
  }

  /** A cart of which it is not known whether a pass is in it: it is, but nobody could look. */
  final OpenOrder cartWithAnAdditionThatIsNotKnown() {
    OpenOrder cart = twoSeats().create();
    loseAnAddition(cart);
    assertThat(cart.operations()).hasSize(1);
    assertThat(book().operations()).hasSize(2);
    return cart;
  }

  /** Adds a pass, of which the cart does not learn. */
  final void loseAnAddition(OpenOrder cart) {
    simulator.faults().on(CREATE).nextCalls(1).disconnectAfterWork();
    simulator.faults().on(DETAILS).http(500);
    S360Exception lost = catchThrowableOfType(S360Exception.class, () -> addAPass(cart));
    assertThat(outcome(lost).state()).isEqualTo(State.HELD);
    simulator.faults().clear();
    simulator.requests().clear();
  }

  /** Adds a season ticket with all its matches. */
  final OpenOrder addASeasonTicket(OpenOrder cart) {
    return cart.addSeasonTicket(this::seasonTicket);
  }

  /** A season ticket with all its matches. */
  final void seasonTicket(SeasonTicketItem.Builder item) {
    SeasonTicketProduct ticket = world.sports().seasonTicket();
    long club = world.sports().fullTariff().id();
    item.item(ticket.itemId()).tariff(club).quantity(1);
    ticket
        .lines()
        .forEach(
            line ->
                item.content(
                    c ->
                        c.performance(line.event().performances().get(0).id())
                            .seatCategory(ticket.seatCategoryId())
                            .tariff(club)
                            .quantity(1)));
  }
}
