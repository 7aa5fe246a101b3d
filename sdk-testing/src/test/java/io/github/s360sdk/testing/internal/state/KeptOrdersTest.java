package io.github.s360sdk.testing.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.world.DemoWorld;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders that the books have forgotten must not stay in memory. */
class KeptOrdersTest {

  private static final int MOST_COLLECTIONS = 50;

  private final ManualClock clock = ManualClock.startingNow();
  private final S360Simulator simulator = S360Simulator.builder().clock(clock).start();
  private final DemoWorld world = simulator.world();
  private final Store store =
      new Store(new Settings("demo", world, clock, Duration.ofMinutes(15), Duration.ofHours(1), 1));

  @AfterEach
  void close() {
    simulator.close();
  }

  private Order open() {
    Wish pass =
        new Wish.Units(
            world.museum().passItemId(),
            world.museum().fullTariff().id(),
            null,
            1,
            null,
            null,
            null);
    OrderRequest request =
        new OrderRequest(
            world.pointOfSales().id(),
            null,
            null,
            "SALE",
            null,
            List.of(),
            null,
            "DEMO_API",
            List.of(pass),
            false);
    return store.with(books -> books.createOrUpdate(request).order());
  }

  private WeakReference<Order> sold() {
    Order order = open();
    long method = world.pendingAccount().id();
    CloseRequest request =
        new CloseRequest(
            order.id(),
            "SALE",
            null,
            List.of(new CloseRequest.RequestedPayment(method, order.total())),
            true);
    store.with(books -> books.close(request));
    return new WeakReference<>(order);
  }

  private WeakReference<Order> givenUp() {
    Order order = open();
    List<Long> all = order.operations().stream().map(Operation::id).toList();
    store.with(books -> books.remove(order.id(), all, List.of(), Order.State.CANCELED));
    return new WeakReference<>(order);
  }

  private static void isCollected(WeakReference<Order> order) {
    for (int i = 0; i < MOST_COLLECTIONS && order.get() != null; i++) {
      System.gc();
    }
    assertThat(order.get()).isNull();
  }

  @Test
  void aForgottenOrderIsGoneAlthoughTheClockStands() {
    Order cart = open();
    WeakReference<Order> sold = sold();
    WeakReference<Order> givenUp = givenUp();
    sold();
    sold();
    assertThat(store.orders()).hasSize(2).anyMatch(order -> order.id() == cart.id());

    isCollected(sold);
    isCollected(givenUp);
  }

  @Test
  void anOpenOrderStillExpiresAfterTheLastAddition() {
    Order cart = open();
    sold();
    clock.advance(Duration.ofMinutes(15));
    assertThat(store.order(cart.id()).state()).isEqualTo("ABANDONNED");
  }
}
