package io.github.s360sdk.redis.internal;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.s360sdk.core.internal.limit.LocalGates;
import io.github.s360sdk.core.internal.limit.OperationGates;
import io.github.s360sdk.core.internal.limit.OperationKey;
import io.github.s360sdk.core.spi.RateLimits.OperationLimit;
import io.lettuce.core.KeyValue;
import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The permits of operations, counted in Redis for all machines. What this machine uses is also
 * noted here, so that it knows at least its own calls when Redis does not answer; then each machine
 * may ask once in as many periods as there are machines.
 */
final class RedisGates implements OperationGates {

  // Closes until a time, unless it is closed for longer.
  private static final String CLOSE =
      """
      local closed = redis.call('GET', KEYS[1])
      if not closed or tonumber(closed) < tonumber(ARGV[1]) then
        redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
      end
      return 1
      """;
  private static final long NANOS_PER_MILLI = 1_000_000L;

  private final RedisLink link;
  private final Clock clock;
  private final LocalGates own;

  RedisGates(RedisLink link, Clock clock) {
    this.link = link;
    this.clock = clock;
    this.own = new LocalGates(clock);
  }

  @Override
  public Optional<Instant> take(OperationKey key) {
    return either(
        () -> {
          Optional<Instant> closed = closed(key);
          if (closed.isPresent()) {
            return closed;
          }
          Instant now = clock.instant();
          ConsumptionProbe probe = ask(key, bucket -> bucket.tryConsumeAndReturnRemaining(1));
          if (!probe.isConsumed()) {
            return Optional.of(after(now, probe.getNanosToWaitForRefill()));
          }
          own.used(alone(key), now);
          return Optional.empty();
        },
        () -> own.take(alone(key)));
  }

  @Override
  public Optional<Instant> next(OperationKey key) {
    return either(
        () -> {
          Optional<Instant> closed = closed(key);
          if (closed.isPresent()) {
            return closed;
          }
          Instant now = clock.instant();
          return ask(
              key,
              bucket -> {
                var probe = bucket.estimateAbilityToConsume(1);
                return probe.canBeConsumed()
                    ? Optional.empty()
                    : Optional.of(after(now, probe.getNanosToWaitForRefill()));
              });
        },
        () -> own.next(alone(key)));
  }

  private static Instant after(Instant now, long nanos) {
    return now.plusNanos(Math.max(1, nanos));
  }

  private <T> T either(Supplier<T> ofAll, Supplier<T> alone) {
    try {
      return ofAll.get();
    } catch (RedisUnreachable e) {
      if (link.settings().fails()) {
        throw e;
      }
      return alone.get();
    }
  }

  private Optional<Instant> closed(OperationKey key) {
    String[] names =
        key.question() == null
            ? new String[] {closedName(key)}
            : new String[] {closedName(key), closedName(key.whole())};
    List<KeyValue<String, byte[]>> found = link.ask(redis -> redis.mget(names));
    long until = Long.MIN_VALUE;
    for (KeyValue<String, byte[]> one : found) {
      if (one.hasValue()) {
        until = Math.max(until, number(one.getValue()));
      }
    }
    return clock.millis() < until ? Optional.of(Instant.ofEpochMilli(until)) : Optional.empty();
  }

  private static long number(byte[] stored) {
    try {
      return Long.parseLong(new String(stored, StandardCharsets.UTF_8));
    } catch (NumberFormatException e) {
      throw new RedisUnreachable(
          "Redis holds something else than a time: use another prefix, or delete its keys", false);
    }
  }

  private <T> T ask(OperationKey key, Function<BucketProxy, T> question) {
    return link.buckets(buckets -> question.apply(bucket(buckets, key)));
  }

  private BucketProxy bucket(ProxyManager<String> buckets, OperationKey key) {
    return buckets
        .builder()
        .build(
            name(key),
            () ->
                BucketConfiguration.builder()
                    .addLimit(
                        Bandwidth.builder()
                            .capacity(key.limit().calls())
                            .refillGreedy(key.limit().calls(), key.limit().period())
                            .build())
                    .build());
  }

  private String name(OperationKey key) {
    OperationLimit limit = key.limit();
    String question = key.question();
    return String.join(
        ":",
        link.settings().prefix(),
        "{" + key.institution() + "}",
        "gate",
        limit.service(),
        limit.operation(),
        limit.calls() + "in" + limit.period().toMillis(),
        question == null ? "" : question);
  }

  private String closedName(OperationKey key) {
    return name(key) + ":closed";
  }

  /** The limit that a machine keeps alone. */
  private OperationKey alone(OperationKey key) {
    OperationLimit limit = key.limit();
    return new OperationKey(
        key.institution(),
        new OperationLimit(
            limit.service(),
            limit.operation(),
            limit.calls(),
            limit.period().multipliedBy(link.settings().machines()),
            limit.perQuestion()),
        key.question());
  }

  @Override
  public void giveBack(OperationKey key) {
    own.giveBack(alone(key));
    // Whose call was interrupted before it was sent still gives back what it did not need.
    boolean interrupted = Thread.interrupted();
    try {
      quietly(
          () ->
              ask(
                  key,
                  bucket -> {
                    bucket.addTokens(1);
                    return true;
                  }));
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void used(OperationKey key, Instant at) {
    own.used(alone(key), at);
    Instant now = clock.instant();
    Instant free = (at.isAfter(now) ? now : at).plus(key.limit().period());
    if (!free.isAfter(now)) {
      return;
    }
    if (key.limit().calls() > 1) {
      quietly(() -> ask(key, bucket -> bucket.tryConsume(1)));
    } else {
      close(key, free);
    }
  }

  @Override
  public void drain(OperationKey key, @Nullable Instant free) {
    Instant next = free != null ? free : clock.instant().plus(key.limit().period());
    own.drain(alone(key), next);
    close(key, next);
    if (key.question() != null) {
      close(key.whole(), next);
    }
  }

  private void close(OperationKey key, Instant until) {
    Duration kept = Duration.between(clock.instant(), until).plus(Duration.ofMinutes(1));
    // Rounded up: a permit must not come a moment too early.
    long millis = until.plusNanos(NANOS_PER_MILLI - 1).toEpochMilli();
    quietly(
        () ->
            link.ask(
                redis ->
                    redis.<Long>eval(
                        CLOSE,
                        ScriptOutputType.INTEGER,
                        new String[] {closedName(key)},
                        bytes(Long.toString(millis)),
                        bytes(Long.toString(Math.max(1, kept.toMillis()))))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What cannot be told to others is at least noted here. */
  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RedisUnreachable e) {
      // The link has logged it.
    }
  }

  @Override
  public void close() {
    own.close();
  }
}
