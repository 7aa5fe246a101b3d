package io.github.s360sdk.redis;

import io.github.s360sdk.core.internal.limit.ClockMeter;
import io.github.s360sdk.core.internal.time.ForwardClock;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.Sleeper;
import io.github.s360sdk.redis.internal.RedisLink;
import io.github.s360sdk.redis.internal.RedisSettings;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslVerifyMode;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.RedisClusterURIUtil;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds an {@link S360Redis}. Not thread-safe. */
public final class S360RedisBuilder {

  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(5);
  private static final Duration FIRST_RECONNECT = Duration.ofMillis(100);
  private static final Duration LAST_RECONNECT = Duration.ofSeconds(1);

  private final String uri;
  private boolean cluster;
  private RateLimits limits = RateLimits.DOCUMENTED;
  private WhenUnreachable whenUnreachable = WhenUnreachable.LOCAL_SHARE;
  private int machines = 2;
  private Duration timeout = Duration.ofMillis(250);
  private String prefix = "s360";
  private Clock clock = Clock.systemUTC();
  private Sleeper sleeper = Sleeper.REAL;
  private final List<Consumer<? super ClientOptions.Builder>> customizers = new ArrayList<>();

  S360RedisBuilder(String uri) {
    this.uri = Objects.requireNonNull(uri, "uri");
  }

  /**
   * Says that the address is one of a cluster.
   *
   * @return this
   */
  public S360RedisBuilder cluster() {
    this.cluster = true;
    return this;
  }

  /**
   * Sets what the platform allows. Default: {@link RateLimits#DOCUMENTED}. All machines should have
   * the same.
   *
   * @param what the limits
   * @return this
   */
  public S360RedisBuilder rateLimits(RateLimits what) {
    this.limits = Objects.requireNonNull(what, "what");
    return this;
  }

  /**
   * Sets what the limiter does while Redis does not answer. Default: {@link
   * WhenUnreachable#LOCAL_SHARE}. The cache always goes on in memory.
   *
   * @param then what it does
   * @return this
   */
  public S360RedisBuilder whenUnreachable(WhenUnreachable then) {
    this.whenUnreachable = Objects.requireNonNull(then, "then");
    return this;
  }

  /**
   * Sets how many machines there are at least, for the share of each while Redis does not answer.
   * Default: 2. Where Redis has shown more at a time, the pace is divided by those; the limits of
   * methods are kept for as many periods as this number says.
   *
   * @param number at least 1
   * @return this
   * @throws IllegalArgumentException if there is none
   */
  public S360RedisBuilder machines(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("machines must be at least 1, but is " + number);
    }
    this.machines = number;
    return this;
  }

  /**
   * Sets how long an answer of Redis is waited for. Default: 250 milliseconds.
   *
   * @param time more than zero
   * @return this
   * @throws IllegalArgumentException if it is not
   */
  public S360RedisBuilder timeout(Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("timeout must be more than zero, but is " + time);
    }
    this.timeout = time;
    return this;
  }

  /**
   * Sets what all names in Redis begin with. Default: {@code s360}. Give test and production
   * different ones where they share a Redis.
   *
   * @param text letters, digits, points, hyphens and underscores
   * @return this
   * @throws IllegalArgumentException if it has other characters
   */
  public S360RedisBuilder prefix(String text) {
    if (!PREFIX.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "prefix must be 1 to 64 letters, digits, points, hyphens or underscores");
    }
    this.prefix = text;
    return this;
  }

  /**
   * Sets the clock that permits come by and values grow old by. Default: the system clock.
   *
   * @param source the clock
   * @return this
   */
  public S360RedisBuilder clock(Clock source) {
    this.clock = Objects.requireNonNull(source, "source");
    return this;
  }

  /**
   * Sets how threads wait. Default: really. Tests set it together with the clock.
   *
   * @param how lets a thread wait
   * @return this
   */
  public S360RedisBuilder sleeper(Sleeper how) {
    this.sleeper = Objects.requireNonNull(how, "how");
    return this;
  }

  /**
   * Changes the options of the client below, for example its trust store.
   *
   * @param builderType {@code io.lettuce.core.ClientOptions.Builder.class}; named by the caller, so
   *     that the client is not a part of this API
   * @param customizer changes the options
   * @param <B> {@code io.lettuce.core.ClientOptions.Builder}
   * @return this
   * @throws IllegalArgumentException if the type is another one
   */
  public <B> S360RedisBuilder customizeClient(
      Class<B> builderType, Consumer<? super B> customizer) {
    if (!builderType.equals(ClientOptions.Builder.class)) {
      throw new IllegalArgumentException(
          "builderType must be " + ClientOptions.Builder.class.getName());
    }
    customizers.add(builder -> customizer.accept(builderType.cast(builder)));
    return this;
  }

  /**
   * Builds it. Redis is connected when it is first needed; it need not be there before.
   *
   * @return the shared limiter and cache
   * @throws IllegalArgumentException if the address cannot be used
   */
  public S360Redis build() {
    return new S360Redis(this);
  }

  RateLimits limits() {
    return limits;
  }

  Clock clock() {
    return clock;
  }

  Sleeper sleeper() {
    return sleeper;
  }

  /** Hosts and ports. */
  String address() {
    return uris().stream()
        .flatMap(one -> one.getSentinels().isEmpty() ? Stream.of(one) : one.getSentinels().stream())
        .map(one -> one.getHost() + ":" + one.getPort())
        .collect(Collectors.joining(","));
  }

  private List<RedisURI> uris() {
    List<RedisURI> found;
    try {
      found =
          cluster
              ? RedisClusterURIUtil.toRedisURIs(URI.create(uri))
              : List.of(RedisURI.create(uri));
    } catch (RuntimeException e) {
      // Its message may quote the password.
      throw new IllegalArgumentException(
          "uri must be an address like redis://host:port, rediss://:password@host:port or"
              + " redis-sentinel://host1,host2#name");
    }
    for (RedisURI one : found) {
      one.setTimeout(CONNECT);
      if (one.isSsl() && one.getVerifyMode() != SslVerifyMode.FULL) {
        throw new IllegalArgumentException(
            "uri must not switch off the verification of certificates; set a trust store with"
                + " customizeClient(...) for certificates of your own");
      }
    }
    return found;
  }

  RedisLink link(ForwardClock time) {
    List<RedisURI> uris = uris();
    RedisSettings settings =
        new RedisSettings(prefix, timeout, machines, whenUnreachable == WhenUnreachable.FAIL);
    ClientResources resources =
        ClientResources.builder()
            .reconnectDelay(
                Delay.exponential(FIRST_RECONNECT, LAST_RECONNECT, 2, TimeUnit.MILLISECONDS))
            .build();
    if (cluster) {
      RedisClusterClient client = RedisClusterClient.create(resources, uris);
      ClusterClientOptions.Builder options = ClusterClientOptions.builder();
      configure(options);
      options.topologyRefreshOptions(
          ClusterTopologyRefreshOptions.builder()
              .enablePeriodicRefresh(Duration.ofSeconds(30))
              .enableAllAdaptiveRefreshTriggers()
              .build());
      client.setOptions(options.build());
      return new RedisLink(settings, resources, client, null, new ClockMeter(time));
    }
    RedisClient client = RedisClient.create(resources);
    ClientOptions.Builder options = ClientOptions.builder();
    configure(options);
    client.setOptions(options.build());
    return new RedisLink(settings, resources, client, uris.get(0), new ClockMeter(time));
  }

  private void configure(ClientOptions.Builder options) {
    options
        .autoReconnect(true)
        // What was asked while Redis was away is of no use when it is back.
        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
        .socketOptions(
            SocketOptions.builder()
                .connectTimeout(CONNECT)
                // News are only listened to, so nothing else would notice that nobody sends any.
                .keepAlive(
                    SocketOptions.KeepAliveOptions.builder()
                        .enable()
                        .idle(KEEP_ALIVE)
                        .interval(KEEP_ALIVE)
                        .count(3)
                        .build())
                .build());
    customizers.forEach(customizer -> customizer.accept(options));
  }
}
