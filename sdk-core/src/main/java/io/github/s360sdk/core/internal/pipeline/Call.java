package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.internal.stub.WebMethodResult;
import io.github.s360sdk.core.spi.CacheKey;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
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
      Limits limits,
      Told told) {}

  /**
   * How long a call may take, and how often it may be made.
   *
   * @param timeout limit of the whole call and of each attempt, in place of the usual ones
   * @param until end of the call, if that comes before the usual one
   * @param question what is asked, where the same may not be asked too often
   * @param background whether nobody waits for the answer
   */
  private record Limits(
      @Nullable Duration timeout,
      @Nullable Instant until,
      @Nullable String question,
      boolean background) {}

  /**
   * Who is told of what.
   *
   * @param onPoll how many polls of a running request have been made
   * @param onServerTime the time of the platform when it answered
   */
  private record Told(
      @Nullable IntConsumer onPoll, @Nullable Consumer<? super Instant> onServerTime) {}

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
        operation,
        invocation,
        mapping,
        new Options<>(
            null, Duration.ZERO, null, new Limits(null, null, null, false), new Told(null, null)));
  }

  private Call<S, D> with(Options<S, D> changed) {
    return new Call<>(operation, invocation, mapping, changed);
  }

  private Call<S, D> with(Limits limits) {
    return with(
        new Options<>(options.cacheKey, options.timeToLive, options.reader, limits, options.told));
  }

  private Call<S, D> with(Told told) {
    return with(
        new Options<>(options.cacheKey, options.timeToLive, options.reader, options.limits, told));
  }

  /** The same call, answered from the cache while a value is younger than the time to live. */
  public Call<S, D> cached(CacheKey<D> key, Duration ttl) {
    return with(new Options<>(key, ttl, options.reader, options.limits, options.told));
  }

  /** The same call with its result read by a reader of its own instead of bound by JAXB. */
  public Call<S, D> readBy(Supplier<? extends ResultReader<? extends S>> reader) {
    return with(
        new Options<>(options.cacheKey, options.timeToLive, reader, options.limits, options.told));
  }

  /** The same call with another limit for the whole call and for each of its attempts. */
  public Call<S, D> within(Duration timeout) {
    Limits limits = options.limits;
    return with(new Limits(timeout, limits.until, limits.question, limits.background));
  }

  /** The same call, which ends at the given time if its usual end would come later. */
  public Call<S, D> until(Instant end) {
    Limits limits = options.limits;
    return with(new Limits(limits.timeout, end, limits.question, limits.background));
  }

  /** The same call of an operation for which each question has a limit of its own. */
  public Call<S, D> asking(String question) {
    Limits limits = options.limits;
    return with(new Limits(limits.timeout, limits.until, question, limits.background));
  }

  /** The same call, for whose answer nobody waits: others come first. */
  public Call<S, D> inBackground() {
    Limits limits = options.limits;
    return with(new Limits(limits.timeout, limits.until, limits.question, true));
  }

  /** The same call, telling how many polls of a running request have been made, from 1. */
  public Call<S, D> onPoll(IntConsumer listener) {
    return with(new Told(listener, options.told.onServerTime));
  }

  /**
   * The same call, telling what time it was on the platform when it answered well, if the answer
   * says so. HTTP knows that to the second.
   */
  public Call<S, D> onServerTime(Consumer<? super Instant> listener) {
    return with(new Told(options.told.onPoll, listener));
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
    return options.limits.timeout;
  }

  @Nullable Instant until() {
    return options.limits.until;
  }

  @Nullable String question() {
    return options.limits.question;
  }

  boolean background() {
    return options.limits.background;
  }

  @Nullable IntConsumer onPoll() {
    return options.told.onPoll;
  }

  @Nullable Consumer<? super Instant> onServerTime() {
    return options.told.onServerTime;
  }
}
