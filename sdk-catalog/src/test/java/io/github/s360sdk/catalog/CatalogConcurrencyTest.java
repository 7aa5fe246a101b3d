package io.github.s360sdk.catalog;

import static io.github.s360sdk.catalog.CachePlatform.ALL;
import static io.github.s360sdk.catalog.CachePlatform.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.CallTimeoutException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.ThrottledException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads, and a connection that ends during a load. */
@Timeout(60)
class CatalogConcurrencyTest {

  private static final int THREADS = 32;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private CachePlatform platform = new CachePlatform();

  @AfterEach
  void stop() {
    platform.close();
    threads.shutdownNow();
  }

  private <T> List<Future<T>> everywhere(Callable<T> task) throws InterruptedException {
    CountDownLatch ready = new CountDownLatch(THREADS);
    List<Future<T>> results = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      results.add(
          threads.submit(
              () -> {
                ready.countDown();
                ready.await();
                return task.call();
              }));
    }
    ready.await();
    return results;
  }

  @Test
  void manyThreadsThatStartTogetherMakeOneLoad() throws Exception {
    platform.holdLoads();
    List<Future<Catalog>> results = everywhere(() -> platform.client.get(ALL));
    platform.awaitLoad();
    platform.releaseLoads();

    IdentityHashMap<Catalog, Boolean> different = new IdentityHashMap<>();
    for (Future<Catalog> result : results) {
      different.put(result.get(), true);
    }
    assertThat(different).hasSize(1);
    assertThat(platform.loads()).isEqualTo(1);
    assertThat(platform.looks()).isEqualTo(1);
  }

  @Test
  void allWhoWaitGetTheErrorOfTheLoad() throws Exception {
    platform.nextLoad(answer -> answer.body("<html/>"));
    platform.holdLoads();
    List<Future<Catalog>> results = everywhere(() -> platform.client.get(ALL));
    platform.awaitLoad();
    platform.releaseLoads();

    for (Future<Catalog> result : results) {
      assertThatThrownBy(result::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(S360Exception.class);
    }
    assertThat(platform.loads()).isEqualTo(1);
  }

  @Test
  void nobodyWaitsWhileTheBackgroundLoads() throws Exception {
    Catalog old = platform.client.get(ALL);
    platform.changeTo(event(2, "Hamlet", 21), "2026-07-02T10:00:00.000+02:00");
    platform.time.advance(Duration.ofMinutes(10));
    CountDownLatch switched = new CountDownLatch(1);
    List<Thread> refreshers = new CopyOnWriteArrayList<>();
    platform.client.subscribe(
        ALL,
        change -> {
          refreshers.add(Thread.currentThread());
          switched.countDown();
        });
    platform.holdLoads();

    for (Future<Catalog> result : everywhere(() -> platform.client.get(ALL))) {
      assertThat(result.get()).isSameAs(old);
    }
    platform.awaitLoad();
    assertThat(platform.client.get(ALL)).isSameAs(old);
    platform.releaseLoads();
    switched.await();

    assertThat(platform.client.get(ALL).product(2)).isPresent();
    assertThat(refreshers).hasSize(1).allMatch(Thread::isDaemon);
    assertThat(platform.loads()).isEqualTo(2);
  }

  @Test
  void aReloadDuringALoadTakesItsOutcome() throws Exception {
    platform.holdLoads();
    Future<Catalog> first = threads.submit(() -> platform.client.get(ALL));
    platform.awaitLoad();
    Future<Catalog> second = threads.submit(() -> platform.client.reload(ALL));
    // The second either waits for the first or finds no permit; it never loads.
    platform.releaseLoads();

    Catalog loaded = first.get();
    try {
      assertThat(second.get()).isSameAs(loaded);
    } catch (ExecutionException e) {
      assertThat(e).hasCauseInstanceOf(ThrottledException.class);
    }
    assertThat(platform.loads()).isEqualTo(1);
  }

  @Test
  void whoWaitsForALoadCanBeInterrupted() throws Exception {
    platform.holdLoads();
    Future<Catalog> loading = threads.submit(() -> platform.client.get(ALL));
    platform.awaitLoad();
    AtomicReference<Boolean> flag = new AtomicReference<>();
    AtomicReference<Throwable> error = new AtomicReference<>();
    Thread waiting =
        new Thread(
            () -> {
              try {
                platform.client.get(ALL);
              } catch (S360Exception e) {
                error.set(e);
                flag.set(Thread.currentThread().isInterrupted());
              }
            });
    waiting.start();
    waiting.interrupt();
    waiting.join();

    assertThat(error.get()).isInstanceOf(CallCancelledException.class);
    assertThat(flag.get()).isTrue();
    platform.releaseLoads();
    assertThat(loading.get().products()).hasSize(1);
  }

  @Test
  void whoWaitsForALoadDoesNotWaitLongerThanTheLoadTimeout() throws Exception {
    CatalogClient hasty =
        CatalogClient.of(
            platform.connection, options -> options.loadTimeout(Duration.ofMillis(20)));
    platform.holdLoads();
    Future<Catalog> loading = threads.submit(() -> platform.client.get(ALL));
    platform.awaitLoad();

    assertThatThrownBy(() -> hasty.get(ALL)).isInstanceOf(CallTimeoutException.class);
    platform.releaseLoads();
    assertThat(loading.get().products()).hasSize(1);
  }

  @Test
  void closingTheConnectionEndsTheLoadForAllWhoWait() throws Exception {
    platform.holdLoads();
    List<Future<Catalog>> results = everywhere(() -> platform.client.get(ALL));
    platform.awaitLoad();
    platform.connection.close();

    for (Future<Catalog> result : results) {
      assertThatThrownBy(result::get)
          .isInstanceOf(ExecutionException.class)
          .cause()
          .isInstanceOfAny(S360Exception.class, IllegalStateException.class);
    }
    assertThatThrownBy(() -> platform.client.get(ALL)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aReloadDoesNotWaitForAnExecutorThatRunsNothing() {
    CatalogClient idle = CatalogClient.of(platform.connection, o -> o.executor(task -> {}));
    Catalog old = idle.get(ALL);
    platform.time.advance(Duration.ofMinutes(10));
    assertThat(idle.get(ALL)).isSameAs(old);

    assertThat(idle.reload(ALL)).isNotSameAs(old);
    assertThat(platform.loads()).isEqualTo(2);
  }

  @Test
  void closingTheConnectionDuringARefreshIsNoErrorOfIt() throws Exception {
    platform.close();
    List<RuntimeException> errors = new ArrayList<>();
    List<Future<?>> refreshes = new CopyOnWriteArrayList<>();
    platform =
        new CachePlatform(
            options ->
                options
                    .onRefreshError(errors::add)
                    .executor(task -> refreshes.add(threads.submit(task))));
    platform.client.get(ALL);
    platform.changeTo(event(2, "Hamlet", 21), "2026-07-02T10:00:00.000+02:00");
    platform.time.advance(Duration.ofMinutes(10));
    platform.holdLoads();
    platform.client.get(ALL);
    platform.awaitLoad();
    platform.connection.close();

    refreshes.get(0).get();
    assertThat(errors).isEmpty();
  }
}
