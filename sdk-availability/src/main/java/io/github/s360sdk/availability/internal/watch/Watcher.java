package io.github.s360sdk.availability.internal.watch;

import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.model.PerformanceAvailability;
import io.github.s360sdk.availability.model.ProductAvailability;
import io.github.s360sdk.availability.model.SeasonTicketAvailability;
import io.github.s360sdk.availability.watch.AvailabilityChange;
import io.github.s360sdk.availability.watch.AvailabilityWatcher;
import io.github.s360sdk.availability.watch.WatchRequest;
import io.github.s360sdk.availability.watch.WatchStatus;
import io.github.s360sdk.availability.watch.WatchSubscription;
import io.github.s360sdk.core.error.S360Exception;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One watcher: what it wants, whom it tells, and how it is doing. */
final class Watcher implements AvailabilityWatcher {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.availability");

  private final WatchHub hub;
  private final Facet facet;
  private final Board places;
  private final Board units;
  private final Duration every;
  private final Set<Long> catalogueProducts;
  private final List<Target> fixed;
  private final List<Consumer<? super AvailabilityChange>> listeners;
  private final List<Consumer<? super WatchStatus>> statusListeners;
  private final ChangePublisher publisher = new ChangePublisher();
  private final CompletableFuture<Void> loaded = new CompletableFuture<>();

  private volatile List<Target> targets = List.of();
  private volatile LongSet performances = LongSet.EMPTY;
  private volatile LongSet unitProducts = LongSet.EMPTY;
  private volatile Set<Long> unknown = Set.of();
  private volatile boolean complete;
  private volatile @Nullable Instant loadedAt;
  private volatile boolean closed;
  private volatile WatchStatus status =
      new WatchStatus(WatchStatus.State.STARTING, null, 0, 0, null, null);

  Watcher(WatchHub hub, WatchRequest request, Facet facet) {
    this.hub = hub;
    this.facet = facet;
    this.places = hub.board(facet);
    this.units = hub.board(facet.forUnits());
    this.every = request.every();
    this.catalogueProducts = request.products();
    List<Target> named = new ArrayList<>();
    request
        .performances()
        .forEach((product, ids) -> named.add(Target.performances(product, facet, LongSet.of(ids))));
    request.units().forEach(product -> named.add(Target.units(product, facet)));
    this.fixed = List.copyOf(named);
    this.listeners = new CopyOnWriteArrayList<>(request.listeners());
    this.statusListeners = request.statusListeners();
  }

  Facet facet() {
    return facet;
  }

  Duration every() {
    return every;
  }

  /** Products of which the catalogue has to tell what they consist of. */
  Set<Long> catalogueProducts() {
    return catalogueProducts;
  }

  /** What was named without the catalogue. */
  List<Target> fixed() {
    return fixed;
  }

  List<Target> targets() {
    return targets;
  }

  /** What it wants, now that it is known. */
  void wants(List<Target> all, Set<Long> notInTheCatalogue, boolean whole) {
    targets = List.copyOf(all);
    performances =
        LongSet.of(
            all.stream()
                .filter(target -> !target.units() && target.facet().equals(facet))
                .flatMapToLong(target -> target.performances().stream()));
    unitProducts = LongSet.of(all.stream().filter(Target::units).mapToLong(Target::product));
    unknown = Set.copyOf(notInTheCatalogue);
    complete = whole;
  }

  boolean isComplete() {
    return complete;
  }

  void allIsLoaded() {
    if (loadedAt == null) {
      loadedAt = hub.now();
    }
    loaded.complete(null);
  }

  boolean hasLoaded() {
    return loaded.isDone();
  }

  void tell(AvailabilityChange change) {
    if (closed) {
      return;
    }
    for (Consumer<? super AvailabilityChange> listener : listeners) {
      quietly(listener, change);
    }
    publisher.publish(change);
  }

  /** Notes how it is doing; tells it where the state is another one, or where a try failed. */
  void status(WatchStatus now) {
    WatchStatus before;
    synchronized (this) {
      before = status;
      if (before.state() == WatchStatus.State.CLOSED) {
        return;
      }
      status = now;
    }
    if (now.state() != before.state() || now.failures() > before.failures()) {
      statusListeners.forEach(listener -> quietly(listener, now));
    }
  }

  private static <T> void quietly(Consumer<? super T> listener, T news) {
    try {
      listener.accept(news);
    } catch (Throwable e) {
      // Whatever it is, it must not end the thread that works for all watchers. What went wrong may
      // be told in words of the user's data, so only its kind is logged.
      LOG.warn("a listener of availabilities failed: {}", e.getClass().getName());
    }
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public Optional<PerformanceAvailability> performance(long id) {
    return Optional.ofNullable(known(id));
  }

  private @Nullable PerformanceAvailability known(long id) {
    PerformanceAvailability known = places.performance(id);
    return known != null && performances.contains(id) ? known : null;
  }

  @Override
  public @Nullable AvailabilityLevel level(long id) {
    PerformanceAvailability known = known(id);
    return known == null ? null : known.level();
  }

  @Override
  public Optional<ProductAvailability> product(long id) {
    return unitProducts.contains(id) ? Optional.ofNullable(units.product(id)) : Optional.empty();
  }

  @Override
  public Optional<SeasonTicketAvailability> seasonTicket(long productId) {
    Facet composed = facet.with(productId);
    List<Target> events =
        targets.stream().filter(target -> target.facet().equals(composed)).toList();
    Instant since = loadedAt;
    if (events.isEmpty() || since == null) {
      return Optional.empty();
    }
    Board seenWith = hub.board(composed);
    List<PerformanceAvailability> told = new ArrayList<>();
    Set<Long> untold = new HashSet<>();
    events.stream()
        .flatMapToLong(event -> event.performances().stream())
        .distinct()
        .forEach(
            id -> {
              PerformanceAvailability known = seenWith.performance(id);
              if (known == null) {
                untold.add(id);
              } else {
                told.add(known);
              }
            });
    Instant lastPoll = status.lastPoll();
    return Optional.of(
        new SeasonTicketAvailability(
            lastPoll == null || lastPoll.isBefore(since) ? since : lastPoll,
            productId,
            product(productId).orElseGet(() -> new ProductAvailability(productId, List.of())),
            told,
            untold));
  }

  @Override
  public Set<Long> missing() {
    Set<Long> missing = new HashSet<>(unknown);
    for (Target target : targets) {
      if (hub.isLoaded(target)) {
        Board seen = hub.board(target.facet());
        if (target.units()) {
          if (seen.product(target.product()) == null) {
            missing.add(target.product());
          }
        } else {
          target.performances().stream()
              .filter(id -> seen.performance(id) == null)
              .forEach(missing::add);
        }
      }
    }
    return Set.copyOf(missing);
  }

  @Override
  public CompletionStage<Void> loaded() {
    return loaded.minimalCompletionStage();
  }

  @Override
  public WatchStatus status() {
    return status;
  }

  @Override
  public WatchSubscription subscribe(Consumer<? super AvailabilityChange> listener) {
    // Wrapped, so that the same listener can be told twice and each subscription ends its own.
    Consumer<AvailabilityChange> own = Objects.requireNonNull(listener, "listener")::accept;
    listeners.add(own);
    return () -> listeners.remove(own);
  }

  @Override
  public Flow.Publisher<AvailabilityChange> changes() {
    return publisher;
  }

  @Override
  public void close() {
    if (end(null)) {
      hub.remove(this);
    }
  }

  /** Ends it; false if it has ended before. */
  boolean end(@Nullable S360Exception reason) {
    synchronized (this) {
      if (closed) {
        return false;
      }
      closed = true;
    }
    WatchStatus last = status;
    status(
        new WatchStatus(
            WatchStatus.State.CLOSED,
            last.lastPoll(),
            0,
            last.failures(),
            reason == null ? last.lastError() : reason,
            null));
    loaded.completeExceptionally(
        new CancellationException("the watcher was closed before all was loaded"));
    publisher.end();
    return true;
  }

  /** How it is doing, without what it knows. */
  @Override
  public String toString() {
    return "AvailabilityWatcher[" + status.state() + ", targets=" + targets.size() + "]";
  }
}
