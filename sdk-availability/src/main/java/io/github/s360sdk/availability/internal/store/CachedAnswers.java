package io.github.s360sdk.availability.internal.store;

import io.github.s360sdk.availability.internal.AvailabilityCalls;
import io.github.s360sdk.availability.internal.AvailabilityCalls.Answer;
import io.github.s360sdk.availability.internal.Question;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.internal.pipeline.CacheReads;
import io.github.s360sdk.core.internal.pipeline.PipelineSettings;
import io.github.s360sdk.core.internal.runtime.ConnectionRuntime;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.CacheKey;
import io.github.s360sdk.core.spi.CallListener.CacheUse.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The kept answers as one client sees them. */
public final class CachedAnswers {

  private static final String GROUP = "availability";

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

  /**
   * The answer to a question: a fresh one, or an old one where the platform may not be asked yet or
   * gives none.
   *
   * @param variant what else makes a difference to what is made of the answer
   * @param until end of the call
   * @param make makes of an answer what is kept and given
   */
  @SuppressWarnings("unchecked") // a question is always answered with the same type
  public <R, T> T get(
      Question.AboutProducts<R> question,
      @Nullable Object variant,
      Instant until,
      Function<Answer<R>, T> make) {
    if (keepsNothing()) {
      return make.apply(calls.ask(question, until));
    }
    AnswerStore.Key<R> key = new AnswerStore.Key<>(question, variant);
    long now = clock.millis();
    AnswerStore known = lastStore;
    AnswerStore.Entry hit = known == null ? null : known.entry(key);
    if (hit != null && hit.isFresh(now, ttlMillis)) {
      used(Outcome.HIT);
      return (T) hit.value();
    }
    AnswerStore store = store();
    AnswerStore.Entry old = store.entry(key);
    if (old != null && old.isFresh(now, ttlMillis)) {
      used(Outcome.HIT);
      return (T) old.value();
    }
    AnswerStore.Entry stale = old != null && old.isYounger(now, staleMillis) ? old : null;
    try {
      if (stale != null && calls.nextPermit(question).isPresent()) {
        used(Outcome.STALE);
        return (T) stale.value();
      }
      return load(store, key, until, make);
    } catch (S360Exception e) {
      if (stale != null && e.retryable()) {
        used(Outcome.STALE);
        return (T) stale.value();
      }
      throw e;
    }
  }

  private <R, T> T load(
      AnswerStore store, AnswerStore.Key<R> asked, Instant until, Function<Answer<R>, T> make) {
    Question.AboutProducts<R> question = asked.question();
    CacheKey<StoredAnswer> key = key(store, question);
    AnswerStore.Load load = store.begin(asked, key);
    AnswerStore.Entry loaded = null;
    try {
      Answer<R> answer = cached(key, question, until);
      if (!isYounger(answer, ttlMillis)) {
        answer = newer(store, key, question, until, answer);
      }
      learn(store, answer.rows());
      T value = make.apply(answer);
      loaded = new AnswerStore.Entry(value, key, answer.asOf().toEpochMilli(), false);
      return value;
    } finally {
      store.end(load, loaded);
    }
  }

  private <R> Answer<R> cached(
      CacheKey<StoredAnswer> key, Question.AboutProducts<R> question, Instant until) {
    return CacheReads.get(
            settings(),
            key,
            timeToLive,
            new CacheReads.Limit(until, () -> details(question)),
            () -> new StoredAnswer(calls.ask(question, until)))
        .rows();
  }

  /**
   * A newer answer, where the cache has one of a client that keeps it for longer than this one.
   * Where none can be had, the old one is given as this client's own would be.
   */
  private <R> Answer<R> newer(
      AnswerStore store,
      CacheKey<StoredAnswer> key,
      Question.AboutProducts<R> question,
      Instant until,
      Answer<R> old) {
    boolean usable = isYounger(old, staleMillis);
    if (usable && calls.nextPermit(question).isPresent()) {
      return old;
    }
    store.forget(key, old.asOf(), runtime.cache());
    try {
      return cached(key, question, until);
    } catch (S360Exception e) {
      if (usable && e.retryable()) {
        return old;
      }
      throw e;
    }
  }

  // Another machine may have loaded it, whose clock is ahead of this one.
  private boolean isYounger(Answer<?> answer, long ageMillis) {
    return clock.millis() - answer.asOf().toEpochMilli() < ageMillis;
  }

  private static CallDetails details(Question<?> question) {
    return new CallDetails(
        question.operation().service(), question.operation().name(), null, 0, null);
  }

  /** Rows tell to which event a performance belongs, whose id is that of its product (inferred). */
  private static void learn(AnswerStore store, List<?> rows) {
    for (Object row : rows) {
      if (row instanceof PlacesLeft places
          && places.eventId() != null
          && places.performanceId() != null) {
        store.learn(places.eventId(), places.performanceId());
      }
    }
  }

  // A shared cache may serve several environments and operators of one institution.
  private CacheKey<StoredAnswer> key(AnswerStore store, Question.AboutProducts<?> question) {
    String id =
        String.join(
            "|",
            connection.baseUrl(),
            store.operator(),
            question.digest(calls.pointOfSales(question)));
    return new CacheKey<>(
        connection.institution(), GROUP, id, StoredAnswer.class, AnswerCodec.of(question));
  }

  /** What is left of some products has changed; that is news for those who keep answers too. */
  public void changed(Set<Long> products) {
    store().changed(products, runtime.cacheOfAll());
  }

  // A view without a cache wants what the platform says now.
  private boolean keepsNothing() {
    return runtime.cache() == Cache.none();
  }

  private PipelineSettings settings() {
    return runtime.pipeline().settings();
  }

  /** Fails if the connection is closed, as every use does. */
  private void used(Outcome outcome) {
    settings().tell(GROUP, outcome);
  }

  /** The store; the operator is asked here and not for a hit: its provider may be slow. */
  public AnswerStore store() {
    AnswerStore known = lastStore;
    String operator;
    try {
      operator = settings().operator(Question.SERVICE);
    } catch (ConnectionFailedException e) {
      if (known != null) {
        return known;
      }
      throw e;
    }
    if (known == null || !known.operator().equals(operator)) {
      known = runtime.shared(AnswerStore.class, operator, () -> new AnswerStore(operator));
      lastStore = known;
    }
    return known;
  }
}
