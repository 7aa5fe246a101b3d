package io.github.s360sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.CircuitOpenException;
import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.error.ServerErrorException;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.internal.pipeline.Call;
import io.github.s360sdk.core.internal.pipeline.Operation;
import io.github.s360sdk.core.internal.pipeline.ResultReader;
import io.github.s360sdk.core.internal.runtime.ConnectionRuntime;
import io.github.s360sdk.core.spi.CacheKey;
import io.github.s360sdk.core.spi.CallListener;
import io.github.s360sdk.core.spi.CircuitPolicy;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.core.testing.EchoMessages;
import io.github.s360sdk.core.testing.EchoPlatform;
import io.github.s360sdk.core.testing.EchoService;
import io.github.s360sdk.core.testing.Envelopes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Starts and ends of calls and attempts come in pairs, whatever becomes of a call. */
@Timeout(30)
class ListenerPairsTest {

  private static final Operation READ = Operation.read("EchoService", "echo");
  private static final CacheKey<String> KEY = new CacheKey<>("acme", "pairs", "echo", String.class);

  private final Pairs pairs = new Pairs();
  private final List<EchoPlatform> platforms = new ArrayList<>();
  private EchoPlatform platform = platform(builder -> builder.rateLimiter(RateLimiter.unlimited()));

  /** Notes what is told, and what is wrong with its order on a thread. */
  private static final class Pairs implements CallListener {

    private final Map<Thread, Deque<String>> open = new ConcurrentHashMap<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    private Deque<String> here() {
      return open.computeIfAbsent(Thread.currentThread(), absent -> new ArrayDeque<>());
    }

    private void start(String what) {
      here().push(what);
      told.add("+" + what);
    }

    private void end(String what, @Nullable Throwable error) {
      String last = here().poll();
      if (!what.equals(last)) {
        wrong.add(what + " ended, but " + last + " was open");
      }
      told.add("-" + what + (error == null ? "" : " " + error.getClass().getSimpleName()));
    }

    @Override
    public void onCallStart(CallStart start) {
      start("call " + start.operation());
    }

    @Override
    public void onCall(CallListener.Call call) {
      end("call " + call.operation(), call.error());
    }

    @Override
    public void onAttemptStart(AttemptStart start) {
      start("attempt " + start.number() + " " + start.operation());
    }

    @Override
    public void onAttempt(Attempt attempt) {
      end("attempt " + attempt.number() + " " + attempt.operation(), attempt.error());
    }

    void assertPaired() {
      assertThat(wrong).isEmpty();
      assertThat(open.values()).allMatch(Deque::isEmpty);
    }
  }

  private EchoPlatform platform(Consumer<S360ConnectionBuilder> change) {
    EchoPlatform made =
        new EchoPlatform(
            builder -> {
              builder.retry(RetryPolicy.NONE).listener(pairs);
              change.accept(builder);
            });
    platforms.add(made);
    return made;
  }

  @AfterEach
  void allIsPaired() {
    platforms.forEach(EchoPlatform::close);
    pairs.assertPaired();
  }

  private String call(Function<EchoMessages.Result, String> mapping) {
    return call(platform.connection, mapping);
  }

  private static String call(
      S360Connection connection, Function<EchoMessages.Result, String> mapping) {
    return ConnectionRuntime.of(connection).pipeline().execute(echo(connection, mapping));
  }

  private static Call<EchoMessages.Result, String> echo(
      S360Connection connection, Function<EchoMessages.Result, String> mapping) {
    ConnectionRuntime runtime = ConnectionRuntime.of(connection);
    return Call.of(
        READ, requestId -> runtime.port(EchoService.BINDING).echo(requestId, "hi"), mapping);
  }

  private static String text(EchoMessages.Result result) {
    return Objects.requireNonNullElse(result.text, "");
  }

  @Test
  void startsSayWhatEndsSay() {
    List<CallListener.CallStart> calls = new ArrayList<>();
    List<CallListener.AttemptStart> attempts = new ArrayList<>();
    platform =
        platform(
            builder ->
                builder.listener(
                    new CallListener() {
                      @Override
                      public void onCallStart(CallStart start) {
                        calls.add(start);
                      }

                      @Override
                      public void onAttemptStart(AttemptStart start) {
                        attempts.add(start);
                      }
                    }));
    platform.willAnswer(Envelopes.success("a"));

    platform.read("hi");

    assertThat(calls).containsExactly(new CallListener.CallStart("EchoService", "echo", "acme"));
    assertThat(attempts)
        .singleElement()
        .satisfies(
            start -> {
              assertThat(start.service()).isEqualTo("EchoService");
              assertThat(start.number()).isEqualTo(1);
              assertThat(start.server()).hasToString(platform.connection.baseUrl());
            });
  }

  @Test
  void attemptsLieWithinTheirCall() {
    platform = platform(builder -> builder.retry(RetryPolicy.DEFAULT));
    platform.willAnswer(503, "").willAnswer(Envelopes.success("a"));

    platform.read("hi");

    assertThat(pairs.told)
        .containsExactly(
            "+call echo",
            "+attempt 1 echo",
            "-attempt 1 echo ServerErrorException",
            "+attempt 2 echo",
            "-attempt 2 echo",
            "-call echo");
  }

  @Test
  void pollsAreAttempts() {
    platform.willAnswer(Envelopes.inProgress("7")).willAnswer(Envelopes.success("a"));

    platform.read("hi");

    assertThat(pairs.told)
        .containsExactly(
            "+call echo",
            "+attempt 1 echo",
            "-attempt 1 echo",
            "+attempt 2 echo",
            "-attempt 2 echo",
            "-call echo");
  }

  @Test
  void aStatusOfThePlatformIsAnErrorOfTheCall() {
    platform.willAnswer(Envelopes.status("error.order.limit"));

    assertThatThrownBy(() -> platform.read("hi")).isInstanceOf(BusinessException.class);

    assertThat(pairs.told)
        .containsExactly(
            "+call echo", "+attempt 1 echo", "-attempt 1 echo", "-call echo BusinessException");
  }

  @Test
  void aPlatformThatIsNotThereEndsTheAttempt() {
    platform.shutDown();

    assertThatThrownBy(() -> platform.read("hi")).isInstanceOf(ConnectionFailedException.class);

    assertThat(pairs.told)
        .containsExactly(
            "+call echo",
            "+attempt 1 echo",
            "-attempt 1 echo ConnectionFailedException",
            "-call echo ConnectionFailedException");
  }

  @Test
  void aCallThatTheCircuitRefusesHasNoAttempt() {
    platform =
        platform(
            builder ->
                builder.circuit(
                    new CircuitPolicy(1, Duration.ofSeconds(5), Duration.ofSeconds(15))));
    platform.willAnswer(503, "");
    assertThatThrownBy(() -> platform.read("hi")).isInstanceOf(ServerErrorException.class);
    pairs.told.clear();

    assertThatThrownBy(() -> platform.read("hi")).isInstanceOf(CircuitOpenException.class);

    assertThat(pairs.told).containsExactly("+call echo", "-call echo CircuitOpenException");
  }

  @Test
  void aCallThatTheLimiterRefusesHasNoAttempt() {
    platform = platform(builder -> builder.rateLimits(RateLimits.DOCUMENTED.withCallsPerMinute(4)));
    platform.willAnswer(Envelopes.success("a"));
    platform.read("hi");
    pairs.told.clear();
    S360Connection hurried =
        platform.connection.withOptions(options -> options.totalTimeout(Duration.ofSeconds(1)));

    assertThatThrownBy(() -> EchoPlatform.call(hurried, READ, "hi"))
        .isInstanceOf(ThrottledException.class);

    assertThat(pairs.told).containsExactly("+call echo", "-call echo ThrottledException");
  }

  @Test
  void anInterruptBeforeTheCallIsToldAsItsEnd() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> platform.read("hi")).isInstanceOf(CallCancelledException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(pairs.told).containsExactly("+call echo", "-call echo CallCancelledException");
  }

  @Test
  void anInterruptOfABlockedCallEndsAttemptAndCall() throws Exception {
    platform.willAnswer(200, "", answer -> answer.onResponseStart(SocketEffect.Stall.INSTANCE));
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<?> future = executor.submit(() -> platform.read("hi"));
      platform.request();

      future.cancel(true);
    } finally {
      executor.shutdown();
      assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(pairs.told)
        .containsExactly(
            "+call echo",
            "+attempt 1 echo",
            "-attempt 1 echo CallCancelledException",
            "-call echo CallCancelledException");
  }

  @Test
  void anErrorOfTheJvmIsToldToo() {
    platform.willAnswer(Envelopes.success("a"));

    assertThatThrownBy(
            () ->
                call(
                    result -> {
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(StackOverflowError.class);

    assertThat(pairs.told)
        .containsExactly(
            "+call echo", "+attempt 1 echo", "-attempt 1 echo", "-call echo StackOverflowError");
  }

  @Test
  void codeOfTheCallerThatFailsIsToldAsWhatItThrew() {
    platform.willAnswer(Envelopes.success("a"));
    Call<EchoMessages.Result, String> reading =
        echo(platform.connection, ListenerPairsTest::text)
            .readBy(
                () ->
                    (xml, answer) -> {
                      throw new ResultReader.CallerFailed(new IllegalStateException("mine"));
                    });

    assertThatThrownBy(() -> ConnectionRuntime.of(platform.connection).pipeline().execute(reading))
        .isInstanceOf(IllegalStateException.class);

    assertThat(pairs.told)
        .containsExactly(
            "+call echo",
            "+attempt 1 echo",
            "-attempt 1 echo IllegalStateException",
            "-call echo IllegalStateException");
  }

  @Test
  void aCallWithinACallLiesWithinIt() {
    EchoPlatform other = platform(builder -> builder.rateLimiter(RateLimiter.unlimited()));
    platform.willAnswer(Envelopes.success("a"));
    other.willAnswer(Envelopes.success("b"));

    String both = call(result -> text(result) + call(other.connection, ListenerPairsTest::text));

    assertThat(both).isEqualTo("ab");
    assertThat(pairs.told)
        .containsExactly(
            "+call echo",
            "+attempt 1 echo",
            "-attempt 1 echo",
            "+call echo",
            "+attempt 1 echo",
            "-attempt 1 echo",
            "-call echo",
            "-call echo");
  }

  @Test
  void anAnswerOfTheCacheIsACallWithoutAttempts() {
    platform.willAnswer(Envelopes.success("a"));
    Call<EchoMessages.Result, String> cached =
        echo(platform.connection, ListenerPairsTest::text).cached(KEY, Duration.ofMinutes(1));
    ConnectionRuntime runtime = ConnectionRuntime.of(platform.connection);
    runtime.pipeline().execute(cached);
    pairs.told.clear();

    assertThat(runtime.pipeline().execute(cached)).isEqualTo("a");

    assertThat(pairs.told).containsExactly("+call echo", "-call echo");
  }

  @Test
  void listenersNestWithinEachOtherAndOneThatFailsIsToldTheEnd() {
    List<String> told = new ArrayList<>();
    platform = platform(builder -> builder.listener(noting("a", told)).listener(noting("b", told)));
    platform.willAnswer(Envelopes.success("x"));

    platform.read("hi");

    assertThat(told)
        .containsExactly(
            "a call",
            "b call",
            "a attempt",
            "b attempt",
            "b attempt ends",
            "a attempt ends",
            "b call ends",
            "a call ends");
  }

  private static CallListener noting(String name, List<String> told) {
    return new CallListener() {
      @Override
      public void onCallStart(CallStart start) {
        told.add(name + " call");
        throw new IllegalStateException("a listener that fails");
      }

      @Override
      public void onCall(CallListener.Call call) {
        told.add(name + " call ends");
        throw new IllegalStateException("a listener that fails");
      }

      @Override
      public void onAttemptStart(AttemptStart start) {
        told.add(name + " attempt");
        throw new IllegalStateException("a listener that fails");
      }

      @Override
      public void onAttempt(Attempt attempt) {
        told.add(name + " attempt ends");
        throw new IllegalStateException("a listener that fails");
      }
    };
  }

  @Test
  void threadsAndConnectionsDoNotMix() throws Exception {
    int threads = 8;
    int calls = 20;
    EchoPlatform other = platform(builder -> builder.rateLimiter(RateLimiter.unlimited()));
    for (int i = 0; i < threads * calls; i++) {
      (i % 2 == 0 ? platform : other)
          .willAnswer(i % 5 == 0 ? 503 : 200, i % 5 == 0 ? "" : Envelopes.success("a"));
    }
    AtomicInteger well = new AtomicInteger();
    AtomicInteger badly = new AtomicInteger();
    CountDownLatch begin = new CountDownLatch(1);
    List<Future<?>> ends = new ArrayList<>();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    for (int t = 0; t < threads; t++) {
      EchoPlatform mine = t % 2 == 0 ? platform : other;
      ends.add(
          executor.submit(
              () -> {
                begin.await();
                for (int i = 0; i < calls; i++) {
                  (reads(mine) ? well : badly).incrementAndGet();
                }
                return null;
              }));
    }
    begin.countDown();
    for (Future<?> end : ends) {
      end.get(20, TimeUnit.SECONDS);
    }
    executor.shutdown();

    assertThat(pairs.open).hasSize(threads);
    assertThat(badly.get()).isEqualTo(threads * calls / 5);
    assertThat(pairs.told.stream().filter("+call echo"::equals)).hasSize(threads * calls);
    assertThat(pairs.told.stream().filter("-call echo"::equals)).hasSize(well.get());
    assertThat(pairs.told.stream().filter("-call echo ServerErrorException"::equals))
        .hasSize(badly.get());
  }

  /** Whether the call ended well; one in five fails. */
  private static boolean reads(EchoPlatform platform) {
    try {
      platform.read("hi");
      return true;
    } catch (ServerErrorException e) {
      return false;
    }
  }
}
