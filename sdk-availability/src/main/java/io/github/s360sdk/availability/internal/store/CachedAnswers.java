package io.github.s360sdk.availability.internal.store;

import io.github.s360sdk.availability.internal.AvailabilityCalls;
import io.github.s360sdk.availability.internal.AvailabilityCalls.Answer;
import io.github.s360sdk.availability.internal.Question;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.internal.runtime.ConnectionRuntime;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.CacheKey;
import io.github.s360sdk.core.spi.CredentialsProvider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The kept answers as one client sees them. */
public final class CachedAnswers {

  private final S360Connection connection;
  private final ConnectionRuntime runtime;
  private final AvailabilityCalls calls;
  private final Clock clock;
  private final Duration timeToLive;
  private final long ttlMillis;
  private final long staleMillis;
  private volatile @Nullable AnswerStore lastStore;

  /**
   * The kept answers of a connection.
   *
   * @param timeToLive how long an answer is fresh
   * @param staleIfError how long after that it is given where no new one can be had
   */
  public CachedAnswers(
      S360Connection connection,
      AvailabilityCalls calls,
      Duration timeToLive,
      Duration staleIfError) {
    this.connection = connection;
    this.runtime = ConnectionRuntime.of(connection);
    this.calls = calls;
    this.clock = connection.clock();
    this.timeToLive = timeToLive;
    this.ttlMillis = timeToLive.toMillis();
    this.staleMillis = timeToLive.plus(staleIfError).toMillis();
  }

  /** What the cache of the connection keeps: what is left is the same for all who see it. */
  private record Stored(Answer<?> answer) {

    @SuppressWarnings("unchecked") // the key tells the question, and so the rows
    <R> Answer<R> rows() {
      return (Answer<R>) answer;
    }
  }

  /**
   * The answer to a question: a fresh one, or an old one where the platform may not be asked yet or
   * gives none.
   *
   * @param until end of the call, if there is one
   * @param make makes of an answer what is kept and given
   */
  @SuppressWarnings("unchecked") // a question is always answered with the same type
  public <R, T> T get(
      Question.AboutProducts<R> question, Instant until, Function<Answer<R>, T> make) {
    if (keepsNothing()) {
      return make.apply(calls.ask(question, until));
    }
    long now = clock.millis();
    AnswerStore known = lastStore;
    AnswerStore.Entry hit = known == null ? null : known.entry(question);
    if (hit != null && hit.isFresh(now, ttlMillis)) {
      requireOpen();
      return (T) hit.value();
    }
    AnswerStore store = store();
    AnswerStore.Entry old = store.entry(question);
    if (old != null && old.isFresh(now, ttlMillis)) {
      return (T) old.value();
    }
    AnswerStore.Entry stale = old != null && old.isYounger(now, staleMillis) ? old : null;
    if (stale != null && calls.nextPermit(question).isPresent()) {
      return (T) stale.value();
    }
    try {
      return load(store, question, until, make);
    } catch (S360Exception e) {
      if (stale != null && e.retryable()) {
        return (T) stale.value();
      }
      throw e;
    }
  }

  private <R, T> T load(
      AnswerStore store,
      Question.AboutProducts<R> question,
      Instant until,
      Function<Answer<R>, T> make) {
    CacheKey<Stored> key = key(store, question);
    AnswerStore.Load load = store.begin(question);
    AnswerStore.Entry loaded = null;
    try {
      Answer<R> answer =
          runtime.cache().get(key, timeToLive, () -> new Stored(calls.ask(question, until))).rows();
      T value = make.apply(answer);
      loaded = new AnswerStore.Entry(value, key, answer.asOf().toEpochMilli(), false);
      return value;
    } finally {
      store.end(load, loaded);
    }
  }

  // A shared cache may serve several environments and operators of one institution.
  private CacheKey<Stored> key(AnswerStore store, Question<?> question) {
    String id =
        String.join(
            "|",
            connection.baseUrl(),
            store.operator(),
            question.digest(calls.pointOfSales(question)));
    return new CacheKey<>(connection.institution(), "availability", id, Stored.class);
  }

  /** What is left of some products has changed. */
  public void changed(Set<Long> products) {
    if (!keepsNothing()) {
      store().changed(products, runtime.cache());
    }
  }

  // A view without a cache wants what the platform says now.
  private boolean keepsNothing() {
    return runtime.cache() == Cache.none();
  }

  private void requireOpen() {
    runtime.pipeline();
  }

  /** The store; the operator is asked here and not for a hit: its provider may be slow. */
  public AnswerStore store() {
    AnswerStore known = lastStore;
    CredentialsProvider credentials = runtime.pipeline().settings().credentials();
    String operator;
    try {
      operator = credentials.get().operator();
    } catch (RuntimeException e) {
      if (known != null) {
        return known;
      }
      throw new ConnectionFailedException(
          "the request could not be made",
          "See the cause: the credentials provider failed.",
          new CallDetails(Question.SERVICE, "", null, 0, null),
          e);
    }
    if (known == null || !known.operator().equals(operator)) {
      known = runtime.shared(AnswerStore.class, operator, () -> new AnswerStore(operator));
      lastStore = known;
    }
    return known;
  }
}
