package io.github.s360sdk.redis.internal;

import io.github.s360sdk.core.internal.cache.CaffeineCache;
import io.github.s360sdk.core.internal.cache.CaffeineCache.Loaded;
import io.github.s360sdk.core.internal.time.Patience;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.CacheCodec;
import io.github.s360sdk.core.spi.CacheKey;
import io.github.s360sdk.core.spi.Sleeper;
import io.lettuce.core.KeyValue;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps values in memory and, where their key has a codec, in Redis. Of all machines one loads a
 * value while the others wait for it. An invalidation reaches all machines; a load that ran
 * meanwhile is not kept.
 *
 * <p>While Redis does not answer, values are loaded by each machine and kept in memory.
 *
 * <p>In Redis, a value is stored with the number of its group at the time when its load began. A
 * group is forgotten by raising that number.
 */
public final class RedisCache implements Cache, RedisLink.News {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.redis");

  /** Longest that a lock outlives the program that holds it. */
  private static final Duration LEASE = Duration.ofSeconds(10);

  private static final Duration RENEW = Duration.ofSeconds(3);
  private static final Duration REPEAT = Duration.ofMillis(500);
  private static final Duration FIRST_WAIT = Duration.ofMillis(20);
  private static final Duration LONGEST_WAIT = Duration.ofMillis(250);
  // As long as a whole call may take by default; then the value is loaded here too.
  private static final long WAITS_AT_MOST = TimeUnit.MINUTES.toNanos(2);
  private static final int LARGEST = 64 * 1024 * 1024;
  private static final int HEADER = 2 * Long.BYTES;
  private static final byte[] NOTHING = new byte[0];

  // Stores a value and lets the lock go, if it is still held: an invalidation takes it away.
  private static final String STORE =
      """
      if redis.call('GET', KEYS[2]) ~= ARGV[1] then
        return 0
      end
      redis.call('DEL', KEYS[2])
      if #ARGV[2] > 0 then
        redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
      end
      return 1
      """;
  private static final String RENEWAL =
      """
      if redis.call('GET', KEYS[1]) == ARGV[1] then
        return redis.call('PEXPIRE', KEYS[1], ARGV[2])
      end
      return 0
      """;

  private final RedisLink link;
  private final Clock clock;
  private final Sleeper sleeper;
  private final CaffeineCache near;
  // Invalidations that Redis does not know yet.
  private final Map<String, Runnable> untold = new ConcurrentHashMap<>();

  /** A cache over a connection, which it does not close. */
  public RedisCache(RedisLink link, Clock clock, Sleeper sleeper) {
    this.link = link;
    this.clock = clock;
    this.sleeper = sleeper;
    this.near = new CaffeineCache(clock);
    link.listen(this);
  }

  /** What Redis has of a key: the number of the group, the value if there is one, and the lock. */
  private record Found(long group, @Nullable ByteBuffer value, boolean locked) {}

  @Override
  public <V> V get(CacheKey<V> key, Duration timeToLive, Supplier<? extends V> loader) {
    CacheCodec<V> codec = key.codec();
    return codec == null
        ? near.get(key, timeToLive, loader)
        : near.get(key, () -> new Shared<>(key, codec, timeToLive, loader).get());
  }

  /** One value that is not in memory. */
  private final class Shared<V> {

    private final CacheKey<V> key;
    private final CacheCodec<V> codec;
    private final Duration timeToLive;
    private final Supplier<? extends V> loader;
    private final String name;
    private final String lock;

    Shared(
        CacheKey<V> key, CacheCodec<V> codec, Duration timeToLive, Supplier<? extends V> loader) {
      this.key = key;
      this.codec = codec;
      this.timeToLive = timeToLive;
      this.loader = loader;
      this.name = name(key);
      this.lock = lockName(name);
    }

    Loaded<V> get() {
      byte[] token = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
      long begin = System.nanoTime();
      Duration wait = FIRST_WAIT;
      while (true) {
        try {
          if (!tellUntold()) {
            // What Redis has may be what was to be forgotten.
            return new Loaded<>(loader.get(), timeToLive);
          }
          Found found = find();
          Loaded<V> value = read(found);
          if (value != null) {
            return value;
          }
          if (!found.locked() && lock(token)) {
            break;
          }
          if (System.nanoTime() - begin > WAITS_AT_MOST) {
            return new Loaded<>(loader.get(), timeToLive);
          }
          if (Patience.left().isZero()) {
            throw Patience.ended();
          }
          sleep(wait.compareTo(Patience.left()) < 0 ? wait : Patience.left());
        } catch (RedisUnreachable e) {
          // After an interrupt too: what loads knows with which error it has to end.
          return new Loaded<>(loader.get(), timeToLive);
        }
        wait =
            wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
      }
      return load(token);
    }

    private Found find() {
      List<KeyValue<String, byte[]>> answer =
          link.ask(redis -> redis.mget(groupName(key.group()), name, lock));
      byte[] group = answer.get(0).getValueOrElse(NOTHING);
      return new Found(
          group.length == 0 ? 0 : Long.parseLong(new String(group, StandardCharsets.UTF_8)),
          answer.get(1).hasValue() ? ByteBuffer.wrap(answer.get(1).getValue()) : null,
          answer.get(2).hasValue());
    }

    private boolean lock(byte[] token) {
      String answer =
          link.ask(redis -> redis.set(lock, token, SetArgs.Builder.nx().px(LEASE.toMillis())));
      return "OK".equals(answer);
    }

    private @Nullable Loaded<V> read(Found found) {
      ByteBuffer stored = found.value();
      if (stored == null || stored.remaining() < HEADER) {
        return null;
      }
      long group = stored.getLong();
      Instant until = Instant.ofEpochMilli(stored.getLong());
      Duration left = Duration.between(clock.instant(), until);
      if (group != found.group() || left.isNegative() || left.isZero()) {
        return null;
      }
      try {
        byte[] encoded = new byte[stored.remaining()];
        stored.get(encoded);
        V value = codec.decode(encoded);
        return new Loaded<>(value, left.compareTo(timeToLive) < 0 ? left : timeToLive);
      } catch (IOException | RuntimeException e) {
        LOG.warn("a value of {} in Redis cannot be read; it is loaded again", key.group());
        return null;
      }
    }

    /** Loads the value while others wait for it, and stores it for them. */
    private Loaded<V> load(byte[] token) {
      // Another machine may have stored it between the look and the lock.
      byte[] stored = NOTHING;
      Future<?> renewal = link.every(RENEW, () -> renew(token));
      try {
        Found found = find();
        Loaded<V> value = read(found);
        if (value != null) {
          return value;
        }
        Loaded<V> loaded = new Loaded<>(loader.get(), timeToLive);
        stored = stored(found.group(), loaded.value());
        return loaded;
      } catch (RedisUnreachable e) {
        return new Loaded<>(loader.get(), timeToLive);
      } finally {
        renewal.cancel(false);
        store(token, stored);
      }
    }

    private void renew(byte[] token) {
      link.tell(
          redis ->
              redis.eval(
                  RENEWAL,
                  ScriptOutputType.INTEGER,
                  new String[] {lock},
                  token,
                  bytes(LEASE.toMillis())));
    }

    private byte[] stored(long group, V value) {
      byte[] encoded;
      try {
        encoded = codec.encode(value);
      } catch (IOException | RuntimeException e) {
        LOG.warn("a value of {} cannot be written for Redis", key.group());
        return NOTHING;
      }
      if (encoded.length > LARGEST) {
        LOG.warn("a value of {} is too large for Redis: {} bytes", key.group(), encoded.length);
        return NOTHING;
      }
      Instant until = end(clock.instant());
      return ByteBuffer.allocate(HEADER + encoded.length)
          .putLong(group)
          .putLong(until.toEpochMilli())
          .put(encoded)
          .array();
    }

    // A time to live may be as long as a duration can be.
    private Instant end(Instant now) {
      Duration century = Duration.ofDays(36_500);
      return now.plus(timeToLive.compareTo(century) < 0 ? timeToLive : century);
    }

    private void store(byte[] token, byte[] value) {
      try {
        link.ask(redis -> put(redis, token, value));
      } catch (RedisUnreachable e) {
        new Repeated(() -> link.tell(redis -> put(redis, token, value))).begin();
      }
    }

    private CompletionStage<Long> put(
        RedisClusterAsyncCommands<String, byte[]> redis, byte[] token, byte[] value) {
      long kept = Math.max(1, Duration.between(clock.instant(), end(clock.instant())).toMillis());
      String[] keys = {name, lock};
      return redis.eval(STORE, ScriptOutputType.INTEGER, keys, token, value, bytes(kept));
    }
  }

  /**
   * A value that did not reach Redis, where others wait for it; and the platform may refuse to give
   * it once more. It is offered again until the lock of whoever loaded it ends by itself; what has
   * arrived already does nothing twice.
   */
  private final class Repeated {

    private final Supplier<CompletionStage<?>> offer;
    private int left = (int) LEASE.dividedBy(REPEAT);
    private @Nullable CompletableFuture<?> offered;
    private volatile @Nullable Future<?> running;

    Repeated(Supplier<CompletionStage<?>> offer) {
      this.offer = offer;
    }

    void begin() {
      running = link.every(REPEAT, this::again);
    }

    private void again() {
      CompletableFuture<?> last = offered;
      left--;
      if (left <= 0) {
        end(last);
      } else if (last == null || last.isCompletedExceptionally()) {
        offered = offer.get().toCompletableFuture();
      } else if (last.isDone()) {
        end(last);
      }
    }

    private void end(@Nullable CompletableFuture<?> last) {
      if (last != null) {
        // What nobody waits for any more must not be sent later.
        last.cancel(false);
      }
      Future<?> repeats = running;
      if (repeats != null) {
        repeats.cancel(false);
      }
    }
  }

  private void sleep(Duration wait) {
    try {
      sleeper.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RedisUnreachable("the thread was interrupted while another machine loaded", true);
    }
  }

  private static byte[] bytes(long number) {
    return Long.toString(number).getBytes(StandardCharsets.UTF_8);
  }

  // The braces keep all keys of a group on one node of a cluster.
  private String groupName(String group) {
    return link.settings().prefix() + ":{cache." + group + "}";
  }

  private String name(CacheKey<?> key) {
    CacheCodec<?> codec = key.codec();
    return String.join(
        ":",
        groupName(key.group()),
        key.institution(),
        codec == null ? "" : codec.version(),
        Digest.of(key.id()));
  }

  private static String lockName(String name) {
    return name + ":lock";
  }

  @Override
  public void invalidate(CacheKey<?> key) {
    near.invalidate(key);
    if (key.codec() == null) {
      return;
    }
    String name = name(key);
    tellAll("key " + name, () -> link.ask(redis -> redis.del(name, lockName(name))));
    // Again: what was read from Redis meanwhile may be the old value.
    near.invalidate(key);
  }

  @Override
  public void invalidateGroup(String group) {
    near.invalidateGroup(group);
    tellAll("group " + group, () -> link.ask(redis -> redis.incr(groupName(group))));
    near.invalidateGroup(group);
  }

  private void tellAll(String message, Runnable change) {
    untold.put(message, change);
    if (!tellUntold()) {
      LOG.warn("an invalidation did not reach Redis; it is repeated when Redis answers");
    }
  }

  /** Repeats invalidations that did not reach Redis; false if they still do not. */
  private boolean tellUntold() {
    try {
      for (Map.Entry<String, Runnable> one : List.copyOf(untold.entrySet())) {
        byte[] message = one.getKey().getBytes(StandardCharsets.UTF_8);
        one.getValue().run();
        link.ask(redis -> redis.publish(link.settings().channel(), message));
        untold.remove(one.getKey(), one.getValue());
      }
      return true;
    } catch (RedisUnreachable e) {
      return false;
    }
  }

  @Override
  public void message(String text) {
    if (text.startsWith("key ")) {
      String name = text.substring("key ".length());
      near.invalidateIf(key -> key.codec() != null && name(key).equals(name));
    } else if (text.startsWith("group ")) {
      near.invalidateGroup(text.substring("group ".length()));
    }
  }

  /** What was invalidated while nothing could be heard is not known. */
  @Override
  public void listening() {
    near.invalidateIf(key -> key.codec() != null);
  }

  @Override
  public void close() {
    near.close();
  }
}
