package io.github.s360sdk.catalog;

import static io.github.s360sdk.catalog.CachePlatform.ALL;
import static io.github.s360sdk.catalog.CachePlatform.EUR;
import static io.github.s360sdk.catalog.CachePlatform.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.catalog.model.CatalogScope;
import io.github.s360sdk.core.CallOptions;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.spi.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a catalogue is served, looked at and loaded again. */
@Timeout(60)
class CatalogCacheTest {

  private static final String LATER = "2026-07-02T10:00:00.000+02:00";

  /** Refreshes that wait until a test runs them. */
  private final Queue<Runnable> tasks = new ArrayDeque<>();

  private final List<RuntimeException> errors = new ArrayList<>();
  private CachePlatform platform = new CachePlatform(this::options);

  private void options(CatalogOptions options) {
    options.executor(tasks::add).onRefreshError(errors::add);
  }

  private void replatform(Consumer<CatalogOptions> change) {
    platform.close();
    platform =
        new CachePlatform(
            options -> {
              options(options);
              change.accept(options);
            });
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private void minutes(long minutes) {
    platform.time.advance(Duration.ofMinutes(minutes));
  }

  private void refresh() {
    assertThat(tasks).hasSize(1);
    tasks.remove().run();
  }

  private static List<Long> ids(Catalog catalog) {
    return catalog.products().map(product -> product.id()).toList();
  }

  @Test
  void theCatalogueIsLoadedOnceAndThenServed() {
    Catalog first = platform.client.get(ALL);
    for (int i = 0; i < 100; i++) {
      assertThat(platform.client.get(ALL)).isSameAs(first);
    }

    assertThat(platform.loads()).isEqualTo(1);
    assertThat(platform.looks()).isEqualTo(1);
    assertThat(tasks).isEmpty();
  }

  @Test
  void theCatalogueSaysWhereItComesFrom() {
    assertThat(platform.client.get(ALL).origin())
        .satisfies(
            origin -> {
              assertThat(origin.institution()).isEqualTo("acme");
              assertThat(origin.query()).isEqualTo(ALL);
              assertThat(origin.language()).isNull();
              assertThat(origin.loadedAt()).isEqualTo(platform.time.instant());
              assertThat(origin.setupUpdate()).isEqualTo("2026-06-01T10:00:00.000+02:00");
            });
  }

  @Test
  void theSetupIsLookedAtOnceInAnIntervalForAllClientsAndQueries() {
    platform.client.get(ALL);
    CatalogClient other = CatalogClient.of(platform.connection, this::options);
    for (int i = 0; i < 11; i++) {
      minutes(1);
      platform.client.get(ALL);
      other.get(ALL);
      platform.client.get(q -> q.seasonCode("2627").currency(EUR));
      while (!tasks.isEmpty()) {
        tasks.remove().run();
      }
    }

    assertThat(platform.looks()).isEqualTo(3);
    assertThat(platform.loads()).isEqualTo(1);
  }

  @Test
  void aMovedDateLetsTheBackgroundLoadWhileTheOldCatalogueIsServed() {
    Catalog old = platform.client.get(ALL);
    platform.changeTo(event(2, "Hamlet", 21), LATER);
    minutes(10);

    assertThat(platform.client.get(ALL)).isSameAs(old);
    assertThat(platform.client.get(ALL)).isSameAs(old);
    refresh();

    assertThat(ids(platform.client.get(ALL))).containsExactly(2L);
    assertThat(platform.loads()).isEqualTo(2);
    assertThat(tasks).isEmpty();
  }

  @Test
  void aDateThatMovedBackCountsAsMoved() {
    platform.client.get(ALL);
    platform.changeTo(event(2, "Hamlet", 21), "2026-05-01T10:00:00.000+02:00");
    minutes(10);
    platform.client.get(ALL);
    refresh();

    assertThat(ids(platform.client.get(ALL))).containsExactly(2L);
  }

  @Test
  void theSameMomentInAnotherOffsetIsNoChange() {
    platform.client.get(ALL);
    platform.changeTo(event(2, "Hamlet", 21), "2026-06-01T08:00:00.000Z");
    minutes(10);
    platform.client.get(ALL);
    refresh();

    assertThat(platform.loads()).isEqualTo(1);
  }

  @Test
  void inTheForegroundTheCallerGetsTheNewCatalogue() {
    replatform(options -> options.refresh(CatalogRefresh.FOREGROUND));
    platform.client.get(ALL);
    platform.changeTo(event(2, "Hamlet", 21), LATER);
    minutes(10);

    assertThat(ids(platform.client.get(ALL))).containsExactly(2L);
    assertThat(tasks).isEmpty();
  }

  @Test
  void aChangeDuringTheLoadIsSeenNextTime() {
    platform.nextLoad(
        answer -> {
          platform.changeTo(event(2, "Hamlet", 21), LATER);
          return answer;
        });
    assertThat(ids(platform.client.get(ALL))).containsExactly(1L);
    minutes(10);
    platform.client.get(ALL);
    refresh();

    assertThat(ids(platform.client.get(ALL))).containsExactly(2L);
  }

  @Test
  void withoutAPermitTheOldCatalogueIsServedUntilThereIsOne() {
    Catalog old = platform.client.get(ALL);
    platform.changeTo(event(2, "Hamlet", 21), LATER);
    minutes(6);
    platform.client.get(ALL);
    refresh();

    minutes(3);
    assertThat(platform.client.get(ALL)).isSameAs(old);
    assertThat(tasks).as("no try before the permit").isEmpty();
    assertThat(errors).as("waiting is no error").isEmpty();
    minutes(1);
    platform.client.get(ALL);
    refresh();

    assertThat(ids(platform.client.get(ALL))).containsExactly(2L);
    assertThat(platform.time.sleeps()).isEmpty();
  }

  @Test
  void aColdStartWithoutPermitSaysWhenToTryAgain() {
    platform.client.get(ALL);
    Instant free = platform.time.instant().plus(Duration.ofMinutes(10));
    minutes(2);

    assertThatExceptionOfType(ThrottledException.class)
        .isThrownBy(() -> platform.client.get(q -> q.scope(CatalogScope.EXTENDED).currency(EUR)))
        .satisfies(
            e -> {
              assertThat(e.byPlatform()).isFalse();
              assertThat(e.retryAt()).isEqualTo(free);
            });
    assertThat(platform.loads()).isEqualTo(1);
    assertThat(platform.time.sleeps()).isEmpty();
  }

  @Test
  void aReloadLoadsAtOnceOrSaysWhenItMay() {
    platform.client.get(ALL);
    platform.changeTo(event(2, "Hamlet", 21), LATER);
    Instant free = platform.time.instant().plus(Duration.ofMinutes(10));

    assertThatExceptionOfType(ThrottledException.class)
        .isThrownBy(() -> platform.client.reload(ALL))
        .satisfies(e -> assertThat(e.retryAt()).isEqualTo(free));
    assertThat(platform.looks()).as("nothing is sent without a permit").isEqualTo(1);
    minutes(10);

    assertThat(ids(platform.client.reload(ALL))).containsExactly(2L);
    assertThat(ids(platform.client.get(ALL))).containsExactly(2L);
    assertThat(platform.loads()).isEqualTo(2);
    minutes(10);
    platform.client.get(ALL);
    refresh();
    assertThat(platform.loads()).as("the date was taken before the reload").isEqualTo(2);
  }

  @Test
  void aReloadOfAnUnchangedSetupLoadsToo() {
    Catalog first = platform.client.get(ALL);
    minutes(10);

    assertThat(platform.client.reload(ALL)).isNotSameAs(first).isEqualTo(first);
    assertThat(platform.loads()).isEqualTo(2);
  }

  @Test
  void theGreatestAgeIsKeptWhereTheDateIsNotKnown() {
    platform.changeTo(event(1, "Macbeth", 11), null);
    replatformKeepingDateUnknown();
    platform.client.get(ALL);
    for (int hour = 1; hour < 24; hour++) {
      minutes(60);
      platform.client.get(ALL);
      refresh();
    }
    assertThat(platform.loads()).isEqualTo(1);
    minutes(60);
    platform.client.get(ALL);
    refresh();

    assertThat(platform.loads()).isEqualTo(2);
    assertThat(errors).isEmpty();
  }

  private void replatformKeepingDateUnknown() {
    replatform(options -> {});
    platform.changeTo(event(1, "Macbeth", 11), null);
  }

  @Test
  void anErrorOfTheLookSaysNothingAboutAKnownDate() {
    platform.client.get(ALL);
    platform.changeTo(event(2, "Hamlet", 21), null);
    minutes(30);
    platform.client.get(ALL);
    refresh();

    assertThat(platform.loads()).isEqualTo(1);
  }

  @Test
  void theGreatestAgeIsReachedEvenBetweenTwoLooks() {
    replatform(options -> options.checkInterval(Duration.ofDays(2)));
    platform.client.get(ALL);
    minutes(24 * 60);
    platform.client.get(ALL);
    refresh();

    assertThat(platform.loads()).isEqualTo(2);
    platform.client.get(ALL);
    assertThat(tasks).isEmpty();
  }

  @Test
  void aFailedRefreshIsToldAndTriedAgainAfterTheInterval() {
    Catalog old = platform.client.get(ALL);
    platform.changeTo(event(2, "Hamlet", 21), LATER);
    minutes(10);
    platform.nextLoad(answer -> answer.body("<html/>"));
    platform.client.get(ALL);
    refresh();

    assertThat(errors).hasSize(1).first().isInstanceOf(S360Exception.class);
    minutes(4);
    assertThat(platform.client.get(ALL)).isSameAs(old);
    assertThat(tasks).isEmpty();
    minutes(1);
    platform.client.get(ALL);
    refresh();
    assertThat(errors).as("waits for its permit").hasSize(1);
    minutes(5);
    platform.client.get(ALL);
    refresh();
    assertThat(ids(platform.client.get(ALL))).containsExactly(2L);
  }

  @Test
  void aFailedRefreshInTheForegroundServesTheOldCatalogue() {
    replatform(options -> options.refresh(CatalogRefresh.FOREGROUND));
    Catalog old = platform.client.get(ALL);
    platform.changeTo(event(2, "Hamlet", 21), LATER);
    minutes(10);
    platform.nextLoad(answer -> answer.code(509).body(""));

    assertThat(platform.client.get(ALL)).isSameAs(old);
    assertThat(errors).hasSize(1).first().isInstanceOf(ThrottledException.class);
    int requests = platform.requests();
    minutes(9);
    assertThat(platform.client.get(ALL)).isSameAs(old);
    assertThat(platform.requests()).as("not before the permit").isEqualTo(requests);
    minutes(1);
    assertThat(ids(platform.client.get(ALL))).containsExactly(2L);
  }

  @Test
  void anOldCatalogueIsServedAfterErrorsOnlyWithinItsBound() {
    replatform(
        options ->
            options
                .refresh(CatalogRefresh.FOREGROUND)
                .maxAge(Duration.ofHours(2))
                .staleIfError(Duration.ofHours(1)));
    Catalog old = platform.client.get(ALL);
    minutes(179);
    platform.nextLoad(answer -> answer.code(404).body(""));
    assertThat(platform.client.get(ALL)).isSameAs(old);
    minutes(10);
    platform.nextLoad(answer -> answer.code(404).body(""));

    assertThatThrownBy(() -> platform.client.get(ALL)).isInstanceOf(S360Exception.class);
    minutes(10);
    assertThat(platform.client.get(ALL)).isNotSameAs(old);
  }

  @Test
  void aCatalogueThatIsTooOldIsWaitedForInTheBackgroundModeToo() {
    Catalog old = platform.client.get(ALL);
    minutes(72 * 60);

    assertThat(platform.client.get(ALL)).isNotSameAs(old);
    assertThat(tasks).isEmpty();
  }

  @Test
  void anExecutorThatRefusesIsAnErrorOfTheRefresh() {
    replatform(
        options ->
            options.executor(
                task -> {
                  throw new RejectedExecutionException("full");
                }));
    Catalog old = platform.client.get(ALL);
    minutes(10);

    assertThat(platform.client.get(ALL)).isSameAs(old);
    assertThat(platform.client.get(ALL)).isSameAs(old);
    assertThat(errors).hasSize(1).first().isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void aThreadThatCannotBeStartedIsAnErrorOfOneRefreshOnly() {
    List<Runnable> refused = new ArrayList<>();
    replatform(
        options ->
            options.executor(
                task -> {
                  if (refused.isEmpty()) {
                    refused.add(task);
                    throw new OutOfMemoryError("no thread is left");
                  }
                  tasks.add(task);
                }));
    Catalog old = platform.client.get(ALL);
    minutes(10);

    assertThat(platform.client.get(ALL)).isSameAs(old);
    assertThat(errors)
        .hasSize(1)
        .first()
        .extracting(Throwable::getCause)
        .isInstanceOf(OutOfMemoryError.class);

    platform.changeTo("", LATER);
    minutes(10);
    platform.client.get(ALL);
    refresh();
    assertThat(platform.client.get(ALL)).isNotSameAs(old);
  }

  @Test
  void aListenerOfErrorsDoesNoHarm() {
    replatform(
        options ->
            options
                .refresh(CatalogRefresh.FOREGROUND)
                .onRefreshError(
                    error -> {
                      throw new IllegalStateException("a listener must do no harm");
                    }));
    Catalog old = platform.client.get(ALL);
    platform.changeTo("", LATER);
    minutes(10);
    platform.nextLoad(answer -> answer.code(404).body(""));

    assertThat(platform.client.get(ALL)).isSameAs(old);
  }

  @Test
  void aPartIsAnsweredFromTheWholeCatalogue() {
    platform.changeTo(event(1, "Macbeth", 11) + event(2, "Hamlet", 21), LATER);
    platform.client.get(ALL);

    Catalog hamlet = platform.client.get(q -> q.productCode("P2").currency(EUR));
    assertThat(ids(hamlet)).containsExactly(2L);
    assertThat(hamlet.performance(21)).isPresent();
    assertThat(hamlet.performance(11)).isEmpty();
    assertThat(hamlet.origin())
        .satisfies(origin -> assertThat(origin.query().productCode()).isEqualTo("P2"));
    assertThat(platform.client.get(q -> q.productCode("P2").currency(EUR))).isSameAs(hamlet);
    assertThat(ids(platform.client.get(q -> q.seasonCode("2627").currency(EUR))))
        .containsExactly(1L, 2L);
    assertThat(platform.client.get(q -> q.seasonCode("1999").currency(EUR)).seasons()).isEmpty();
    assertThat(platform.loads()).isEqualTo(1);
  }

  @Test
  void thePartOfAPartSaysBoth() {
    platform.changeTo(event(1, "Macbeth", 11) + event(2, "Hamlet", 21), LATER);
    Catalog season = platform.client.get(ALL).part("2627", null);

    assertThat(season.part(null, "P2").origin())
        .satisfies(
            origin -> {
              assertThat(origin.query().seasonCode()).isEqualTo("2627");
              assertThat(origin.query().productCode()).isEqualTo("P2");
            });
    assertThat(season.part(null, null).origin()).isEqualTo(season.origin());
    assertThat(season.part("2627", null).origin()).isEqualTo(season.origin());
    assertThat(season.part("2728", null).origin()).isNull();
    assertThat(season.part(null, "P2").part(null, "P1").origin()).isNull();
  }

  @Test
  void aPartIsAnsweredFromAWholeCatalogueWhoseCurrencyWasLookedUp() {
    platform.client.get();

    assertThat(ids(platform.client.get(q -> q.productCode("P1").currency(EUR))))
        .containsExactly(1L);
    assertThat(ids(platform.client.get(q -> q.productCode("P1")))).containsExactly(1L);
    assertThat(platform.loads()).isEqualTo(1);
  }

  @Test
  void aPartIsLoadedWhereTheWholeIsNotThereAndAYoungerPartWins() {
    CatalogQuery part = CatalogQuery.of(q -> q.productCode("P1").currency(EUR));
    platform.client.get(part);
    minutes(10);
    platform.client.get(ALL);
    minutes(10);
    platform.changeTo(event(1, "Macbeth", 11, 12), LATER);
    assertThat(platform.client.reload(part).performances()).hasSize(2);

    assertThat(platform.client.get(part).performances()).hasSize(2);
    assertThat(platform.loads()).isEqualTo(3);
  }

  @Test
  void aViewWithoutCacheLoadsAtEveryCall() {
    CatalogClient uncached =
        CatalogClient.of(platform.connection.withOptions(CallOptions::withoutCache));
    platform.client.get(ALL);
    assertThatThrownBy(() -> uncached.get(ALL)).isInstanceOf(ThrottledException.class);
    minutes(10);

    uncached.get(ALL);
    assertThatThrownBy(() -> uncached.reload(ALL)).isInstanceOf(ThrottledException.class);
    assertThat(platform.loads()).isEqualTo(2);
  }

  @Test
  void viewsShareACatalogueUnlessTheirLanguageDiffers() {
    Catalog first = platform.client.get(ALL);
    S360Connection same =
        platform.connection.withOptions(o -> o.totalTimeout(Duration.ofMinutes(1)));
    S360Connection french = platform.connection.withOptions(o -> o.language("fr"));

    assertThat(CatalogClient.of(same).get(ALL)).isSameAs(first);
    assertThatThrownBy(() -> CatalogClient.of(french).get(ALL))
        .isInstanceOf(ThrottledException.class);
    minutes(10);
    assertThat(CatalogClient.of(french).get(ALL).origin())
        .satisfies(origin -> assertThat(origin.language()).isEqualTo("fr"));
  }

  @Test
  void anotherOperatorGetsACatalogueOfItsOwn() {
    String[] operator = {"ACME_API"};
    platform.close();
    platform =
        new CachePlatform(
            this::options,
            builder -> builder.credentials(() -> new Credentials(operator[0], "secret")));
    Catalog first = platform.client.get(ALL);
    operator[0] = "ACME_OTHER";
    minutes(10);

    assertThat(platform.client.get(ALL)).isNotSameAs(first);
    assertThat(platform.loads()).isEqualTo(2);
  }

  @Test
  void aRestoredCatalogueIsServedAndItsLoadCountsForTheLimit() {
    Catalog saved = platform.client.get(ALL);
    minutes(4);
    try (S360Connection restarted = platform.connect()) {
      CatalogClient client = CatalogClient.of(restarted, this::options);
      client.restore(saved);

      assertThat(client.get(ALL)).isSameAs(saved);
      assertThat(platform.requests()).isEqualTo(2);
      assertThatExceptionOfType(ThrottledException.class)
          .isThrownBy(() -> client.reload(ALL))
          .satisfies(
              e ->
                  assertThat(e.retryAt())
                      .isEqualTo(platform.time.instant().plus(Duration.ofMinutes(6))));
      minutes(1);
      client.get(ALL);
      refresh();
      assertThat(platform.looks()).isEqualTo(2);
      assertThat(platform.loads()).isEqualTo(1);
    }
  }

  @Test
  void aRestoredCatalogueDoesNotReplaceAYoungerOne() {
    Catalog old = platform.client.get(ALL);
    minutes(10);
    Catalog young = platform.client.reload(ALL);
    platform.client.restore(old);

    assertThat(platform.client.get(ALL)).isSameAs(young);
  }

  @Test
  void aCatalogueOfUnknownOrOtherOriginIsNotRestored() {
    Catalog saved = platform.client.get(ALL);
    CatalogClient french = CatalogClient.of(platform.connection.withOptions(o -> o.language("fr")));

    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> platform.client.restore(new Catalog(EUR, List.of())))
        .withMessageContaining("catalog.origin");
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> french.restore(saved))
        .withMessageContaining("catalog.origin.language");
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() {
    for (Consumer<CatalogOptions> wrong :
        List.<Consumer<CatalogOptions>>of(
            o -> o.checkInterval(Duration.ZERO),
            o -> o.maxAge(Duration.ZERO),
            o -> o.loadTimeout(Duration.ofSeconds(-1)),
            o -> o.staleIfError(Duration.ofSeconds(-1)))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CatalogClient.of(platform.connection, wrong));
    }
  }

  @Test
  void timesWithoutAnEndArePossible() {
    replatform(
        options ->
            options
                .maxAge(Duration.ofSeconds(Long.MAX_VALUE))
                .staleIfError(Duration.ofSeconds(Long.MAX_VALUE)));
    Catalog first = platform.client.get(ALL);
    minutes(1_000_000);
    assertThat(platform.client.get(ALL)).isSameAs(first);
  }
}
