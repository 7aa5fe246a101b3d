package io.github.s360sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.testing.RawClient.Raw;
import io.github.s360sdk.testing.model.OrderSnapshot;
import io.github.s360sdk.testing.world.DemoWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

  private static final int THREADS = 16;
  private static final int SEATS = 203;

  @Test
  void noSeatIsSoldTwice() throws Exception {
    try (S360Simulator simulator =
        S360Simulator.builder().world(DemoWorld.sized().seatsPerCategory(SEATS)).start()) {
      long performance = simulator.world().theatre().performances().get(0).id();
      long category = simulator.world().theatre().seatCategories().get(0).id();
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      List<Future<Integer>> sellers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int quantity = 1 + i % 3;
        sellers.add(threads.submit(() -> sellAll(simulator, performance, category, quantity)));
      }
      int sold = 0;
      for (Future<Integer> seller : sellers) {
        sold += seller.get(60, TimeUnit.SECONDS);
      }
      threads.shutdown();

      List<OrderSnapshot> closed =
          simulator.orders().stream().filter(one -> one.state().equals("CLOSED")).toList();
      assertThat(closed.stream().flatMap(order -> order.movements().stream()))
          .hasSize(sold)
          .extracting(OrderSnapshot.Movement::seatId)
          .doesNotHaveDuplicates()
          .doesNotContainNull();
      assertThat(closed.stream().flatMap(order -> order.tickets().stream()))
          .extracting(OrderSnapshot.Ticket::barCode)
          .hasSize(sold)
          .doesNotHaveDuplicates();
      assertThat(closed).allMatch(order -> order.timesClosed() == 1);
      assertThat(sold + simulator.seatsLeft(performance, category)).isEqualTo(SEATS);
      assertThat(simulator.seatsLeft(performance, category)).isZero();
    }
  }

  @Test
  void booksDoNotGrowBeyondTheirLimit() {
    try (S360Simulator simulator = S360Simulator.builder().keepLastOrders(5).start()) {
      RawClient client = new RawClient(simulator);
      long performance = simulator.world().theatre().performances().get(0).id();
      long category = simulator.world().theatre().seatCategories().get(0).id();
      long tariff = simulator.world().theatre().fullTariff().id();
      long open = client.place(performance, category, tariff, 1).id("orderId");
      for (int i = 0; i < 9; i++) {
        client.close(client.place(performance, category, tariff, 1).id("orderId"), 35_000);
      }
      assertThat(simulator.orders()).hasSize(5).anyMatch(order -> order.id() == open);
      assertThat(simulator.seatsLeft(performance, category)).isEqualTo(120 - 10);
      assertThat(client.details(open + 1).first("statusCode")).isEqualTo("error.order.notFound");
    }
  }

  @Test
  void ordersThatWereOpenTogetherAreForgottenToo() {
    try (S360Simulator simulator =
        S360Simulator.builder().clock(ManualClock.startingNow()).keepLastOrders(10).start()) {
      RawClient client = new RawClient(simulator);
      long performance = simulator.world().theatre().performances().get(0).id();
      long category = simulator.world().theatre().seatCategories().get(0).id();
      long tariff = simulator.world().theatre().fullTariff().id();
      List<Long> open = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        open.add(client.place(performance, category, tariff, 1).id("orderId"));
      }
      assertThat(simulator.orders()).hasSize(100);
      open.forEach(order -> client.close(order, 35_000));
      long last = 0;
      for (int i = 0; i < 20; i++) {
        last = client.place(performance, category, tariff, 1).id("orderId");
        client.close(last, 35_000);
      }
      long newest = last;
      assertThat(simulator.orders())
          .hasSize(10)
          .allMatch(order -> order.timesClosed() == 1)
          .anyMatch(order -> order.id() == newest);
    }
  }

  @Test
  void aSearchIsNotDisturbedByContactsThatAreDeletedMeanwhile() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (S360Simulator simulator = S360Simulator.start()) {
      List<String> numbers = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        numbers.add(
            simulator.addContact(contact -> contact.field("individualLastname", "Passing")));
      }
      AtomicBoolean ended = new AtomicBoolean();
      Future<Integer> searches = threads.submit(() -> searchUntil(simulator, ended));
      RawClient client = new RawClient(simulator);
      for (String number : numbers) {
        client.call(
            RawClient.CONTACT, "deleteContact", "<contactNumber>" + number + "</contactNumber>");
      }
      ended.set(true);

      assertThat(searches.get(60, TimeUnit.SECONDS)).isPositive();
    } finally {
      threads.shutdownNow();
    }
  }

  /** Searches again and again; gives how often. */
  private static int searchUntil(S360Simulator simulator, AtomicBoolean ended) {
    RawClient client = new RawClient(simulator);
    int searches = 0;
    while (!ended.get()) {
      Raw answer =
          client.call(
              RawClient.CONTACT,
              "searchContact",
              "<contactSearchCriteria><lastname>Passing</lastname><maxResults>1000</maxResults>"
                  + "</contactSearchCriteria>");
      assertThat(answer.first("statusCode")).isEqualTo("success");
      assertThat(answer.all("contacts")).hasSize((int) answer.id("totalCount"));
      searches++;
    }
    return searches;
  }

  /** Sells until nothing is left; the last places go one by one. */
  private static int sellAll(S360Simulator simulator, long performance, long category, int most) {
    RawClient client = new RawClient(simulator);
    long tariff = simulator.world().theatre().fullTariff().id();
    int sold = 0;
    int quantity = most;
    while (quantity > 0) {
      Raw created = client.place(performance, category, tariff, quantity);
      if (created.first("statusCode").equals("success")) {
        long order = created.id("orderId");
        assertThat(client.close(order, 35_000L * quantity).first("statusCode"))
            .isEqualTo("success");
        sold += quantity;
      } else {
        assertThat(created.first("statusCode")).isEqualTo("error.order.availability");
        quantity--;
      }
    }
    return sold;
  }
}
