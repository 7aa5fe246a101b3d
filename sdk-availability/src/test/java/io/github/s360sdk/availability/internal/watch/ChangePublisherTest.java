package io.github.s360sdk.availability.internal.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.availability.watch.AvailabilityChange;
import io.github.s360sdk.core.model.RawFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ChangePublisherTest {

  private static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");

  private final ChangePublisher publisher = new ChangePublisher();

  private static @Nullable PlacesLeft row(long performance, @Nullable Integer quantity) {
    return quantity == null
        ? null
        : new PlacesLeft(
            null,
            performance,
            null,
            null,
            quantity,
            AvailabilityLevel.of(quantity == 0 ? "NONE" : "GOOD"),
            RawFields.NONE);
  }

  private static AvailabilityChange change(
      long performance, @Nullable Integer before, @Nullable Integer after) {
    return new AvailabilityChange(
        1, null, row(performance, before), row(performance, after), NOW, null);
  }

  /** Keeps what it is told, and asks for as much as a test says. */
  private static class Collector implements Flow.Subscriber<AvailabilityChange> {

    final List<AvailabilityChange> told = new ArrayList<>();
    final AtomicInteger inside = new AtomicInteger();
    @Nullable Throwable error;
    boolean completed;
    private Flow.@Nullable Subscription subscription;

    Flow.Subscription subscription() {
      return Objects.requireNonNull(subscription);
    }

    @Override
    public void onSubscribe(Flow.Subscription own) {
      subscription = own;
    }

    @Override
    public void onNext(AvailabilityChange change) {
      assertThat(inside.incrementAndGet()).isEqualTo(1);
      told.add(change);
      inside.decrementAndGet();
    }

    @Override
    public void onError(Throwable failure) {
      error = failure;
    }

    @Override
    public void onComplete() {
      completed = true;
    }
  }

  private Collector subscribed() {
    Collector collector = new Collector();
    publisher.subscribe(collector);
    return collector;
  }

  @Test
  void givesAsMuchAsIsAskedFor() {
    Collector collector = subscribed();
    publisher.publish(change(1, 5, 4));
    publisher.publish(change(2, 5, 4));
    publisher.publish(change(3, 5, 4));
    assertThat(collector.told).isEmpty();

    collector.subscription().request(2);
    assertThat(collector.told).containsExactly(change(1, 5, 4), change(2, 5, 4));
    publisher.publish(change(4, 5, 4));
    assertThat(collector.told).hasSize(2);

    collector.subscription().request(Long.MAX_VALUE);
    publisher.publish(change(5, 5, 4));
    assertThat(collector.told).hasSize(5);
  }

  @Test
  void aSlowSubscriberIsToldTheLatestOfEachRow() {
    Collector collector = subscribed();
    publisher.publish(change(1, 5, 4));
    publisher.publish(change(2, 9, 8));
    publisher.publish(change(1, 4, 0));

    collector.subscription().request(10);

    assertThat(collector.told).containsExactly(change(1, 5, 0), change(2, 9, 8));
  }

  @Test
  void aSlowSubscriberIsToldOfEveryRow() {
    Collector collector = subscribed();
    for (int poll = 0; poll < 3; poll++) {
      for (int row = 1; row <= 3; row++) {
        publisher.publish(change(row, 1_000 - poll, 999 - poll));
      }
      collector.subscription().request(1);
    }

    assertThat(collector.told)
        .extracting(AvailabilityChange::performanceId)
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void aSubscriberThatFailsIsToldNothingMoreAndOthersAre() {
    Collector failing =
        new Collector() {
          @Override
          public void onNext(AvailabilityChange change) {
            super.onNext(change);
            throw new LinkageError("of the program");
          }
        };
    publisher.subscribe(failing);
    failing.subscription().request(Long.MAX_VALUE);
    Collector good = subscribed();
    good.subscription().request(Long.MAX_VALUE);
    Collector badEnd =
        new Collector() {
          @Override
          public void onComplete() {
            throw new IllegalStateException("of the program");
          }
        };
    publisher.subscribe(badEnd);
    publisher.subscribe(
        new Collector() {
          @Override
          public void onSubscribe(Flow.Subscription own) {
            throw new IllegalStateException("of the program");
          }
        });

    publisher.publish(change(1, 5, 4));
    publisher.publish(change(1, 4, 3));
    publisher.end();

    assertThat(failing.told).hasSize(1);
    assertThat(failing.completed).isFalse();
    assertThat(good.told).hasSize(2);
    assertThat(good.completed).isTrue();
  }

  @Test
  void whatIsAgainAsItWasIsNotTold() {
    Collector collector = subscribed();
    publisher.publish(change(1, 5, 4));
    publisher.publish(change(1, 4, 5));
    publisher.publish(change(2, null, 3));
    publisher.publish(change(2, 3, null));
    publisher.publish(change(3, 3, null));
    publisher.publish(change(3, null, 2));

    collector.subscription().request(10);

    assertThat(collector.told).containsExactly(change(3, 3, 2));
  }

  @Test
  void completesAfterWhatWasWaiting() {
    Collector collector = subscribed();
    publisher.publish(change(1, 5, 4));
    publisher.end();
    assertThat(collector.completed).isFalse();

    collector.subscription().request(1);

    assertThat(collector.told).hasSize(1);
    assertThat(collector.completed).isTrue();
    Collector late = subscribed();
    assertThat(late.completed).isTrue();
    publisher.publish(change(1, 4, 3));
    assertThat(late.told).isEmpty();
  }

  @Test
  void nothingIsToldAfterACancellation() {
    Collector collector = subscribed();
    collector.subscription().request(1);
    collector.subscription().cancel();
    collector.subscription().cancel();
    publisher.publish(change(1, 5, 4));
    publisher.end();

    assertThat(collector.told).isEmpty();
    assertThat(collector.completed).isFalse();
    assertThat(collector.error).isNull();
  }

  @Test
  void askingForNothingIsAnError() {
    Collector collector = subscribed();
    collector.subscription().request(0);

    assertThat(collector.error).isInstanceOf(IllegalArgumentException.class);
    publisher.publish(change(1, 5, 4));
    collector.subscription().request(1);
    assertThat(collector.told).isEmpty();
  }

  @Test
  void askingFromWithinGoesNoDeeper() {
    Collector collector =
        new Collector() {
          @Override
          public void onSubscribe(Flow.Subscription own) {
            super.onSubscribe(own);
            own.request(1);
          }

          @Override
          public void onNext(AvailabilityChange change) {
            super.onNext(change);
            subscription().request(1);
          }
        };
    publisher.subscribe(collector);
    for (int i = 1; i <= 20_000; i++) {
      publisher.publish(change(i, 5, 4));
    }

    assertThat(collector.told).hasSize(20_000);
  }

  @Test
  void aSubscriberCanEndItsSubscriptionWhileItIsTold() {
    Collector collector =
        new Collector() {
          @Override
          public void onNext(AvailabilityChange change) {
            super.onNext(change);
            subscription().cancel();
          }
        };
    publisher.subscribe(collector);
    publisher.publish(change(1, 5, 4));
    publisher.publish(change(2, 5, 4));
    collector.subscription().request(5);

    assertThat(collector.told).hasSize(1);
  }

  @Test
  void severalThreadsTellOneAfterTheOtherAndLoseNoState() throws InterruptedException {
    Collector collector = subscribed();
    Thread asking =
        new Thread(
            () -> {
              for (int i = 0; i < 5_000; i++) {
                collector.subscription().request(1);
              }
              collector.subscription().request(Long.MAX_VALUE);
            });
    asking.start();
    Random random = new Random(360);
    int[] quantities = new int[10];
    for (int i = 0; i < 20_000; i++) {
      int performance = random.nextInt(10);
      int before = quantities[performance];
      int after = random.nextInt(100);
      if (before != after) {
        quantities[performance] = after;
        publisher.publish(change(performance, before, after));
      }
    }
    asking.join();
    publisher.end();

    assertThat(collector.completed).isTrue();
    int[] seen = new int[10];
    for (AvailabilityChange told : collector.told) {
      int performance = (int) (long) Objects.requireNonNull(told.performanceId());
      assertThat(Objects.requireNonNull(told.before()).quantity()).isEqualTo(seen[performance]);
      seen[performance] = Objects.requireNonNull(told.quantity());
    }
    assertThat(seen).isEqualTo(quantities);
  }

  @Test
  @SuppressWarnings("NullAway")
  void aSubscriberMustBeThere() {
    assertThatNullPointerException().isThrownBy(() -> publisher.subscribe(null));
  }
}
