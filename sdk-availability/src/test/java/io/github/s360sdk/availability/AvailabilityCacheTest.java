package io.github.s360sdk.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.model.PerformanceAvailabilities;
import io.github.s360sdk.availability.request.PlacesQuery;
import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.core.CallOptions;
import io.github.s360sdk.core.error.ServerErrorException;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.spi.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a question reaches the platform, and when it is answered with what is known. */
@Timeout(30)
class AvailabilityCacheTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2026-06-01T00:00:00Z");

  private final AtomicInteger quantity = new AtomicInteger(5);
  private final Platform platform =
      new Platform(builder -> builder.retry(RetryPolicy.NONE), options -> options.batchSize(3));

  @AfterEach
  void stop() {
    platform.close();
  }

  private Platform tells() {
    return platform.answers(
        request ->
            switch (request.operation()) {
              case "getUpdatedAvailabilities" -> Platform.xml(Platform.updates(Platform.update(1)));
              case "getEventAvailability" ->
                  Platform.xml(
                      Platform.answer(
                          "getEventAvailability",
                          "EventAvailabilityResult",
                          "<eventAvailabilityData>"
                              + rows(request)
                                  .replace(
                                      "</performanceAvailabilities>",
                                      "<eventId>1</eventId></performanceAvailabilities>")
                                  .replace("performanceAvailabilities", "eventAvailabilities")
                              + "</eventAvailabilityData>"));
              default -> Platform.xml(Platform.performances(rows(request)));
            });
  }

  private String rows(Platform.Received request) {
    StringBuilder rows = new StringBuilder();
    request.ids("performanceIds").forEach(id -> rows.append(Platform.row(id, quantity.get())));
    return rows.toString();
  }

  private Integer left(long performance) {
    Integer quantity = platform.client.performance(performance).orElseThrow().quantity();
    assertThat(quantity).isNotNull();
    return quantity == null ? -1 : quantity;
  }

  private int asked() {
    return platform.requests().size();
  }

  private void changed(long product) {
    platform.client.updates(q -> q.product(product).since(LONG_AGO));
  }

  @Test
  void anAnswerIsFreshForAMinute() {
    tells();

    assertThat(left(11)).isEqualTo(5);
    quantity.set(4);
    platform.time.advance(MINUTE.minusMillis(1));
    assertThat(left(11)).isEqualTo(5);
    assertThat(asked()).isEqualTo(1);

    platform.time.advance(Duration.ofMillis(1));
    assertThat(left(11)).isEqualTo(4);
    assertThat(asked()).isEqualTo(2);
    assertThat(platform.time.sleeps()).isEmpty();
  }

  @Test
  void theSameIdsAreTheSameQuestionWhateverTheirOrder() {
    tells();

    platform.client.performances(q -> q.performances(List.of(11L, 12L)));
    platform.client.performances(q -> q.performances(List.of(12L, 11L, 12L)));
    assertThat(asked()).isEqualTo(1);

    platform.client.performances(q -> q.performances(List.of(11L, 12L)).eachSeatCategory());
    platform.client.events(q -> q.performances(List.of(11L, 12L)));
    platform.client.performances(q -> q.performances(List.of(11L, 12L)).pointOfSales(7));
    assertThat(asked()).isEqualTo(4);
  }

  @Test
  void clientsAndViewsOfAConnectionShareTheirAnswers() {
    tells();
    left(11);

    AvailabilityClient other =
        AvailabilityClient.of(
            platform.connection.withOptions(o -> o.language("fr")),
            CatalogClient.of(platform.connection));

    assertThat(other.performance(11)).isPresent();
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void manyThreadsMakeOneCall() throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    platform.answers(
        request -> {
          arrived.countDown();
          try {
            goOn.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return Platform.xml(Platform.performances(Platform.row(11, 5)));
        });
    AtomicInteger answered = new AtomicInteger();
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          if (left(11) == 5) {
                            answered.incrementAndGet();
                          }
                        }))
            .toList();

    threads.forEach(Thread::start);
    arrived.await();
    goOn.countDown();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(answered).hasValue(8);
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void aViewWithoutACacheAsksAtEveryCall() {
    tells();
    AvailabilityClient uncached =
        AvailabilityClient.of(
            platform.connection.withOptions(CallOptions::withoutCache), platform.catalog);

    uncached.performance(11);
    Instant first = platform.time.instant();
    uncached.performance(11);

    assertThat(asked()).isEqualTo(2);
    // The platform wants the same question once a minute, so the second call waits for it.
    assertThat(platform.time.instant()).isEqualTo(first.plus(MINUTE));
  }

  @Test
  void manyIdsAreAskedInBatchesAndJoined() {
    tells();
    List<Long> ids = LongStream.rangeClosed(11, 18).boxed().toList();

    PerformanceAvailabilities all = platform.client.performances(q -> q.performances(ids));

    assertThat(platform.requests().stream().map(request -> request.ids("performanceIds")))
        .containsExactly(List.of(11L, 12L, 13L), List.of(14L, 15L, 16L), List.of(17L, 18L));
    assertThat(all.missing()).isEmpty();
    assertThat(all.all()).hasSize(8);

    Instant first = platform.time.instant();
    platform.time.advance(Duration.ofSeconds(10));
    PerformanceAvailabilities more =
        platform.client.performances(q -> q.performances(ids).performance(19).performance(99));
    assertThat(platform.last().ids("performanceIds")).containsExactly(99L);
    assertThat(asked()).isEqualTo(5);
    assertThat(more.all()).hasSize(10);
    assertThat(more.asOf()).isEqualTo(first);
  }

  @Test
  void batchesShareTheEventsOfAQuestion() {
    tells();

    platform.client.events(
        q ->
            q.event(1)
                .event(2)
                .event(3)
                .performances(LongStream.rangeClosed(11, 17).boxed().toList()));

    assertThat(platform.requests().stream().map(request -> request.ids("eventIds")))
        .containsExactly(List.of(1L), List.of(2L), List.of(3L));
  }

  @Test
  void batchesEndWithTheCallThatTheyAreAPartOf() {
    Platform slow =
        new Platform(builder -> builder.retry(RetryPolicy.NONE), options -> options.batchSize(1));
    try (slow) {
      slow.answers(
          request -> {
            slow.time.advance(Duration.ofSeconds(100));
            return Platform.xml(Platform.performances(""));
          });

      assertThatExceptionOfType(RuntimeException.class)
          .isThrownBy(() -> slow.client.performances(q -> q.performances(List.of(1L, 2L, 3L, 4L))));
      assertThat(slow.requests()).hasSizeLessThan(4);
    }
  }

  @Test
  void whatChangedIsAskedAgainAndNothingElse() {
    tells();
    platform.client.events(q -> q.performances(List.of(11L, 12L)));
    left(11);
    platform.answers(
        request ->
            Platform.xml(
                Platform.answer(
                    "getEventAvailability",
                    "EventAvailabilityResult",
                    "<eventAvailabilityData><eventAvailabilities><eventId>2</eventId>"
                        + "<performanceId>21</performanceId><availability>5</availability>"
                        + "<availabilityLevel>GOOD</availabilityLevel>"
                        + "</eventAvailabilities></eventAvailabilityData>")));
    platform.client.events(q -> q.performance(21));
    tells();
    left(21);
    left(31);
    assertThat(asked()).isEqualTo(5);

    platform.time.advance(Duration.ofSeconds(30));
    changed(1);
    platform.time.advance(Duration.ofSeconds(29));
    quantity.set(4);

    // Of product 2, which has not changed: from memory.
    assertThat(left(21)).isEqualTo(5);
    assertThat(asked()).isEqualTo(6);
    // Of product 1, and of a product that nobody knows: asked as soon as the platform lets it.
    assertThat(left(11)).isEqualTo(5);
    assertThat(asked()).isEqualTo(6);
    platform.time.advance(Duration.ofSeconds(1));
    assertThat(left(11)).isEqualTo(4);
    assertThat(left(31)).isEqualTo(4);
    assertThat(asked()).isEqualTo(8);
  }

  private AvailabilityClient keepingFor(Duration time) {
    return AvailabilityClient.of(
        platform.connection,
        CatalogClient.of(platform.connection),
        options -> options.timeToLive(time).staleIfError(Duration.ZERO));
  }

  @Test
  void anAnswerThatAnotherClientKeepsForLongerIsNotFreshForLonger() {
    tells();
    AvailabilityClient patient = keepingFor(Duration.ofMinutes(10));
    assertThat(patient.performance(11)).isPresent();
    quantity.set(4);

    platform.time.advance(Duration.ofMinutes(5));
    assertThat(left(11)).isEqualTo(4);
    assertThat(asked()).isEqualTo(2);
    assertThat(patient.performance(11).orElseThrow().quantity()).isEqualTo(4);
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void anAnswerThatAnotherClientKeepsForLongerIsGivenWhereThereIsNoOther() {
    tells();
    keepingFor(Duration.ofMinutes(10)).performance(11);
    platform.answers(request -> Platform.status(500));

    platform.time.advance(Duration.ofMinutes(5));
    assertThat(left(11)).isEqualTo(5);
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void manyWhoFindAnAnswerTooOldMakeOneCall() throws Exception {
    tells();
    keepingFor(Duration.ofMinutes(10)).performance(11);
    quantity.set(4);
    platform.time.advance(Duration.ofMinutes(5));
    AvailabilityClient strict = keepingFor(MINUTE);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> questions =
          Collections.nCopies(8, () -> strict.performance(11).orElseThrow().quantity());
      for (Future<Integer> one : threads.invokeAll(questions)) {
        assertThat(one.get()).isEqualTo(4);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void whatAViewWithoutACacheLearnsOfChangesHoldsForAll() {
    tells();
    AvailabilityClient patient = keepingFor(Duration.ofMinutes(10));
    patient.performance(11);
    left(11);
    quantity.set(4);
    platform.time.advance(MINUTE.plusSeconds(1));
    AvailabilityClient view =
        AvailabilityClient.of(
            platform.connection.withOptions(CallOptions::withoutCache),
            CatalogClient.of(platform.connection));

    view.updates(q -> q.product(1).since(LONG_AGO));

    assertThat(patient.performance(11).orElseThrow().quantity()).isEqualTo(4);
    assertThat(left(11)).isEqualTo(4);
  }

  @Test
  void whatChangesWhileItIsAskedIsAskedAgain() {
    platform.answers(
        request -> {
          if (request.operation().equals("getUpdatedAvailabilities")) {
            return Platform.xml(Platform.updates(Platform.update(1)));
          }
          if (asked() == 1) {
            changed(1);
          }
          return Platform.xml(Platform.performances(Platform.row(11, quantity.get())));
        });

    assertThat(left(11)).isEqualTo(5);
    quantity.set(4);
    platform.time.advance(MINUTE);

    assertThat(left(11)).isEqualTo(4);
  }

  @Test
  void whatChangesDuringAFirstLoadIsNotFreshLaterEither() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch changed = new CountDownLatch(1);
    Platform patient =
        new Platform(
            builder -> builder.retry(RetryPolicy.NONE),
            options -> options.timeToLive(MINUTE.multipliedBy(10)));
    try (patient) {
      patient.answers(
          request -> {
            if (request.operation().equals("getUpdatedAvailabilities")) {
              return Platform.xml(Platform.updates(Platform.update(1)));
            }
            int told = quantity.get();
            begun.countDown();
            awaits(changed);
            return Platform.xml(Platform.performances(Platform.row(11, told)));
          });
      Thread first = new Thread(() -> patient.client.performance(11));
      first.start();
      begun.await();
      quantity.set(4);
      patient.client.updates(q -> q.product(1).since(LONG_AGO));
      changed.countDown();
      first.join();

      patient.time.advance(MINUTE);

      assertThat(patient.client.performance(11).orElseThrow().quantity()).isEqualTo(4);
    }
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatAPartToldChangedIsAskedAgainThoughALaterPartFails() {
    Platform small =
        new Platform(
            builder -> builder.retry(RetryPolicy.NONE), options -> options.updateBatchSize(1));
    try (small) {
      small.answers(
          request -> {
            if (!request.operation().equals("getUpdatedAvailabilities")) {
              return Platform.xml(Platform.performances(Platform.row(11, quantity.get())));
            }
            return request.ids("productIds").contains(1L)
                ? Platform.xml(Platform.updates(Platform.update(1)))
                : Platform.status(503);
          });
      small.client.performance(11);
      small.time.advance(Duration.ofSeconds(59));
      quantity.set(4);

      assertThatExceptionOfType(ServerErrorException.class)
          .isThrownBy(() -> small.client.updates(q -> q.products(1, 2).since(LONG_AGO)));
      small.time.advance(Duration.ofSeconds(1));

      assertThat(small.client.performance(11).orElseThrow().quantity()).isEqualTo(4);
    }
  }

  @Test
  void clientsThatDeriveLevelsOtherwiseMakeTheirOwnOfAnAnswer() {
    platform.answers(
        request ->
            Platform.xml(
                Platform.performances(
                    "<performanceAvailabilities><availability>0</availability>"
                        + "</performanceAvailabilities>")));
    AvailabilityClient plain =
        AvailabilityClient.of(
            platform.connection, platform.catalog, options -> options.derivedLevels(false));

    assertThat(plain.performance(11).orElseThrow().level()).isNull();
    assertThat(platform.client.performance(11).orElseThrow().level())
        .isEqualTo(AvailabilityLevel.derived(AvailabilityLevel.Colour.RED));
    assertThat(plain.performance(11).orElseThrow().level()).isNull();
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void anAnswerIsNotFreshForLongerBecauseTheClockWasSetBack() {
    tells();
    left(11);
    quantity.set(4);
    platform.time.advance(Duration.ofHours(-3));
    assertThat(left(11)).isEqualTo(5);
    platform.time.advance(MINUTE);

    assertThat(left(11)).isEqualTo(4);
  }

  @Test
  void anOldAnswerIsGivenUntilThePlatformMayBeAsked() {
    tells();
    PerformanceAvailabilities first = platform.client.performances(PlacesQuery.of(11L));
    platform.time.advance(Duration.ofSeconds(20));
    changed(1);

    PerformanceAvailabilities again = platform.client.performances(PlacesQuery.of(11L));

    assertThat(again).isSameAs(first);
    assertThat(again.asOf()).isEqualTo(platform.time.instant().minusSeconds(20));
    assertThat(platform.time.sleeps()).isEmpty();
  }

  @Test
  void anOldAnswerIsGivenWhileThePlatformGivesNone() {
    tells();
    left(11);
    platform.answers(request -> Platform.status(503));

    platform.time.advance(Duration.ofMinutes(10));
    assertThat(left(11)).isEqualTo(5);
    platform.time.advance(Duration.ofSeconds(59));
    assertThat(left(11)).isEqualTo(5);
    assertThat(asked()).isEqualTo(2);
    platform.time.advance(Duration.ofSeconds(1));

    assertThatExceptionOfType(ServerErrorException.class).isThrownBy(() -> left(11));
  }

  @Test
  void afterARefusalNothingIsAskedForAMinute() {
    platform.answers(request -> Platform.status(509));

    assertThatExceptionOfType(ThrottledException.class)
        .isThrownBy(() -> platform.client.performance(11))
        .satisfies(e -> assertThat(e.retryAt()).isEqualTo(platform.time.instant().plus(MINUTE)));
    tells();
    AvailabilityClient hasty =
        AvailabilityClient.of(
            platform.connection.withOptions(o -> o.totalTimeout(Duration.ofSeconds(59))),
            platform.catalog);
    assertThatExceptionOfType(ThrottledException.class)
        .isThrownBy(() -> hasty.performance(12))
        .satisfies(e -> assertThat(e.byPlatform()).isFalse());
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void updatesAreAlwaysAsked() {
    tells();

    changed(1);
    platform.time.advance(MINUTE);
    changed(1);

    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void updatesOfManyProductsAreAskedInBatches() {
    Platform many = new Platform(builder -> {}, options -> options.updateBatchSize(2));
    try (many) {
      many.answers(
          request ->
              Platform.xml(Platform.updates(Platform.update(request.ids("productIds").get(0)))));

      assertThat(
              many.client
                  .updates(q -> q.products(List.of(5L, 1L, 2L, 3L, 4L)).since(LONG_AGO))
                  .productIds())
          .containsExactlyInAnyOrder(1L, 3L, 5L);
      assertThat(many.requests()).hasSize(3);
    }
  }

  @Test
  void aClosedConnectionGivesNothing() {
    tells();
    left(11);
    platform.connection.close();

    assertThatIllegalStateException().isThrownBy(() -> platform.client.performance(11));
  }
}
