package io.github.s360sdk.availability.internal.watch;

import io.github.s360sdk.availability.watch.AvailabilityChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands changes to subscribers on the thread of the watchers, or on that which asks for more. What
 * a subscriber has not asked for yet is kept once for each row, so a slow one costs no more memory
 * than the rows there are.
 */
final class ChangePublisher implements Flow.Publisher<AvailabilityChange> {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.availability");

  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private boolean ended;

  @Override
  public void subscribe(Flow.Subscriber<? super AvailabilityChange> subscriber) {
    Subscription subscription = new Subscription(Objects.requireNonNull(subscriber, "subscriber"));
    boolean late;
    synchronized (this) {
      late = ended;
      if (!late) {
        subscriptions.add(subscription);
      }
    }
    subscription.begin();
    if (late) {
      subscription.end();
    }
  }

  void publish(AvailabilityChange change) {
    subscriptions.forEach(subscription -> subscription.offer(change));
  }

  void end() {
    synchronized (this) {
      ended = true;
    }
    subscriptions.forEach(Subscription::end);
    subscriptions.clear();
  }

  /** Which row a change is about. */
  private record Row(long product, @Nullable Long composed, RowChange.Subject subject) {

    static Row of(AvailabilityChange change) {
      return new Row(
          change.productId(), change.composedProductId(), RowChange.Subject.of(change.row()));
    }
  }

  private final class Subscription implements Flow.Subscription {

    private final Flow.Subscriber<? super AvailabilityChange> subscriber;
    private final Map<Row, AvailabilityChange> waiting = new LinkedHashMap<>();
    private final AtomicInteger signals = new AtomicInteger();
    private long demand;
    private boolean begun;
    private boolean ending;
    private boolean over;
    private @Nullable IllegalArgumentException misuse;

    Subscription(Flow.Subscriber<? super AvailabilityChange> subscriber) {
      this.subscriber = subscriber;
    }

    void begin() {
      if (!quietly(() -> subscriber.onSubscribe(this))) {
        return;
      }
      synchronized (this) {
        begun = true;
      }
      signal();
    }

    void offer(AvailabilityChange change) {
      synchronized (this) {
        if (over) {
          return;
        }
        Row row = Row.of(change);
        AvailabilityChange earlier = waiting.get(row);
        AvailabilityChange whole = earlier == null ? change : joined(earlier, change);
        // In its old place, so that each row has its turn however often others change.
        if (whole == null) {
          waiting.remove(row);
        } else {
          waiting.put(row, whole);
        }
      }
      signal();
    }

    void end() {
      synchronized (this) {
        ending = true;
      }
      signal();
    }

    @Override
    public void request(long n) {
      synchronized (this) {
        if (n <= 0) {
          misuse = new IllegalArgumentException("n must be positive, but is " + n);
        } else {
          demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
        }
      }
      signal();
    }

    @Override
    public void cancel() {
      synchronized (this) {
        over = true;
        waiting.clear();
      }
      subscriptions.remove(this);
    }

    /** One thread delivers; the others leave a note that there is more to do. */
    private void signal() {
      if (signals.getAndIncrement() != 0) {
        return;
      }
      int seen = 1;
      do {
        deliver();
        seen = signals.addAndGet(-seen);
      } while (seen != 0);
    }

    private void deliver() {
      while (true) {
        AvailabilityChange next;
        synchronized (this) {
          if (over || !begun) {
            return;
          }
          if (misuse != null || (ending && waiting.isEmpty())) {
            over = true;
            break;
          }
          if (demand == 0 || waiting.isEmpty()) {
            return;
          }
          Row row = waiting.keySet().iterator().next();
          next = Objects.requireNonNull(waiting.remove(row));
          if (demand != Long.MAX_VALUE) {
            demand--;
          }
        }
        if (!quietly(() -> subscriber.onNext(next))) {
          return;
        }
      }
      subscriptions.remove(this);
      IllegalArgumentException wrong = misuse;
      quietly(wrong != null ? () -> subscriber.onError(wrong) : (Runnable) subscriber::onComplete);
    }

    /** A subscriber that fails, which it must not, is told nothing more; others are. */
    private boolean quietly(Runnable signal) {
      try {
        signal.run();
        return true;
      } catch (Throwable e) {
        // What went wrong may be told in words of the user's data, so only its kind is logged.
        LOG.warn("a subscriber of availabilities failed: {}", e.getClass().getName());
        cancel();
        return false;
      }
    }
  }

  /** Two changes of a row as one; null if it is again what it was. */
  static @Nullable AvailabilityChange joined(AvailabilityChange earlier, AvailabilityChange later) {
    boolean back =
        earlier.before() == null
            ? later.after() == null
            : later.after() != null && RowChange.says(earlier.before(), later.after());
    return back
        ? null
        : new AvailabilityChange(
            later.productId(),
            later.composedProductId(),
            earlier.before(),
            later.after(),
            later.seenAt(),
            later.updatedAt());
  }
}
