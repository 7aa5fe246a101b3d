package io.github.s360sdk.reliability.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.world.DemoWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check notices what it is there for. */
class BooksCheckTest {

  private final Ledger ledger = new Ledger();
  private S360Simulator simulator;
  private S360Client s360;

  @BeforeEach
  void start() {
    simulator =
        S360Simulator.builder().world(DemoWorld.sized().seatsPerCategory(Campaign.SEATS)).start();
    s360 = S360Client.of(simulator.connection().build());
  }

  @AfterEach
  void stop() {
    s360.close();
    simulator.close();
  }

  private Sale sell(String reference) {
    return s360.sales()
        .sale()
        .purchaser(simulator.world().contactNumber())
        .externalReference(reference)
        .product(
            p ->
                p.item(simulator.world().museum().passItemId())
                    .tariff(simulator.world().theatre().fullTariff().id())
                    .quantity(1))
        .payWith(PaymentSelector.pendingAccount())
        .complete();
  }

  private BooksCheck checked() {
    BooksCheck check = new BooksCheck(simulator, ledger, id -> s360.sales().tickets(id));
    check.check();
    return check;
  }

  @Test
  void whatIsKnownIsRight() {
    ledger.sold(sell("cart-1"));

    BooksCheck check = checked();

    assertThat(check.doubled()).isEmpty();
    assertThat(check.lost()).isEmpty();
    assertThat(check.different()).isEmpty();
  }

  @Test
  void anOrderThatNobodyKnowsIsLost() {
    sell("cart-1");

    assertThat(checked().lost()).hasSize(1);
  }

  @Test
  void twoOrdersOfOneReferenceAreDoubled() {
    ledger.sold(sell("cart-1"));
    ledger.sold(sell("cart-1"));

    assertThat(checked().doubled()).hasSize(1);
  }

  @Test
  void anOrderThatWasSaidToBeFreeAndIsSoldDiffers() {
    Sale sale = sell("cart-1");
    ledger.sold(sale);
    ledger.freed(sale.orderId());

    assertThat(checked().different()).hasSize(1);
  }

  @Test
  void seatsThatNoOrderHoldsDiffer() {
    DemoWorld world = simulator.world();
    simulator.sellElsewhere(
        world.theatre().performances().get(0).id(),
        world.theatre().seatCategories().get(0).id(),
        2);

    assertThat(checked().different()).hasSize(1);
  }
}
