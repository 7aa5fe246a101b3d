package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.model.Movement;
import io.github.s360sdk.sales.model.OrderOperation;
import io.github.s360sdk.testing.model.OrderSnapshot;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A cart between its steps: what it tells, who may change it, and what it knows after an error. */
class CartTest extends SaleFixture {

  private OpenOrder addASeat(OpenOrder cart) {
    return cart.addSeats(
        s ->
            s.performance(world.theatre().performances().get(1).id())
                .seatCategory(world.theatre().seatCategories().get(0).id())
                .tariff(tariff())
                .quantity(1));
  }

  @Test
  void aCartTellsWhatItWasMadeWith() {
    OpenOrder cart = twoSeats().create();

    assertThat(cart.externalReference()).isEqualTo("cart-1");
    assertThat(cart.purchaser()).isEqualTo(world.contactNumber());
    assertThat(cart.fileId()).isEqualTo(book().fileId());
    assertThat(cart)
        .hasToString("OpenOrder[id=" + cart.id() + ", operations=1]")
        .asString()
        .doesNotContain("cart-1", world.contactNumber());
  }

  @Test
  void stepsCanBeChained() {
    OpenOrder cart = twoSeats().create();
    List<Long> firstSeat = List.of(cart.movements().get(0).id());

    OpenOrder after =
        addASeat(cart)
            .addProduct(p -> p.item(passItem()).tariff(tariff()).quantity(1))
            .refresh()
            .removeMovements(firstSeat)
            .remove(cart.operations().get(2))
            .remove(cart.operations().get(1).id());

    assertThat(after).isSameAs(cart);
    assertThat(cart.movements()).hasSize(1);
    assertThat(book().movements()).hasSize(1);
  }

  private Sale sellAllKinds() {
    return s360.sales()
        .sale()
        .charge(c -> c.charge(world.chargesId()).amount(Money.of("2.50", "EUR")).quantity(1))
        .transport(t -> t.item(passItem()).tariff(tariff()).quantity(1))
        .seasonTicket(this::seasonTicket)
        .seats(
            s ->
                s.performance(world.theatre().performances().get(0).id())
                    .seatCategory(world.theatre().seatCategories().get(0).id())
                    .tariff(tariff())
                    .quantity(2))
        .product(p -> p.item(passItem()).tariff(tariff()).quantity(3))
        .purchaser(world.contactNumber())
        .payWith(PaymentSelector.pendingAccount())
        .complete();
  }

  @Test
  void aSaleTakesAllKindsOfItems() {
    Sale sale = sellAllKinds();

    assertThat(sale.operations()).hasSameSizeAs(book().operations());
    assertThat(book().operations())
        .extracting(OrderSnapshot.Operation::itemId)
        .contains(passItem(), world.sports().seasonTicket().itemId());
    assertThat(sale.operations())
        .extracting(OrderOperation::total)
        .contains(Money.of("2.50", "EUR"));
    assertThat(sale.total().thousandths()).isEqualTo(book().total());
    assertThat(sale.ticketsComplete()).isTrue();
  }

  @Test
  void allKindsOfItemsAreRefunded() {
    Sale sale = sellAllKinds();

    Sale refund =
        s360.sales()
            .refund(sale.orderId())
            .everything()
            .refundTo(PaymentSelector.code("CASH"))
            .complete();

    assertThat(refund.operations()).hasSameSizeAs(sale.operations());
    assertThat(refund.total().plus(sale.total()).isZero()).isTrue();
    assertThat(simulator.order(sale.orderId()).tickets())
        .extracting(OrderSnapshot.Ticket::state)
        .containsOnly("CANCELLED");
  }

  @Test
  void allKindsOfItemsAreGivenUp() {
    OpenOrder cart =
        addASeasonTicket(
            s360.sales()
                .sale()
                .charge(c -> c.charge(world.chargesId()).amount(Money.of("1", "EUR")).quantity(1))
                .create());

    cart.abandon();

    assertThat(book().state()).isEqualTo("CANCELED");
    assertThat(book().operations()).isEmpty();
  }

  @Test
  void aSaleMayBeginWithASeasonTicket() {
    OpenOrder cart = s360.sales().sale().seasonTicket(this::seasonTicket).create();

    assertThat(book().operations()).hasSameSizeAs(cart.operations()).hasSizeGreaterThan(1);
  }

  @Test
  void aSeasonTicketCanBeAdded() {
    OpenOrder cart = twoSeats().create();

    assertThat(addASeasonTicket(cart)).isSameAs(cart);

    assertThat(book().operations()).hasSameSizeAs(cart.operations()).hasSizeGreaterThan(2);
  }

  @Test
  void aSeasonTicketIsRemovedWithItsContents() {
    OpenOrder cart = addASeasonTicket(twoSeats().create());

    cart.remove(cart.operations().get(1));

    assertThat(cart.operations()).hasSize(1);
    assertThat(cart.movements()).hasSize(2);
    assertThat(book().operations()).hasSize(1);
  }

  @Test
  void theExpiryIsReadOnceAndAgainAfterAnAddition() {
    OpenOrder cart = twoSeats().create();
    cart.expiresAt();
    cart.expiresAt();
    assertThat(calls(DETAILS)).isEqualTo(1);

    addAPass(cart);
    cart.expiresAt();
    assertThat(calls(DETAILS)).isEqualTo(2);
  }

  @Test
  void theExpiryAfterAnAdditionThatIsNotKnownIsReadAgain() {
    OpenOrder cart = twoSeats().create();
    OffsetDateTime before = cart.expiresAt();
    clock.advance(Duration.ofMinutes(1));
    loseAnAddition(cart);

    assertThat(cart.expiresAt()).isAfter(before);
  }

  @Test
  void aStepOfAnotherThreadWaitsForNoneThatIsOver() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      OpenOrder cart = twoSeats().create();
      addAPass(cart);
      CompletableFuture.runAsync(() -> addAPass(cart), other).get(20, TimeUnit.SECONDS);
      refuseTheClose();
      assertThatThrownBy(() -> pay(cart)).isInstanceOf(S360Exception.class);

      Sale sale = CompletableFuture.supplyAsync(() -> pay(cart), other).get(20, TimeUnit.SECONDS);

      assertThat(sale.operations()).hasSize(3);
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void aCartThatCannotBeReadIsHeldAllTheSame() {
    OpenOrder cart = twoSeats().create();
    simulator.faults().on(DETAILS).http(500);

    S360Exception error = catchThrowableOfType(S360Exception.class, cart::refresh);

    assertThat(outcome(error)).isEqualTo(new OrderOutcome(State.HELD, cart.id(), "cart-1"));
  }

  @Test
  void whatWasAddedWithoutAnAnswerCanBeRemoved() {
    OpenOrder cart = cartWithAnAdditionThatIsNotKnown();

    cart.remove(book().operations().get(1).id());

    assertThat(cart.operations()).hasSize(1);
    assertThat(book().operations()).hasSize(1);
  }

  @Test
  void movementsThatWereAddedWithoutAnAnswerCanBeRemoved() {
    OpenOrder cart = cartWithAnAdditionThatIsNotKnown();

    cart.removeMovements(List.of(book().movements().get(2).id()));

    assertThat(cart.movements()).hasSize(2);
    assertThat(book().operations()).hasSize(1);
  }

  @Test
  void anAdditionIsNotTakenForAnEarlierOneThatIsNotKnown() {
    OpenOrder cart = cartWithAnAdditionThatIsNotKnown();
    simulator.faults().on(CREATE).nextCalls(1).disconnectBeforeWork();

    addAPass(cart);

    assertThat(cart.operations()).hasSize(3);
    assertThat(book().operations()).hasSize(3);
  }

  @Test
  void anOperationOfAnotherOrderIsNotRemoved() {
    OpenOrder cart = twoSeats().create();

    InvalidRequestException error =
        catchThrowableOfType(InvalidRequestException.class, () -> cart.remove(4711));

    assertThat(error).hasMessageContaining("operationId").hasMessageContaining("4711");
    assertThat(outcome(error).state()).isEqualTo(State.HELD);
    assertThat(calls("cancelOperations")).isZero();
  }

  @Test
  void aRefundIsMadeToWhoeverHasBought() {
    Sale sale = sell();

    Sale refund =
        s360.sales()
            .refund(sale.orderId())
            .everything()
            .refundTo(PaymentSelector.code("CASH"))
            .complete();

    assertThat(refund.purchaser()).isEqualTo(world.contactNumber());
  }

  @Test
  void aRefundOfAnOperationNamesAllThatIsInIt() {
    Sale sale = pay(twoSeatsAndAPass());
    OrderOperation seats = sale.operations().get(0);

    s360.sales()
        .refund(sale.orderId())
        .operation(seats.id())
        .refundTo(PaymentSelector.code("CASH"))
        .complete();

    List<String> named =
        sale.movements().stream()
            .filter(movement -> Objects.equals(movement.operationId(), seats.id()))
            .map(movement -> ">" + movement.id() + "<")
            .toList();
    assertThat(named).hasSize(2);
    assertThat(simulator.requests().of(CREATE).get(2).body()).contains(named);
  }

  @Test
  void aRefundOfSomePlacesNamesNoOthers() {
    Sale sale = sell();
    List<Long> movements = sale.movements().stream().map(Movement::id).toList();

    s360.sales()
        .refund(sale.orderId())
        .movements(sale.operations().get(0).id(), movements.get(0))
        .refundTo(PaymentSelector.code("CASH"))
        .complete();

    assertThat(simulator.requests().of(CREATE).get(1).body())
        .contains(">" + movements.get(0) + "<")
        .doesNotContain(">" + movements.get(1) + "<");
  }
}
