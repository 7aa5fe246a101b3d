package io.github.s360sdk.catalog;

import static io.github.s360sdk.catalog.CachePlatform.ALL;
import static io.github.s360sdk.catalog.CachePlatform.EUR;
import static io.github.s360sdk.catalog.CachePlatform.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogChange;
import io.github.s360sdk.catalog.model.CatalogOrigin;
import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.catalog.model.Product;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is told of which change. */
@Timeout(60)
class CatalogSubscriptionTest {

  private static final int ROUNDS = 100;
  private static final int STEP_MICROS = 50;

  private final CachePlatform platform = new CachePlatform();
  private final List<CatalogChange> told = new ArrayList<>();

  @AfterEach
  void stop() {
    platform.close();
  }

  private Catalog reloadAs(String products) {
    platform.time.advance(Duration.ofMinutes(10));
    platform.changeTo(products, "2026-07-02T10:00:00.000+02:00");
    return platform.client.reload(ALL);
  }

  @Test
  void theFirstCatalogueIsToldWithoutAPreviousOne() {
    platform.client.subscribe(ALL, told::add);

    Catalog first = platform.client.get(ALL);

    assertThat(told).hasSize(1);
    assertThat(told.get(0).previous()).isNull();
    assertThat(told.get(0).current()).isSameAs(first);
    assertThat(told.get(0).addedProducts()).extracting(Product::id).containsExactly(1L);
    assertThat(told.get(0).addedPerformances()).extracting(Performance::id).containsExactly(11L);
  }

  @Test
  void whoSubscribesLaterIsToldOfTheNextChangeOnly() {
    Catalog first = platform.client.get(ALL);
    CatalogClient.of(platform.connection).subscribe(ALL, told::add);
    assertThat(told).isEmpty();

    Catalog second = reloadAs(event(1, "Macbeth", 11) + event(2, "Hamlet", 21));

    assertThat(told).hasSize(1);
    assertThat(told.get(0).previous()).isSameAs(first);
    assertThat(told.get(0).current()).isSameAs(second);
  }

  @Test
  void anEqualCatalogueIsNotTold() {
    platform.client.get(ALL);
    platform.client.subscribe(ALL, told::add);

    reloadAs(event(1, "Macbeth", 11));

    assertThat(told).isEmpty();
  }

  @Test
  void theChangesAreThoseOfProductsAndPerformances() {
    platform.client.get(ALL);
    reloadAs(event(1, "Macbeth", 11, 12) + event(2, "Hamlet", 21) + event(3, "Lear"));
    platform.client.subscribe(ALL, told::add);

    reloadAs(event(1, "Macbeth", 12, 13) + event(2, "Prince Hamlet", 21) + event(4, "Othello"));

    CatalogChange change = told.get(0);
    assertThat(change.addedProducts()).extracting(Product::id).containsExactly(4L);
    assertThat(change.removedProducts()).extracting(Product::id).containsExactly(3L);
    assertThat(change.changedProducts())
        .singleElement()
        .satisfies(
            changed -> {
              assertThat(changed.before().name().in("fr")).isEqualTo("Hamlet");
              assertThat(changed.after().name().in("fr")).isEqualTo("Prince Hamlet");
            });
    assertThat(change.addedPerformances()).extracting(Performance::id).containsExactly(13L);
    assertThat(change.removedPerformances()).extracting(Performance::id).containsExactly(11L);
    assertThat(change.changedPerformances())
        .as("named after its event")
        .extracting(changed -> changed.after().id())
        .containsExactly(21L);
    assertThat(change.isEmpty()).isFalse();
    assertThat(CatalogChange.between(change.current(), change.current()).isEmpty()).isTrue();
    assertThat(change).hasToString("CatalogChange[products: +1 -1 ~1, performances: +1 -1 ~1]");
  }

  @Test
  void whoFollowsAPartIsToldOfItWhenTheWholeIsLoaded() {
    CatalogQuery hamlet = CatalogQuery.of(q -> q.productCode("P2").currency(EUR));
    platform.changeTo(event(1, "Macbeth", 11) + event(2, "Hamlet", 21), null);
    platform.client.get(ALL);
    platform.client.subscribe(hamlet, told::add);

    reloadAs(event(1, "Macbeth", 12) + event(2, "Hamlet", 21));
    assertThat(told).isEmpty();
    reloadAs(event(1, "Macbeth", 12) + event(2, "Hamlet", 22));

    assertThat(told).hasSize(1);
    assertThat(told.get(0).current().performances())
        .extracting(Performance::id)
        .containsExactly(22L);
  }

  @Test
  void aListenerThatFailsDoesNoHarmAndAClosedOneIsNotTold() {
    platform.client.subscribe(
        ALL,
        change -> {
          throw new IllegalStateException("a listener must do no harm");
        });
    CatalogSubscription closed = platform.client.subscribe(ALL, told::add);
    closed.close();
    closed.close();
    List<CatalogChange> others = new ArrayList<>();
    platform.client.subscribe(ALL, others::add);

    platform.client.get(ALL);

    assertThat(told).isEmpty();
    assertThat(others).hasSize(1);
  }

  @Test
  void aListenerCanUseTheClient() {
    List<Catalog> seen = new ArrayList<>();
    platform.client.subscribe(ALL, change -> seen.add(platform.client.get(ALL)));

    Catalog first = platform.client.get(ALL);

    assertThat(seen).containsExactly(first);
  }

  @Test
  void aRestoredCatalogueIsTold() {
    Catalog saved = platform.client.get(ALL);
    CatalogClient french = CatalogClient.of(platform.connection.withOptions(o -> o.language("fr")));
    french.subscribe(ALL, told::add);
    french.restore(
        saved.withOrigin(new CatalogOrigin("acme", ALL, "fr", platform.time.instant(), null)));

    assertThat(told).hasSize(1);
    assertThat(told.get(0).previous()).isNull();
  }

  /**
   * A catalogue that arrives while somebody subscribes is seen or told. The part that is followed
   * is large, so that the look at it takes the time in which others arrive.
   */
  @Test
  void noCatalogueIsMissedWhileSomebodySubscribes() throws Exception {
    CatalogQuery part = CatalogQuery.of(q -> q.productCode("P1").currency(EUR));
    long[] ids = LongStream.range(100, 20_100).toArray();
    platform.changeTo(event(1, "Macbeth", ids), null);
    Catalog first = platform.client.get(ALL);
    Catalog second = reloadAs(event(1, "Macbeth", 11));
    Catalog third = reloadAs(event(1, "Macbeth", 12));
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      for (int round = 0; round < ROUNDS; round++) {
        String language = "x" + round;
        CatalogClient client =
            CatalogClient.of(platform.connection.withOptions(o -> o.language(language)));
        client.restore(restorable(first, language, 0));
        Catalog arriving = restorable(second, language, 1);
        List<CatalogChange> changes = new CopyOnWriteArrayList<>();
        CyclicBarrier together = new CyclicBarrier(2);
        Future<CatalogSubscription> subscribed =
            other.submit(
                () -> {
                  together.await();
                  return client.subscribe(part, changes::add);
                });
        together.await();
        spin(round * STEP_MICROS);
        client.restore(arriving);
        CatalogSubscription subscription = subscribed.get();
        client.restore(restorable(third, language, 2));

        CatalogChange last = changes.get(changes.size() - 1);
        assertThat(performances(last.current())).as("told, round %s", round).containsExactly(12L);
        assertThat(performances(Objects.requireNonNull(last.previous())))
            .as("known before, round %s", round)
            .containsExactly(11L);
        subscription.close();
      }
    } finally {
      other.shutdown();
    }
  }

  private static List<Long> performances(Catalog catalog) {
    return catalog.performances().stream().map(Performance::id).toList();
  }

  private Catalog restorable(Catalog catalog, String language, int seconds) {
    return catalog.withOrigin(
        new CatalogOrigin(
            "acme", ALL, language, platform.time.instant().minusSeconds(60L - seconds), null));
  }

  private static void spin(int microseconds) {
    long end = System.nanoTime() + microseconds * 1_000L;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
