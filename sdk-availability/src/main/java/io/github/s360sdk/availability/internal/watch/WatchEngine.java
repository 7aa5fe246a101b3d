package io.github.s360sdk.availability.internal.watch;

import io.github.s360sdk.availability.internal.AvailabilityCalls.Answer;
import io.github.s360sdk.availability.internal.Question;
import io.github.s360sdk.availability.model.AvailabilityUpdate;
import io.github.s360sdk.availability.request.UpdatesQuery;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.core.internal.time.ForwardClock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** So often the catalogue is looked at, for what it has new. */
  private static final Duration CATALOG_INTERVAL = Duration.ofMinutes(5);

  private final WatchSource source;
  private final ForwardClock time;
  private final @Nullable Long pointOfSales;
  private final Runnable wake;
  private final Loader loader;
  private final Tries tries;
  private final List<Watcher> watchers = new ArrayList<>();
  private final Map<Watcher, Set<Work>> worksOf = new HashMap<>();
  private final Map<Work.Key, Work> works = new ConcurrentHashMap<>();
  private final Map<Long, WatchedProduct> products = new LinkedHashMap<>();
  private final List<PollGroup> groups = new ArrayList<>();
  private final Map<Facet, Board> boards = new ConcurrentHashMap<>();
  private Duration interval = Duration.ofMinutes(1);
  private @Nullable Duration skew;
  private Instant lookUpAt = Instant.MIN;
  private @Nullable Catalog catalog;
  private @Nullable Object levels;
  private boolean listensToCatalogs;
  private volatile boolean catalogMoved;

  /**
   * An engine without watchers.
   *
   * @param wake makes that the next step comes soon
   */
  WatchEngine(WatchSource source, @Nullable Long pointOfSales, Runnable wake) {
    this.source = source;
    this.time = new ForwardClock(source.clock());
    this.wake = wake;
    this.pointOfSales = pointOfSales;
    this.tries = new Tries(time);
    this.loader =
        new Loader(
            source, time, pointOfSales, tries, this::board, this::lastUpdate, this::answered);
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

  /** How long it is until a time of this engine. */
  Duration until(Instant next) {
    return Duration.between(now(), next);
  }

  void add(Watcher watcher) {
    watchers.add(watcher);
    pace();
    boolean complete = watcher.catalogueProducts().isEmpty();
    if (!complete) {
      catalog = null;
      lookUpAt = Instant.MIN;
    }
    wants(watcher, watcher.fixed(), Set.of(), complete);
  }

  void remove(Watcher watcher) {
    if (watchers.remove(watcher)) {
      wants(watcher, List.of(), Set.of(), true);
      worksOf.remove(watcher);
      pace();
      if (watchers.isEmpty()) {
        catalog = null; // it is large
      }
    }
  }

  private void pace() {
    interval =
        watchers.stream()
            .map(Watcher::every)
            .min(Duration::compareTo)
            .orElse(Duration.ofMinutes(1));
    tries.interval(interval);
    Instant latest = now().plus(interval);
    for (PollGroup group : groups) {
      if (group.dueSince().isAfter(latest)) {
        group.nextPoll(latest);
      } else if (group.nextPoll().isAfter(latest)) {
        group.putOff(latest);
      }
    }
    for (Work work : works.values()) {
      if (work.notBefore().isAfter(latest)) {
        work.notBefore(latest);
      }
    }
  }

  private Instant now() {
    return time.instant();
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
    deriveLevelsAgain();
    tries.end();
    tellLoaded();
    Instant next = next();
    tellStatus(next);
    return next;
  }

  /** A step came to a bad end; gives the time of the next one. */
  Instant stepFailed(Throwable e) {
    Instant next = tries.stepFailed(e);
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
      lookUpIn(source.catalog());
      lookUpAt = now().plus(CATALOG_INTERVAL);
    } catch (RuntimeException e) {
      source.requireOpen();
      lookUpAt = tries.lookUpFailed(e, now().plus(CATALOG_PAUSE));
    }
  }

  @SuppressWarnings("ReferenceEquality") // a catalogue is large, and it is served as one object
  private void lookUpIn(Catalog served) {
    if (!listensToCatalogs) {
      source.onOtherCatalog(
          () -> {
            catalogMoved = true;
            wake.run();
          });
      listensToCatalogs = true;
    }
    if (served == catalog) {
      return;
    }
    for (Watcher watcher : List.copyOf(watchers)) {
      if (!watcher.catalogueProducts().isEmpty()) {
        Lookup found = Lookup.of(served, watcher.catalogueProducts(), watcher.facet());
        List<Target> all = new ArrayList<>(watcher.fixed());
        all.addAll(found.targets());
        wants(watcher, all, found.unknown(), true);
      }
    }
    catalog = served;
  }

  private void wants(Watcher watcher, List<Target> targets, Set<Long> unknown, boolean complete) {
    // First, so that its listeners find what they are told of, and nothing else.
    watcher.wants(targets, unknown, complete);
    Map<Work.Key, LongSet> wanted = new LinkedHashMap<>();
    for (Target target : targets) {
      wanted.merge(target.work(), target.performances(), LongSet::and);
      Work.Key ticket = ticket(target);
      if (ticket != null) {
        // What is left of a ticket hangs on the events in it.
        wanted.putIfAbsent(ticket, LongSet.EMPTY);
      }
    }
    Set<Work> own = worksOf.computeIfAbsent(watcher, same -> new LinkedHashSet<>());
    for (Work work : List.copyOf(own)) {
      if (!wanted.containsKey(work.key())) {
        own.remove(work);
        leave(work, watcher);
      }
    }
    Instant now = now();
    wanted.forEach((key, performances) -> own.add(use(key, watcher, performances, now)));
    for (Target target : targets) {
      Work.Key ticket = ticket(target);
      Work ofTicket = ticket == null ? null : works.get(ticket);
      Work ofEvent = works.get(target.work());
      if (ofTicket != null && ofEvent != null) {
        ofTicket.dependOn(product(target.product(), now));
        ofEvent.dependOn(product(ofTicket.key().product(), now));
      }
    }
    tidy();
  }

  /** The units of the ticket that a target is seen with. */
  private static Work.@Nullable Key ticket(Target target) {
    Long composed = target.facet().composed();
    return composed == null ? null : new Work.Key(composed, target.facet().forUnits(), true);
  }

  private Work use(Work.Key key, Watcher watcher, LongSet performances, Instant now) {
    Work work = works.computeIfAbsent(key, Work::new);
    LongSet before = work.performances();
    LongSet own = work.users().get(watcher);
    work.use(watcher, performances);
    if (own == null) {
      loader.introduce(work, watcher, performances);
    } else if (!own.equals(performances)) {
      loader.dropped(work, watcher, own.without(performances));
      loader.introduce(work, watcher, performances.without(own));
    }
    forget(work, before.without(work.performances()));
    if (!work.isLoaded()) {
      work.want(now);
      source.learn(key.product(), performances.stream().boxed().toList());
    }
    work.dependOn(product(key.product(), now));
    return work;
  }

  private WatchedProduct product(long id, Instant now) {
    return products.computeIfAbsent(
        id,
        added -> {
          // The last one is the one with room.
          PollGroup group = groups.isEmpty() ? null : groups.get(groups.size() - 1);
          if (group == null || group.products().size() >= source.updateBatchSize()) {
            group = new PollGroup(now, now.plus(interval));
            groups.add(group);
          }
          return new WatchedProduct(added, group);
        });
  }

  private void leave(Work work, Watcher watcher) {
    LongSet own = work.users().getOrDefault(watcher, LongSet.EMPTY);
    loader.dropped(work, watcher, own);
    LongSet before = work.performances();
    boolean unused = work.leave(watcher);
    forget(work, before.without(work.performances()));
    if (!unused) {
      return;
    }
    works.remove(work.key());
    if (work.key().units()) {
      loader.forget(work);
    }
    for (WatchedProduct product : work.detach()) {
      if (product.works().isEmpty()) {
        products.remove(product.id());
        product.group().products().remove(product.id());
      }
    }
  }

  /** Shows performances no more, but those that are wanted as one of another product too. */
  private void forget(Work work, LongSet performances) {
    LongSet gone = performances;
    if (gone.size() > 0 && loader.sawSharedIds()) {
      for (Work other : works.values()) {
        boolean alike = other.key().facet().equals(work.key().facet()) && !other.key().units();
        if (alike && !other.equals(work)) {
          gone = gone.without(other.performances());
        }
      }
    }
    loader.forget(work.key().facet(), gone);
  }

  /** Puts what is left of groups together, so that no question is asked in vain. */
  private void tidy() {
    groups.removeIf(group -> group.products().isEmpty());
    groups.sort(Comparator.comparing(group -> -group.products().size()));
    for (int last = groups.size() - 1; last > 0; last--) {
      PollGroup small = groups.get(last);
      PollGroup larger = groups.get(last - 1);
      if (small.products().size() + larger.products().size() <= source.updateBatchSize()) {
        for (Long id : small.products()) {
          Objects.requireNonNull(products.get(id)).group(larger);
        }
        larger.takeOver(small, skew);
        groups.remove(last);
      }
    }
  }

  // --- what changed

  private void poll() {
    Instant now = now();
    List<PollGroup> inTurn = new ArrayList<>(groups);
    // Who has waited longest comes first, where not all can be asked.
    inTurn.sort(Comparator.comparing(PollGroup::dueSince));
    for (PollGroup group : inTurn) {
      if (Duration.between(group.lastGood(), now).compareTo(blind()) >= 0) {
        restart(group, now);
      }
      if (!now.isBefore(group.nextPoll()) && tries.mayAsk()) {
        poll(group);
      }
    }
  }

  private Duration blind() {
    Duration twice = interval.multipliedBy(2);
    return twice.compareTo(BLIND) > 0 ? twice : BLIND;
  }

  private void poll(PollGroup group) {
    Question.Updates question =
        new Question.Updates(
            new UpdatesQuery(pointOfSales, List.copyOf(group.products()), group.since(skew)));
    boolean urgent = tries.isUrgent(group.dueSince());
    Tries.Outcome<AvailabilityUpdate> outcome = tries.ask(source, question, urgent);
    Answer<AvailabilityUpdate> answer = outcome.answer();
    if (answer != null) {
      answered(answer);
      Set<Long> news = listed(answer);
      group.answered(answer.rows(), now(), skew);
      group.lastPoll(answer.asOf());
      group.nextPoll(now().plus(interval));
      tellOthers(news);
    } else if (outcome.error() == null) {
      group.putOff(outcome.retryAt());
    } else {
      if (outcome.refusedForGood() && !group.isFresh()) {
        // Perhaps the date is older than what the platform keeps: begin afresh.
        restart(group, now());
      }
      group.nextPoll(outcome.retryAt());
    }
  }

  private Set<Long> listed(Answer<AvailabilityUpdate> answer) {
    Set<Long> news = new HashSet<>();
    Instant now = now();
    for (AvailabilityUpdate update : answer.rows()) {
      WatchedProduct product = products.get(update.productId());
      if (product != null && product.listed(update, answer.serverTime())) {
        product.works().forEach(work -> work.want(now));
        news.add(update.productId());
      }
    }
    return news;
  }

  private void tellOthers(Set<Long> news) {
    try {
      source.changed(news);
    } catch (RuntimeException e) {
      // A shared cache is out of order: what is watched must not suffer from that.
      LOG.warn("kept answers could not be invalidated: {}", e.getClass().getName());
    }
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
    Instant serverTime = answer.serverTime();
    if (serverTime != null) {
      skew = Duration.between(time.ofFollowed(answer.asOf()), serverTime);
    }
  }

  private void deriveLevelsAgain() {
    Object basis = source.basisOfLevels();
    if (basis != null && !basis.equals(levels)) {
      levels = basis;
      loader.deriveAgain(works.values());
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
        next = earlier(next, loader.notBefore(work));
      }
    }
    if (watchers.stream().anyMatch(watcher -> !watcher.catalogueProducts().isEmpty())) {
      next = earlier(next, lookUpAt);
    }
    return tries.notBefore(next);
  }

  private static Instant earlier(Instant one, Instant other) {
    return other.isBefore(one) ? other : one;
  }

  private void tellStatus(Instant next) {
    Set<Work> wanted = new LinkedHashSet<>(wanted());
    boolean putOff = groups.stream().anyMatch(PollGroup::isPutOff);
    Instant lastPoll = lastPoll();
    for (Watcher watcher : List.copyOf(watchers)) {
      watcher.status(tries.status(watcher, wanted, putOff, lastPoll, next));
    }
  }

  /** When all groups have been asked well. */
  private @Nullable Instant lastPoll() {
    Instant last = null;
    for (PollGroup group : groups) {
      Instant of = group.lastPoll();
      if (of == null) {
        return null;
      }
      last = last == null ? of : earlier(last, of);
    }
    return last;
  }
}
