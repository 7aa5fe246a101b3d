package io.github.s360sdk.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.s360sdk.core.spi.CacheKey;
import io.github.s360sdk.core.spi.RateLimiter.Scope;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SslOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.embedded.RedisSentinel;
import redis.embedded.RedisShardedCluster;

/** The kinds of Redis that there are, and how they are named. */
@Timeout(120)
class RedisAddressTest {

  private static final Scope CATALOG = Scope.of("acme", "CatalogService", "getCatalogDetailed");
  private static final CacheKey<String> KEY =
      new CacheKey<>("acme", "posConfig", "1", String.class, Texts.CODEC);

  private static S360Redis open(String uri, UnaryOperator<S360RedisBuilder> change) {
    return change.apply(S360Redis.builder(uri).timeout(Duration.ofSeconds(10))).build();
  }

  /** Two machines with the same address share what they have. */
  private static void isShared(String uri, UnaryOperator<S360RedisBuilder> change)
      throws InterruptedException {
    try (S360Redis first = open(uri, change);
        S360Redis second = open(uri, change)) {
      assertThat(first.rateLimiter().acquire(CATALOG, Instant.now().plusSeconds(30))).isEmpty();
      assertThat(second.rateLimiter().nextPermit(CATALOG)).isPresent();
      assertThat(first.cache().get(KEY, Duration.ofHours(1), () -> "first")).isEqualTo("first");
      assertThat(second.cache().get(KEY, Duration.ofHours(1), () -> "second")).isEqualTo("first");
    }
  }

  @Test
  void aServerWithAPassword() throws InterruptedException {
    try (TestRedis server = new TestRedis("requirepass top-secret")) {
      isShared("redis://:top-secret@127.0.0.1:" + server.port(), builder -> builder);
    }
  }

  @Test
  void aWrongPasswordIsAsIfThereWereNoRedisAndIsNotTold() throws InterruptedException {
    try (TestRedis server = new TestRedis("requirepass top-secret");
        S360Redis wrong =
            open("redis://:not-that-secret@127.0.0.1:" + server.port(), builder -> builder);
        S360Redis strict =
            open(
                "redis://:not-that-secret@127.0.0.1:" + server.port(),
                builder -> builder.whenUnreachable(WhenUnreachable.FAIL))) {
      assertThat(wrong.rateLimiter().acquire(CATALOG, Instant.now().plusSeconds(30))).isEmpty();
      assertThat(wrong.toString()).isEqualTo("S360Redis[127.0.0.1:" + server.port() + "]");
      try {
        strict.rateLimiter().acquire(CATALOG, Instant.now().plusSeconds(30));
        throw new AssertionError("a wrong password was accepted");
      } catch (RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
          assertThat(cause.toString()).doesNotContain("not-that-secret");
        }
      }
    }
  }

  @Test
  void aServerWithTls(@TempDir Path folder) throws Exception {
    try (TestRedis server = new TestRedis();
        TlsProxy proxy = new TlsProxy(server.port(), folder)) {
      isShared(
          "rediss://localhost:" + proxy.port(),
          builder ->
              builder.customizeClient(
                  ClientOptions.Builder.class,
                  options ->
                      options.sslOptions(
                          SslOptions.builder()
                              .truststore(proxy.trustStore().toFile(), TlsProxy.PASSWORD)
                              .build())));
      // Without the trust store nothing is sent to a server that could be anybody.
      try (S360Redis untrusting =
          open(
              "rediss://localhost:" + proxy.port(),
              builder -> builder.whenUnreachable(WhenUnreachable.FAIL))) {
        assertThat(untrusting.cache().get(KEY, Duration.ofHours(1), () -> "own")).isEqualTo("own");
      }
    }
  }

  @Test
  void sentinels() throws Exception {
    try (TestRedis server = new TestRedis()) {
      int port = TestRedis.freePort();
      RedisSentinel sentinel =
          RedisSentinel.newRedisSentinel()
              .bind("127.0.0.1")
              .port(port)
              .masterPort(server.port())
              .masterName("shop")
              .quorumSize(1)
              .build();
      sentinel.start();
      try {
        isShared("redis-sentinel://127.0.0.1:" + port + "/0#shop", builder -> builder);
      } finally {
        sentinel.stop();
      }
    }
  }

  @Test
  void aCluster() throws Exception {
    RedisShardedCluster cluster = startedCluster();
    try {
      String nodes =
          cluster.ports().stream()
              .map(port -> "127.0.0.1:" + port)
              .reduce((a, b) -> a + "," + b)
              .orElseThrow();
      isShared("redis://" + nodes, S360RedisBuilder::cluster);
    } finally {
      stop(cluster);
    }
  }

  // A node also listens 10,000 ports higher, which may be taken; then others are tried.
  private static RedisShardedCluster startedCluster() throws IOException {
    for (int left = 4; ; left--) {
      RedisShardedCluster cluster =
          RedisShardedCluster.newRedisCluster()
              .ephemeral()
              .initializationTimeout(Duration.ofSeconds(60))
              .shard("one", 1)
              .shard("two", 1)
              .shard("three", 1)
              .build();
      try {
        cluster.start();
        return cluster;
      } catch (IOException e) {
        stop(cluster);
        if (left == 0) {
          throw e;
        }
      }
    }
  }

  private static void stop(RedisShardedCluster cluster) {
    try {
      cluster.stop();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http://:top-secret@host", "redis//:top-secret@host", "localhost"})
  void whatIsNoAddressIsRefusedWithoutQuotingIt(String uri) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S360Redis.connect(uri))
        .withMessageContaining("uri must be")
        .satisfies(e -> assertThat(e.toString()).doesNotContain("top-secret"))
        .withNoCause();
  }

  @Test
  void theVerificationOfCertificatesCannotBeSwitchedOff() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> S360Redis.connect("rediss://host?verifyPeer=NONE"))
        .withMessageContaining("certificates");
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    S360RedisBuilder builder = S360Redis.builder("redis://localhost");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.machines(0))
        .withMessageContaining("machines");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.timeout(Duration.ZERO))
        .withMessageContaining("timeout");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.prefix("a{b}"))
        .withMessageContaining("prefix");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.customizeClient(String.class, text -> {}))
        .withMessageContaining("builderType");
  }

  @Test
  void whatOthersHavePutThereIsNotTakenForAPace() throws InterruptedException {
    String prefix = TestRedis.prefix();
    RedisClient others = RedisClient.create(TestRedis.shared().uri());
    try (StatefulRedisConnection<String, String> connection = others.connect();
        S360Redis redis = open(TestRedis.shared().uri(), builder -> builder.prefix(prefix));
        S360Redis strict =
            open(
                TestRedis.shared().uri(),
                builder -> builder.prefix(prefix).whenUnreachable(WhenUnreachable.FAIL))) {
      connection.sync().set(prefix + ":{acme}:1:pace", "99 bottles");

      assertThat(redis.rateLimiter().acquire(CATALOG, Instant.now().plusSeconds(30))).isEmpty();
      assertThatExceptionOfType(RuntimeException.class)
          .isThrownBy(
              () ->
                  strict.rateLimiter().acquire(CATALOG.continued(), Instant.now().plusSeconds(30)))
          .withMessageContaining("Redis does not answer");
    } finally {
      others.shutdown();
    }
  }
}
