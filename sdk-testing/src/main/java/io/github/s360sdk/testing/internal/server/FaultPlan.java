package io.github.s360sdk.testing.internal.server;

import io.github.s360sdk.testing.model.RecordedCall;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The faults that were ordered. Thread-safe. */
public final class FaultPlan {

  /** Matches every operation. */
  public static final String ANY = "*";

  /** Counts calls without an end. */
  public static final int ALWAYS = -1;

  private final List<Rule> rules = new CopyOnWriteArrayList<>();

  /** An ordered fault. */
  public static final class Rule {

    private final String operation;
    private final Predicate<? super RecordedCall> when;
    private final Effect effect;
    private final Duration delay;
    private final boolean afterWork;
    private final AtomicInteger left;
    private final AtomicInteger hits = new AtomicInteger();

    public Rule(
        String operation,
        Predicate<? super RecordedCall> when,
        int calls,
        Effect effect,
        Duration delay,
        boolean afterWork) {
      this.operation = operation;
      this.when = when;
      this.left = new AtomicInteger(calls);
      this.effect = effect;
      this.delay = delay;
      this.afterWork = afterWork;
    }

    public int hits() {
      return hits.get();
    }

    Effect effect() {
      return effect;
    }

    Duration delay() {
      return delay;
    }

    boolean afterWork() {
      return afterWork;
    }

    private boolean applies(RecordedCall call) {
      if (!operation.equals(ANY) && !operation.equals(call.operation())) {
        return false;
      }
      if (left.get() == 0 || !when.test(call)) {
        return false;
      }
      int before = left.getAndUpdate(count -> count > 0 ? count - 1 : count);
      if (before == 0) {
        return false;
      }
      hits.incrementAndGet();
      return true;
    }
  }

  public void add(Rule rule) {
    rules.add(rule);
  }

  public void remove(Rule rule) {
    rules.remove(rule);
  }

  public void clear() {
    rules.clear();
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  /** The first rule that applies to the call; it counts the call. */
  @Nullable Rule next(RecordedCall call) {
    for (Rule rule : rules) {
      if (rule.applies(call)) {
        return rule;
      }
    }
    return null;
  }
}
