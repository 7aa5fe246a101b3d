package io.github.s360sdk.availability.internal.watch;

import io.github.s360sdk.availability.internal.AvailabilityCalls.Answer;
import io.github.s360sdk.availability.internal.Question;
import io.github.s360sdk.availability.model.AvailabilityUpdate;
import io.github.s360sdk.availability.request.UpdatesQuery;
import io.github.s360sdk.core.error.S360Exception;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be asked when, for all watchers of a connection. A step does all that is due and says
 * when to come again; it never waits. Used by one thread, but for what is said to be read by all.
 */
final class WatchEngine {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.availability");

  /** After so long without an answer about changes all is loaded again. */
  private static final Duration BLIND = Duration.ofHours(1);

  private static final Duration FAR = Duration.ofHours(1);
  private static final Duration CATALOG_PAUSE = Duration.ofMinutes(1);

  private final WatchSource source;
  private final @Nullable Long pointOfSales;
  private final Runnable wake;
  private final Loader loader;
  private final Tries tries;
  private final List<Watcher> watchers = new ArrayList<>();
  private final Map<Work.Key, Work> works = new ConcurrentHashMap<>();
  private final Map<Long, WatchedProduct> products = new LinkedHashMap<>();
  private final List<PollGroup> groups = new ArrayList<>();
  private final Map<Facet, Board> boards = new ConcurrentHashMap<>();
  private Duration interval = Duration.ofMinutes(1);
  private @Nullable Duration skew;
  private @Nullable Instant lastPoll;
  private Instant lookUpAt = Instant.MIN;
  private boolean listensToCatalogs;
  private volatile boolean catalogMoved;

  /**
   * An engine without watchers.
   *
   * @param wake makes that the next step comes soon
   */
  WatchEngine(WatchSource source, @Nullable Long pointOfSales, Runnable wake) {
    this.source = source;
    this.wake = wake;
    this.pointOfSales = pointOfSales;
    this.tries = new Tries(source.clock());
    this.loader =
        new Loader(source, pointOfSales, tries, this::board, this::lastUpdate, this::answered);
  }

  /** What is known, looked at in one way. Read by all. */
  Board board(Facet facet) {
    return boards.computeIfAbsent(facet, key -> new Board());
  }

  /** Whether what a target wants has been loaded. Read by all. */
  boolean isLoaded(Target target) {
    Work work = works.get(target.work());
    return work != null && work.isLoaded();
  }

  boolean isIdle() {
    return watchers.isEmpty();
  }

  List<Watcher> watchers() {
    return watchers;
  }

  void add(Watcher watcher) {
    watchers.add(watcher);
    pace();
    if (watcher.catalogueProducts().isEmpty()) {
      wants(watcher, watcher.fixed(), Set.of(), true);
    } else {
      if (!listensToCatalogs) {
        listensToCatalogs = true;
        source.onOtherCatalog(
            () -> {
              catalogMoved = true;
              wake.run();
            });
      }
      wants(watcher, watcher.fixed(), Set.of(), false);
      lookUpAt = Instant.MIN;
    }
  }

  void remove(Watcher watcher) {
    if (watchers.remove(watcher)) {
      wants(watcher, List.of(), Set.of(), true);
      pace();
    }
  }

  private void pace() {
    interval =
        watchers.stream()
            .map(Watcher::every)
            .min(Duration::compareTo)
            .orElse(Duration.ofMinutes(1));
    tries.interval(interval);
    Instant now = now();
    for (PollGroup group : groups) {
      Instant latest = now.plus(interval);
      if (group.nextPoll().isAfter(latest)) {
        group.nextPoll(latest);
      }
    }
  }

  private Instant now() {
    return source.clock().instant();
  }

  /** Does what is due; gives the time at which something is next. */
  Instant step() {
    source.requireOpen();
    tries.begin();
    lookUp();
    if (tries.mayAsk()) {
      poll();
    }
    if (tries.mayAsk()) {
      loader.load(wanted());
    }
    tries.end();
    tellLoaded();
    Instant next = next();
    tellStatus(next);
    return next;
  }

  // --- what is watched

  private void lookUp() {
    if (catalogMoved) {
      catalogMoved = false;
      lookUpAt = Instant.MIN;
    }
    boolean due =
        !now().isBefore(lookUpAt)
            && watchers.stream().anyMatch(watcher -> !watcher.catalogueProducts().isEmpty());
    if (!due) {
      return;
    }
    try {
      var catalog = source.catalog();
      for (Watcher watcher : List.copyOf(watchers)) {
        Lookup found = Lookup.of(catalog, watcher.catalogueProducts(), watcher.facet());
        List<Target> all = new ArrayList<>(watcher.fixed());
        all.addAll(found.targets());
        wants(watcher, all, found.unknown(), true);
      }
      lookUpAt = Instant.MAX;
    } catch (S360Exception e) {
      lookUpAt = tries.lookUpFailed(e, now().plus(CATALOG_PAUSE));
    }
  }

  private void wants(Watcher watcher, List<Target> targets, Set<Long> unknown, boolean complete) {
    Map<Work.Key, LongSet> wanted = new LinkedHashMap<>();
    for (Target target : targets) {
      wanted.merge(target.work(), target.performances(), LongSet::and);
      Long composed = target.facet().composed();
      if (composed != null) {
        // What is left of a ticket hangs on the events in it.
        wanted.putIfAbsent(new Work.Key(composed, target.facet().with(null), true), LongSet.EMPTY);
      }
    }
    for (Work work : List.copyOf(works.values())) {
      if (work.users().containsKey(watcher) && !wanted.containsKey(work.key())) {
        leave(work, watcher);
      }
    }
    Instant now = now();
    wanted.forEach((key, performances) -> use(key, watcher, performances, now));
    for (Target target : targets) {
      Long composed = target.facet().composed();
      Work ticket =
          composed == null
              ? null
              : works.get(new Work.Key(composed, target.facet().with(null), true));
      WatchedProduct event = products.get(target.product());
      if (ticket != null && event != null) {
        event.works().add(ticket);
      }
    }
    watcher.wants(targets, unknown, complete);
  }

  private void use(Work.Key key, Watcher watcher, LongSet performances, Instant now) {
    Work work = works.computeIfAbsent(key, Work::new);
    LongSet before = work.performances();
    LongSet own = work.users().get(watcher);
    if (own == null) {
      loader.introduce(work, watcher, performances);
    } else {
      loader.dropped(work, watcher, own.without(performances));
    }
    work.use(watcher, performances);
    loader.forget(work, before.without(work.performances()));
    if (!work.isLoaded()) {
      work.want(now);
      source.learn(key.product(), performances.stream().boxed().toList());
    }
    product(key.product(), now).works().add(work);
  }

  private WatchedProduct product(long id, Instant now) {
    WatchedProduct known = products.get(id);
    if (known != null) {
      return known;
    }
    WatchedProduct added = new WatchedProduct(id);
    products.put(id, added);
    PollGroup open =
        groups.stream()
            .filter(group -> group.products().size() < source.updateBatchSize())
            .findFirst()
            .orElse(null);
    if (open == null) {
      open = new PollGroup(now, now.plus(interval));
      groups.add(open);
    }
    open.products().add(id);
    return added;
  }

  private void leave(Work work, Watcher watcher) {
    LongSet before = work.performances();
    boolean unused = work.leave(watcher);
    loader.forget(work, before.without(work.performances()));
    if (!unused) {
      return;
    }
    works.remove(work.key());
    if (work.key().units()) {
      loader.forget(work);
    }
    products.values().forEach(product -> product.works().remove(work));
    Set<Long> unwatched = new HashSet<>();
    products.values().stream()
        .filter(product -> product.works().isEmpty())
        .forEach(product -> unwatched.add(product.id()));
    products.keySet().removeAll(unwatched);
    groups.forEach(group -> group.products().removeAll(unwatched));
    groups.removeIf(group -> group.products().isEmpty());
  }

  // --- what changed

  private void poll() {
    Instant now = now();
    for (PollGroup group : groups) {
      if (group.nextPoll().isAfter(now.plus(interval.multipliedBy(Tries.MOST_INTERVALS)))) {
        group.nextPoll(now); // the clock was set back
      }
      if (Duration.between(group.lastGood(), now).compareTo(BLIND) >= 0) {
        restart(group, now);
      }
      if (!now.isBefore(group.nextPoll()) && tries.mayAsk()) {
        poll(group);
      }
    }
  }

  private void poll(PollGroup group) {
    Question.Updates question =
        new Question.Updates(
            new UpdatesQuery(pointOfSales, List.copyOf(group.products()), group.since(skew)));
    boolean urgent = tries.isUrgent(group.nextPoll());
    Tries.Outcome<AvailabilityUpdate> outcome = tries.ask(source, question, urgent);
    Answer<AvailabilityUpdate> answer = outcome.answer();
    if (answer != null) {
      answered(answer);
      listed(answer);
      group.answered(answer.rows(), answer.asOf(), skew);
      group.nextPoll(answer.asOf().plus(interval));
      lastPoll = answer.asOf();
      return;
    }
    if (outcome.refusedForGood() && !group.isFresh()) {
      // Perhaps the date is older than what the platform keeps: begin afresh.
      restart(group, now());
    }
    group.nextPoll(outcome.retryAt());
  }

  private void listed(Answer<AvailabilityUpdate> answer) {
    Set<Long> news = new HashSet<>();
    for (AvailabilityUpdate update : answer.rows()) {
      WatchedProduct product = products.get(update.productId());
      if (product != null && product.listed(update, answer.serverTime())) {
        product.works().forEach(work -> work.want(answer.asOf()));
        news.add(update.productId());
      }
    }
    source.changed(news);
  }

  private void restart(PollGroup group, Instant now) {
    LOG.debug("what changed is not known for a while, so all is loaded again");
    group.restart(now);
    for (Long id : group.products()) {
      WatchedProduct product = products.get(id);
      if (product != null) {
        product.works().forEach(work -> work.want(now));
      }
    }
  }

  private @Nullable OffsetDateTime lastUpdate(long product) {
    WatchedProduct known = products.get(product);
    return known == null ? null : known.lastUpdate();
  }

  /** Learns what time it is on the platform. */
  private void answered(Answer<?> answer) {
    Instant time = answer.serverTime();
    if (time != null) {
      skew = Duration.between(answer.asOf(), time);
    }
  }

  // --- what is to be loaded

  private List<Work> wanted() {
    return works.values().stream().filter(Work::isWanted).sorted(Work.BY_WAIT).toList();
  }

  private void tellLoaded() {
    for (WatchedProduct product : products.values()) {
      if (product.works().stream().noneMatch(Work::isWanted)) {
        product.loaded();
      }
    }
    for (Watcher watcher : watchers) {
      if (watcher.isComplete() && watcher.targets().stream().allMatch(this::isLoaded)) {
        watcher.allIsLoaded();
      }
    }
  }

  private Instant next() {
    Instant next = now().plus(FAR);
    for (PollGroup group : groups) {
      next = earlier(next, group.nextPoll());
    }
    for (Work work : works.values()) {
      if (work.isWanted()) {
        next = earlier(next, work.notBefore());
      }
    }
    if (watchers.stream().anyMatch(watcher -> !watcher.isComplete())) {
      next = earlier(next, lookUpAt);
    }
    return tries.notBefore(next);
  }

  private static Instant earlier(Instant one, Instant other) {
    return other.isBefore(one) ? other : one;
  }

  private void tellStatus(Instant next) {
    Set<Work> wanted = new LinkedHashSet<>(wanted());
    for (Watcher watcher : List.copyOf(watchers)) {
      watcher.status(tries.status(watcher, wanted, lastPoll, next));
    }
  }
}
