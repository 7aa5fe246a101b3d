package io.github.s360sdk.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.internal.pipeline.Operation;
import io.github.s360sdk.core.spi.CallListener;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.testing.EchoPlatform;
import io.github.s360sdk.core.testing.Envelopes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An interrupt ends a call that is blocked, and says whether it may have had an effect. */
@Timeout(30)
class InterruptTest {

  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicReference<@Nullable CallCancelledException> error = new AtomicReference<>();
  private volatile boolean interruptedAfterwards;
  private EchoPlatform platform = new EchoPlatform();

  @BeforeEach
  void start() {
    platform.close();
    platform = new EchoPlatform(builder -> builder.rateLimiter(RateLimiter.unlimited()));
  }

  @AfterEach
  void stop() {
    executor.shutdownNow();
    platform.close();
  }

  private Future<?> run(Runnable call) {
    return executor.submit(
        () -> {
          try {
            call.run();
          } catch (CallCancelledException e) {
            error.set(e);
          } finally {
            interruptedAfterwards = Thread.currentThread().isInterrupted();
            ended.countDown();
          }
        });
  }

  private CallCancelledException cancelled() throws InterruptedException {
    assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(interruptedAfterwards).isTrue();
    CallCancelledException found = error.get();
    assertThat(found).isNotNull();
    return java.util.Objects.requireNonNull(found);
  }

  @Test
  void cancellingTheFutureEndsACallThatWaitsForItsAnswer() throws Exception {
    platform.willAnswer(200, "", answer -> answer.onResponseStart(SocketEffect.Stall.INSTANCE));
    Future<?> future = run(() -> platform.write("hi"));
    platform.request();

    future.cancel(true);

    assertThat(cancelled().mayHaveTakenEffect()).isTrue();
    assertThat(cancelled()).hasMessageContaining("interrupted");
  }

  @Test
  void anInterruptEndsACallInTheMiddleOfItsAnswer() throws Exception {
    platform.willAnswer(
        200,
        Envelopes.success("x".repeat(100_000)),
        answer -> answer.onResponseBody(SocketEffect.Stall.INSTANCE));
    Future<?> future = run(() -> platform.write("hi"));
    platform.request();

    future.cancel(true);

    assertThat(cancelled().mayHaveTakenEffect()).isTrue();
  }

  @Test
  void anInterruptEndsAConnectThatHangs() throws Exception {
    CountDownLatch connecting = new CountDownLatch(1);
    try (FullServer server = new FullServer();
        S360Connection connection =
            S360Connection.builder()
                .institution("acme")
                .baseUrl("http://127.0.0.1:" + server.port())
                .credentials("ACME_API", "secret")
                .timeouts(Timeouts.DEFAULT.withConnect(Duration.ofSeconds(20)))
                .listener(
                    new CallListener() {
                      @Override
                      public void onPermit(Permit permit) {
                        connecting.countDown();
                      }
                    })
                .build()) {
      Operation echo = Operation.write("EchoService", "echo");
      Future<?> future = run(() -> EchoPlatform.call(connection, echo, "hi"));
      assertThat(connecting.await(5, TimeUnit.SECONDS)).isTrue();

      future.cancel(true);

      assertThat(cancelled().mayHaveTakenEffect()).isFalse();
    }
  }

  /** Listens, and has no room for another connection: who connects waits. */
  private static final class FullServer implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<Socket> waiting = new ArrayList<>();

    FullServer() throws IOException {
      boolean room = true;
      while (room) {
        Socket socket = new Socket();
        waiting.add(socket);
        try {
          socket.connect(server.getLocalSocketAddress(), 100);
        } catch (SocketTimeoutException e) {
          room = false;
        }
      }
    }

    int port() {
      return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
      for (Socket socket : waiting) {
        socket.close();
      }
      server.close();
    }
  }

  @Test
  void aThreadThatIsInterruptedAlreadySendsNothing() throws Exception {
    Future<?> future =
        run(
            () -> {
              Thread.currentThread().interrupt();
              platform.write("hi");
            });

    future.get();
    assertThat(cancelled().mayHaveTakenEffect()).isFalse();
    assertThat(platform.requests()).isZero();
  }

  @Test
  void otherCallsOfTheConnectionGoOn() throws Exception {
    platform.willAnswer(200, "", answer -> answer.onResponseStart(SocketEffect.Stall.INSTANCE));
    Future<?> future = run(() -> platform.write("hi"));
    platform.request();
    platform.willAnswer(Envelopes.success("a"));
    future.cancel(true);
    cancelled();

    assertThat(platform.read("hi")).isEqualTo("a");
  }
}
