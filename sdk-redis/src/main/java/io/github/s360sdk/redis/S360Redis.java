package io.github.s360sdk.redis;

import io.github.s360sdk.core.internal.time.ForwardClock;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.redis.internal.RedisCache;
import io.github.s360sdk.redis.internal.RedisLimits;
import io.github.s360sdk.redis.internal.RedisLink;

/**
 * Shares the calls of an institution and the cache over machines. Each machine connects to the same
 * Redis and gives {@link #rateLimiter()} and {@link #cache()} to its connections:
 *
 * <pre>{@code
 * S360Redis redis = S360Redis.connect("rediss://:password@redis.example:6379");
 * S360Connection connection =
 *     S360Connection.builder()
 *         ...
 *         .rateLimiter(redis.rateLimiter())
 *         .cache(redis.cache())
 *         .build();
 * }</pre>
 *
 * <p>Nothing waits for Redis longer than the timeout of the builder (a quarter of a second by
 * default), and nothing fails because of it, unless {@link WhenUnreachable#FAIL} is chosen. Lost
 * connections come back by themselves.
 *
 * <p>The clocks of the machines must agree within a second. Redis holds what answers hold: codes of
 * advantages and parameters of payment providers, for example. Give it a password and TLS.
 *
 * <p>Thread-safe. One for a program is enough, also for several institutions. Close it after the
 * connections that use it.
 */
public final class S360Redis implements AutoCloseable {

  private final RedisLink link;
  private final RateLimiter rateLimiter;
  private final Cache cache;
  private final String address;

  S360Redis(S360RedisBuilder builder) {
    ForwardClock time = new ForwardClock(builder.clock());
    this.address = builder.address();
    this.link = builder.link(time);
    this.rateLimiter = RedisLimits.limiter(link, builder.limits(), time, builder.sleeper());
    this.cache = new RedisCache(link, builder.clock(), builder.sleeper());
  }

  /**
   * Shares over a Redis with everything as usual.
   *
   * @param uri see {@link #builder}
   * @return the shared limiter and cache
   * @throws IllegalArgumentException if the address cannot be used
   */
  public static S360Redis connect(String uri) {
    return builder(uri).build();
  }

  /**
   * Begins with the address of a Redis.
   *
   * @param uri address in the form of Lettuce: {@code redis://host}, {@code
   *     rediss://user:password@host:port/database} with TLS, {@code
   *     redis-sentinel://host1,host2/0#name} for sentinels; for a cluster, any of its nodes,
   *     separated by commas, and {@link S360RedisBuilder#cluster}
   * @return a builder
   * @throws IllegalArgumentException if the address cannot be used
   */
  public static S360RedisBuilder builder(String uri) {
    return new S360RedisBuilder(uri);
  }

  /**
   * The limiter: all machines together keep the limits of each institution.
   *
   * @return the limiter; it ends with this
   */
  public RateLimiter rateLimiter() {
    return rateLimiter;
  }

  /**
   * The cache: what one machine has loaded, the others have too.
   *
   * @return the cache; closing it empties the part in memory
   */
  public Cache cache() {
    return cache;
  }

  /** Closes the connections to Redis and ends their threads. */
  @Override
  public void close() {
    rateLimiter.close();
    cache.close();
    link.close();
  }

  /** Host and port; never a password. */
  @Override
  public String toString() {
    return "S360Redis[" + address + "]";
  }
}
