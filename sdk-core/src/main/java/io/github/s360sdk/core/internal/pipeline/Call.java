package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.internal.stub.WebMethodResult;
import io.github.s360sdk.core.spi.CacheKey;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call as a domain module describes it: which operation, how to make the wire call, how to read
 * the result.
 *
 * @param <S> result on the wire
 * @param <D> result for the user
 */
public final class Call<S extends WebMethodResult, D> {

  /** Makes the wire call; gets the id of a running request, or null for a new one. */
  @FunctionalInterface
  public interface Invocation<S> {
    @Nullable S invoke(@Nullable Integer requestId);
  }

  private final Operation operation;
  private final Invocation<S> invocation;
  private final Function<S, D> mapping;
  private final @Nullable CacheKey<D> cacheKey;
  private final Duration timeToLive;

  private Call(
      Operation operation,
      Invocation<S> invocation,
      Function<S, D> mapping,
      @Nullable CacheKey<D> cacheKey,
      Duration timeToLive) {
    this.operation = operation;
    this.invocation = invocation;
    this.mapping = mapping;
    this.cacheKey = cacheKey;
    this.timeToLive = timeToLive;
  }

  public static <S extends WebMethodResult, D> Call<S, D> of(
      Operation operation, Invocation<S> invocation, Function<S, D> mapping) {
    return new Call<>(operation, invocation, mapping, null, Duration.ZERO);
  }

  /** The same call, answered from the cache while a value is younger than the time to live. */
  public Call<S, D> cached(CacheKey<D> key, Duration ttl) {
    return new Call<>(operation, invocation, mapping, key, ttl);
  }

  Operation operation() {
    return operation;
  }

  Invocation<S> invocation() {
    return invocation;
  }

  Function<S, D> mapping() {
    return mapping;
  }

  @Nullable CacheKey<D> cacheKey() {
    return cacheKey;
  }

  Duration timeToLive() {
    return timeToLive;
  }
}
