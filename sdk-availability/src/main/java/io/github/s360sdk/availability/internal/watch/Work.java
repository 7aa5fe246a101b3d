package io.github.s360sdk.availability.internal.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A product looked at in one way: who wants it, and whether it has to be loaded. */
final class Work {

  /** What has to be loaded for the longest time comes first. */
  static final Comparator<Work> BY_WAIT =
      Comparator.comparing(work -> Objects.requireNonNullElse(work.wantedSince, Instant.MAX));

  /** What tells works apart. */
  record Key(long product, Facet facet, boolean units) {}

  private final Key key;
  private final Map<Watcher, LongSet> users = new LinkedHashMap<>();

  /** Products whose changes make it be loaded again. */
  private final Set<WatchedProduct> products = new LinkedHashSet<>(4);

  private LongSet performances = LongSet.EMPTY;
  private boolean gathered = true;
  private volatile boolean loaded;
  private final Set<Long> open = new LinkedHashSet<>();
  private @Nullable Instant wantedSince;
  private Instant notBefore = Instant.MIN;

  Work(Key key) {
    this.key = key;
  }

  Key key() {
    return key;
  }

  /** All performances that somebody wants. */
  LongSet performances() {
    if (!gathered) {
      performances = LongSet.all(users.values());
      gathered = true;
    }
    return performances;
  }

  /** Who wants which of them. */
  Map<Watcher, LongSet> users() {
    return users;
  }

  /** Somebody wants some performances, instead of those that it wanted before. */
  void use(Watcher watcher, LongSet wanted) {
    if (!performances().containsAll(wanted)) {
      loaded = false;
    }
    users.put(watcher, wanted);
    gathered = false;
  }

  /** Somebody wants it no more; true if nobody does. */
  boolean leave(Watcher watcher) {
    users.remove(watcher);
    gathered = false;
    return users.isEmpty();
  }

  /** When a product changes, it has to be loaded again. */
  void dependOn(WatchedProduct product) {
    product.works().add(this);
    products.add(product);
  }

  /** It depends on nothing any more; gives what it did depend on. */
  Set<WatchedProduct> detach() {
    products.forEach(product -> product.works().remove(this));
    return products;
  }

  /** Whether all that is wanted has been loaded once. Read by all threads. */
  boolean isLoaded() {
    return loaded;
  }

  /**
   * All of it has to be loaded, for the first time or again. What had to be loaded before comes
   * first, so that all of it is loaded some time even if there is always something new.
   */
  void want(Instant now) {
    if (wantedSince == null) {
      wantedSince = now;
    }
    if (key.units()) {
      open.add(key.product());
    } else {
      LongSet all = performances();
      open.removeIf(id -> !all.contains(id));
      all.stream().forEach(open::add);
    }
  }

  /** Ids that have to be loaded: of performances, or that of the product. */
  Set<Long> open() {
    return open;
  }

  boolean isWanted() {
    return wantedSince != null;
  }

  /** Since when it has to be loaded; null if it has not. */
  @Nullable Instant wantedSince() {
    return wantedSince;
  }

  /** It may not be tried before a time. */
  void notBefore(Instant time) {
    notBefore = time;
  }

  Instant notBefore() {
    return notBefore;
  }

  /** Some ids have been loaded. */
  void loaded(Collection<Long> ids) {
    ids.forEach(open::remove);
    endIfAllIsLoaded();
  }

  /** What has no ids is loaded at once, for example an event without performances. */
  void endIfAllIsLoaded() {
    if (open.isEmpty()) {
      loaded = true;
      wantedSince = null;
      notBefore = Instant.MIN;
    }
  }
}
