package io.github.s360sdk.testing.internal.service;

import io.github.s360sdk.testing.internal.state.Refusal;
import io.github.s360sdk.testing.model.SimulatedErrors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the catalogue: it may take several calls until it is ready, and the platform
 * gives it out once in ten minutes only. Thread-safe.
 */
public final class CatalogGate {

  /** Documented: one getCatalogDetailed in 600 seconds. */
  static final Duration PAUSE = Duration.ofMinutes(10);

  // Questions and ids come from the caller, so what is kept of them is bounded.
  private static final int MOST_RUNNING = 100;
  private static final int FIRST_ID = 4_710;

  /**
   * How many calls are answered with in_progress before the catalogue.
   *
   * @param calls 0 for none
   * @param withRequestId whether these answers carry an id, which the next call must send
   */
  public record Phases(int calls, boolean withRequestId) {}

  /** The catalogue is not ready; the call is to be repeated, with the id if there is one. */
  record Wait(@Nullable Integer requestId) {}

  private record Question(String operation, Object filter) {}

  private static final class Run {

    private final Question question;
    private final @Nullable Integer id;
    private int left;

    Run(Question question, @Nullable Integer id, int left) {
      this.question = question;
      this.id = id;
      this.left = left;
    }
  }

  private final Clock clock;
  private final boolean limited;
  private final Phases first;
  private final Map<Object, Run> runs =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Run> eldest) {
          return size() > MOST_RUNNING;
        }
      };
  private Phases phases;
  private int lastId = FIRST_ID;
  private @Nullable Instant lastLoad;

  public CatalogGate(Clock clock, boolean limited, Phases phases) {
    this.clock = clock;
    this.limited = limited;
    this.first = phases;
    this.phases = phases;
  }

  /** Changes how often loads that begin from now on are in progress. */
  public synchronized void phases(Phases next) {
    phases = next;
  }

  /** Restores the initial state. */
  public synchronized void reset() {
    phases = first;
    runs.clear();
    lastLoad = null;
  }

  /**
   * Lets a call in, or says that it must wait. A call that continues a running request is no new
   * catalogue (assumed).
   *
   * @throws Throttled if it is too early for another catalogue
   * @throws Refusal if the id is not that of a running request
   */
  synchronized @Nullable Wait enter(
      String operation, Object filter, @Nullable Integer requestId, boolean counts) {
    Question question = new Question(operation, filter);
    Object key = requestId == null ? question : requestId;
    Run run = runs.get(key);
    if (requestId != null && isWrong(run, operation)) {
      throw new Refusal(SimulatedErrors.REQUEST, "There is no running request " + requestId);
    }
    if (run == null) {
      if (counts) {
        count();
      }
      if (phases.calls() == 0) {
        return null;
      }
      Integer id = phases.withRequestId() ? ++lastId : null;
      run = new Run(question, id, phases.calls());
      key = id == null ? question : id;
      runs.put(key, run);
    }
    if (run.left > 0) {
      run.left--;
      return new Wait(run.id);
    }
    runs.remove(key);
    return null;
  }

  /** Without phases any id is taken, for a request that a fault let run. */
  private boolean isWrong(@Nullable Run run, String operation) {
    return run == null ? phases.calls() > 0 : !run.question.operation().equals(operation);
  }

  private void count() {
    Instant now = clock.instant();
    Instant last = lastLoad;
    if (limited && last != null && now.isBefore(last.plus(PAUSE))) {
      throw new Throttled();
    }
    lastLoad = now;
  }
}
