package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.contacts.error.ContactNotDeletedException;
import io.github.s360sdk.contacts.model.Contact;
import io.github.s360sdk.contacts.model.ContactDetail;
import io.github.s360sdk.core.error.AvailabilityException;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.OrderOutcome.State;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.SaleStages;
import io.github.s360sdk.sales.error.PaymentMethodException;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.WithS360Simulator;
import io.github.s360sdk.testing.model.ContactSnapshot;
import io.github.s360sdk.testing.model.SimulatedErrors;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Orders with a contact that buys, or that is made for them. */
@Timeout(60)
@WithS360Simulator(manualClock = true)
class BuyerTest {

  private final S360Simulator simulator;
  private final S360Client s360;
  private int contactsBefore;

  BuyerTest(S360Simulator simulator) {
    this.simulator = simulator;
    this.s360 = S360Client.of(simulator.connection().build());
  }

  @BeforeEach
  void load() {
    contactsBefore = simulator.contacts().size();
    s360.catalog().posConfig();
  }

  @AfterEach
  void close() {
    s360.close();
  }

  private SaleStages.WithItems places(SaleStages.Start sale, int quantity) {
    long performance = simulator.world().theatre().performances().get(0).id();
    long category = simulator.world().theatre().seatCategories().get(0).id();
    long tariff = simulator.world().theatre().fullTariff().id();
    return sale.seats(
        s -> s.performance(performance).seatCategory(category).tariff(tariff).quantity(quantity));
  }

  private SaleStages.Start toEva() {
    return s360.sales()
        .sale()
        .purchaser(
            c -> c.individual(i -> i.firstName("Eva").lastName("Test").email("eva@example.org")));
  }

  private SaleStages.Payable paid(SaleStages.WithItems sale) {
    return sale.payWith(PaymentSelector.pendingAccount());
  }

  private OrderOutcome outcome(SaleStages.Payable sale, Class<? extends S360Exception> type) {
    S360Exception e = Objects.requireNonNull(catchThrowableOfType(type, sale::complete));
    return Objects.requireNonNull(e.order());
  }

  private int made() {
    return simulator.contacts().size() - contactsBefore;
  }

  @Test
  void anOrderTakesAContact() {
    Contact contact = s360.contacts().get(simulator.world().contactNumber(), ContactDetail.GENERAL);

    Sale sale = paid(places(s360.sales().sale().purchaser(contact), 1)).complete();

    assertThat(sale.purchaser()).isEqualTo(contact.number());
    assertThat(simulator.order(sale.orderId()).contactNumber()).isEqualTo(contact.number());
  }

  @Test
  void anOrderMakesItsBuyer() {
    Sale sale = paid(places(toEva(), 2)).complete();

    String number = Objects.requireNonNull(sale.purchaser());
    ContactSnapshot buyer = simulator.contact(number);
    assertThat(buyer.texts("individualContact/email")).containsExactly("eva@example.org");
    assertThat(simulator.order(sale.orderId()).contactNumber()).isEqualTo(number);
    assertThat(made()).isEqualTo(1);
    // The sale did not wait for a look at the contact.
    assertThat(simulator.requests().count("getContactData")).isZero();
    assertThat(sale.toString()).doesNotContain(number);
    assertThatExceptionOfType(ContactNotDeletedException.class)
        .isThrownBy(() -> s360.contacts().delete(number));
  }

  @Test
  void theLastOneThatIsNamedBuys() {
    String number = simulator.world().contactNumber();

    Sale sale = paid(places(toEva().purchaser(number), 1)).complete();

    assertThat(sale.purchaser()).isEqualTo(number);
    assertThat(made()).isZero();
  }

  @Test
  void aBuyerOfNothingIsDeletedAgain() {
    OrderOutcome soldOut = outcome(paid(places(toEva(), 121)), AvailabilityException.class);

    assertThat(soldOut.state()).isEqualTo(State.NOT_CREATED);
    assertThat(soldOut.createdContact()).isNull();
    assertThat(made()).isZero();
    assertThat(simulator.requests().count("deleteContact")).isEqualTo(1);
  }

  @Test
  void aBuyerWhoseOrderIsGivenUpIsDeletedToo() {
    simulator
        .faults()
        .on("closeOrder")
        .nextCalls(1)
        .statusCode(SimulatedErrors.PAYMENT_AMOUNT.code(), null);

    OrderOutcome freed = outcome(paid(places(toEva(), 1)), S360Exception.class);

    assertThat(freed.state()).isEqualTo(State.FREED);
    assertThat(freed.createdContact()).isNull();
    assertThat(made()).isZero();
  }

  @Test
  void aBuyerWhoCannotBeDeletedIsTold() {
    simulator.refuseContactDeletion(true);

    S360Exception e =
        Objects.requireNonNull(
            catchThrowableOfType(
                AvailabilityException.class, () -> paid(places(toEva(), 121)).complete()));

    OrderOutcome outcome = Objects.requireNonNull(e.order());
    String number = Objects.requireNonNull(outcome.createdContact());
    assertThat(simulator.contact(number).texts("individualContact/email"))
        .containsExactly("eva@example.org");
    assertThat(e.getSuppressed()).hasAtLeastOneElementOfType(ContactNotDeletedException.class);
    assertThat(e.getMessage()).doesNotContain(number);
    assertThat(outcome.toString()).doesNotContain(number);
  }

  @Test
  void whereTheOrderMayBeLeftSoIsTheBuyer() {
    simulator.faults().on("createOrUpdateOrder").nextCalls(1).disconnectAfterWork();

    OrderOutcome unknown = outcome(paid(places(toEva(), 1)), OutcomeUnknownException.class);

    assertThat(unknown.state()).isEqualTo(State.UNKNOWN);
    assertThat(simulator.contact(Objects.requireNonNull(unknown.createdContact()))).isNotNull();
    assertThat(simulator.requests().count("deleteContact")).isZero();
  }

  @Test
  void withoutCompensationTheBuyerStays() {
    OrderOutcome outcome =
        outcome(paid(places(toEva().withoutCompensation(), 121)), AvailabilityException.class);

    assertThat(outcome.createdContact()).isNotNull();
    assertThat(made()).isEqualTo(1);
  }

  @Test
  void nobodyIsMadeForAPaymentThatIsNotThere() {
    OrderOutcome outcome =
        outcome(
            places(toEva(), 1).payWith(PaymentSelector.code("NO_SUCH_METHOD")),
            PaymentMethodException.class);

    assertThat(outcome.state()).isEqualTo(State.NOT_CREATED);
    assertThat(made()).isZero();
    assertThat(simulator.requests().count("saveIndividualContactData")).isZero();
  }

  @Test
  void aBuyerThatIsWrongIsRefusedBeforeTheOrder() {
    SaleStages.Payable sale =
        paid(places(s360.sales().sale().purchaser(c -> c.individual(i -> i.email("eva"))), 1));

    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(sale::complete)
        .withMessageContaining("individual.email")
        .satisfies(
            e ->
                assertThat(Objects.requireNonNull(e.order()).state()).isEqualTo(State.NOT_CREATED));
    assertThat(simulator.orders()).isEmpty();
  }

  @Test
  void aBuyerWhoseCreationIsNotAnsweredBuysNothing() {
    simulator.faults().on("saveIndividualContactData").nextCalls(1).disconnectAfterWork();

    OrderOutcome outcome = outcome(paid(places(toEva(), 1)), OutcomeUnknownException.class);

    assertThat(outcome.state()).isEqualTo(State.NOT_CREATED);
    assertThat(simulator.orders()).isEmpty();
  }

  @Test
  void aBuyerOfAnOrderThatIsRefusedHereIsDeletedToo() {
    OrderOutcome outcome =
        outcome(paid(places(toEva().externalReference(" "), 1)), InvalidRequestException.class);

    assertThat(outcome.state()).isEqualTo(State.NOT_CREATED);
    assertThat(outcome.createdContact()).isNull();
    assertThat(simulator.requests().count("saveIndividualContactData")).isEqualTo(1);
    assertThat(made()).isZero();
  }

  @Test
  void anOpenOrderHasItsBuyerToo() {
    OpenOrder order = places(toEva(), 1).create();
    assertThat(simulator.contact(Objects.requireNonNull(order.purchaser()))).isNotNull();

    Sale sale = order.close(PaymentSelector.pendingAccount());

    assertThat(simulator.order(order.id()).contactNumber()).isEqualTo(sale.purchaser());
    assertThat(made()).isEqualTo(1);
  }
}
