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
  private LongSet performances = LongSet.EMPTY;
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
    return performances;
  }

  /** Who wants which of them. */
  Map<Watcher, LongSet> users() {
    return users;
  }

  /** Somebody wants some performances, instead of those that it wanted before. */
  void use(Watcher watcher, LongSet wanted) {
    LongSet before = performances;
    users.put(watcher, wanted);
    gather();
    if (!before.containsAll(performances)) {
      loaded = false;
    }
  }

  /** Somebody wants it no more; true if nobody does. */
  boolean leave(Watcher watcher) {
    users.remove(watcher);
    gather();
    return users.isEmpty();
  }

  private void gather() {
    LongSet all = LongSet.EMPTY;
    for (LongSet wanted : users.values()) {
      all = all.equals(wanted) ? all : all.and(wanted);
    }
    performances = all;
  }

  /** Whether all that is wanted has been loaded once. Read by all threads. */
  boolean isLoaded() {
    return loaded;
  }

  /** All of it has to be loaded, for the first time or again. */
  void want(Instant now) {
    if (wantedSince == null) {
      wantedSince = now;
    }
    open.clear();
    if (key.units()) {
      open.add(key.product());
    } else {
      performances.stream().forEach(open::add);
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
