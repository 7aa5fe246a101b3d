package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.internal.stub.WebMethodResult;
import io.github.s360sdk.core.spi.CacheKey;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
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
  private final Options<S, D> options;

  /** What only some calls want. */
  private record Options<S, D>(
      @Nullable CacheKey<D> cacheKey,
      Duration timeToLive,
      @Nullable Supplier<? extends ResultReader<? extends S>> reader,
      @Nullable Duration timeout,
      @Nullable IntConsumer onPoll) {}

  private Call(
      Operation operation,
      Invocation<S> invocation,
      Function<S, D> mapping,
      Options<S, D> options) {
    this.operation = operation;
    this.invocation = invocation;
    this.mapping = mapping;
    this.options = options;
  }

  public static <S extends WebMethodResult, D> Call<S, D> of(
      Operation operation, Invocation<S> invocation, Function<S, D> mapping) {
    return new Call<>(
        operation, invocation, mapping, new Options<>(null, Duration.ZERO, null, null, null));
  }

  private Call<S, D> with(Options<S, D> changed) {
    return new Call<>(operation, invocation, mapping, changed);
  }

  /** The same call, answered from the cache while a value is younger than the time to live. */
  public Call<S, D> cached(CacheKey<D> key, Duration ttl) {
    return with(new Options<>(key, ttl, options.reader, options.timeout, options.onPoll));
  }

  /** The same call with its result read by a reader of its own instead of bound by JAXB. */
  public Call<S, D> readBy(Supplier<? extends ResultReader<? extends S>> reader) {
    return with(
        new Options<>(
            options.cacheKey, options.timeToLive, reader, options.timeout, options.onPoll));
  }

  /** The same call with another limit for the whole call and for each of its attempts. */
  public Call<S, D> within(Duration timeout) {
    return with(
        new Options<>(
            options.cacheKey, options.timeToLive, options.reader, timeout, options.onPoll));
  }

  /** The same call, telling how many polls of a running request have been made, from 1. */
  public Call<S, D> onPoll(IntConsumer listener) {
    return with(
        new Options<>(
            options.cacheKey, options.timeToLive, options.reader, options.timeout, listener));
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
    return options.cacheKey;
  }

  Duration timeToLive() {
    return options.timeToLive;
  }

  @Nullable Supplier<? extends ResultReader<? extends S>> reader() {
    return options.reader;
  }

  @Nullable Duration timeout() {
    return options.timeout;
  }

  @Nullable IntConsumer onPoll() {
    return options.onPoll;
  }
}
