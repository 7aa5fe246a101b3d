package io.github.s360sdk.availability.internal.watch;

import io.github.s360sdk.availability.internal.AvailabilityCalls.Answer;
import io.github.s360sdk.availability.internal.Batches;
import io.github.s360sdk.availability.internal.Question;
import io.github.s360sdk.availability.model.Availability;
import io.github.s360sdk.availability.model.PerformanceAvailabilities;
import io.github.s360sdk.availability.model.PerformanceAvailability;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.availability.model.ProductAvailabilities;
import io.github.s360sdk.availability.model.ProductAvailability;
import io.github.s360sdk.availability.model.UnitsLeft;
import io.github.s360sdk.availability.request.PlacesQuery;
import io.github.s360sdk.availability.request.UnitsQuery;
import io.github.s360sdk.availability.watch.AvailabilityChange;
import io.github.s360sdk.core.internal.time.ForwardClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads what has to be loaded, shows it, and tells the watchers what is other than before. */
final class Loader {

  private final WatchSource source;
  private final ForwardClock time;
  private final @Nullable Long pointOfSales;
  private final Tries tries;
  private final Function<Facet, Board> boards;
  private final LongFunction<@Nullable OffsetDateTime> lastUpdates;
  private final Consumer<? super Answer<?>> onAnswer;

  private final Map<Kind, Suspects> suspects = new HashMap<>();
  private boolean sharedIds;

  /**
   * Loads for one point of sales.
   *
   * @param lastUpdates when a product changed last, or null
   * @param onAnswer sees each answer
   */
  Loader(
      WatchSource source,
      ForwardClock time,
      @Nullable Long pointOfSales,
      Tries tries,
      Function<Facet, Board> boards,
      LongFunction<@Nullable OffsetDateTime> lastUpdates,
      Consumer<? super Answer<?>> onAnswer) {
    this.source = source;
    this.time = time;
    this.pointOfSales = pointOfSales;
    this.tries = tries;
    this.boards = boards;
    this.lastUpdates = lastUpdates;
    this.onAnswer = onAnswer;
  }

  /** Whether a performance was ever wanted as one of several products. */
  boolean sawSharedIds() {
    return sharedIds;
  }

  /** Loads what is due of some works, in their order. */
  void load(List<Work> wanted) {
    Instant now = time.instant();
    Map<Facet, List<Work>> places = new LinkedHashMap<>();
    Map<Facet, List<Work>> units = new LinkedHashMap<>();
    for (Work work : wanted) {
      if (work.open().isEmpty()) {
        work.endIfAllIsLoaded(); // an event without performances
      } else if (!now.isBefore(work.notBefore())) {
        (work.key().units() ? units : places)
            .computeIfAbsent(work.key().facet(), facet -> new ArrayList<>())
            .add(work);
      }
    }
    places.forEach(this::places);
    units.forEach(this::units);
  }

  private void places(Facet facet, List<Work> works) {
    load(
        new Kind(facet, false),
        works,
        ids ->
            new Question.Places(
                false,
                new PlacesQuery(
                    pointOfSales,
                    List.of(),
                    ids,
                    facet.seatCategories(),
                    facet.contingents(),
                    facet.composed(),
                    null)),
        (ids, answer, owners) -> {
          PerformanceAvailabilities left =
              new PerformanceAvailabilities(answer.asOf(), levels(facet, answer.rows()), ids);
          for (Long id : ids) {
            show(
                facet,
                owners.getOrDefault(id, List.of()),
                id,
                left.performance(id).orElse(null),
                answer.asOf());
          }
        });
  }

  private List<PlacesLeft> levels(Facet facet, List<PlacesLeft> rows) {
    return source.places(rows, facet.composed() == null);
  }

  private void units(Facet facet, List<Work> works) {
    load(
        new Kind(facet, true),
        works,
        ids ->
            new Question.Units(
                new UnitsQuery(
                    pointOfSales, ids, List.of(), null, null, facet.contingents(), null)),
        (ids, answer, owners) -> {
          ProductAvailabilities left =
              new ProductAvailabilities(answer.asOf(), source.units(answer.rows()), ids);
          for (Work work : ownersOf(ids, owners)) {
            show(work, left.product(work.key().product()).orElse(null), answer.asOf());
          }
        });
  }

  /** What can be asked for in one question. */
  private record Kind(Facet facet, boolean units) {}

  /** Shows what an answer tells of some ids. */
  private interface Show<R> {
    void show(List<Long> ids, Answer<R> answer, Map<Long, List<Work>> owners);
  }

  private <R> void load(
      Kind kind, List<Work> works, Function<List<Long>, Question<R>> about, Show<R> show) {
    Map<Long, List<Work>> owners = owners(works, Work::open);
    Suspects suspects = suspects(kind);
    List<Long> usual = owners.keySet().stream().filter(id -> !suspects.contains(id)).toList();
    for (List<Long> ids : Batches.parts(usual, source.batchSize())) {
      if (!tries.mayAsk()) {
        return;
      }
      Tries.Outcome<R> outcome = load(about.apply(ids), ids, owners, show);
      if (outcome.answer() == null) {
        ownersOf(ids, owners).forEach(work -> work.notBefore(outcome.retryAt()));
        if (outcome.refusedForGood()) {
          suspects.refused(ids, outcome.retryAt());
        }
      }
    }
    if (!time.instant().isBefore(suspects.notBefore())) {
      loadSuspects(suspects, owners, about, show);
    }
  }

  private <R> void loadSuspects(
      Suspects suspects,
      Map<Long, List<Work>> owners,
      Function<List<Long>, Question<R>> about,
      Show<R> show) {
    Set<Long> tried = new HashSet<>();
    while (tries.mayAsk()) {
      List<Long> ids = suspects.next(id -> owners.containsKey(id) && !tried.contains(id));
      if (ids.isEmpty()) {
        return;
      }
      tried.addAll(ids);
      Tries.Outcome<R> outcome = load(about.apply(ids), ids, owners, show);
      if (outcome.answer() != null) {
        suspects.answered(ids, source.batchSize());
      } else if (outcome.refusedForGood()) {
        suspects.refused(ids, outcome.retryAt());
      } else {
        suspects.notBefore(outcome.retryAt());
        return;
      }
    }
  }

  private <R> Tries.Outcome<R> load(
      Question<R> question, List<Long> ids, Map<Long, List<Work>> owners, Show<R> show) {
    Set<Work> asked = ownersOf(ids, owners);
    boolean urgent = asked.stream().anyMatch(work -> tries.isUrgent(work.wantedSince()));
    Tries.Outcome<R> outcome = tries.ask(source, question, urgent);
    Answer<R> answer = outcome.answer();
    if (answer != null) {
      onAnswer.accept(answer);
      show.show(ids, answer, owners);
      // Only now: what is not shown is not known.
      asked.forEach(work -> work.loaded(ids));
    }
    return outcome;
  }

  private Suspects suspects(Kind kind) {
    return suspects.computeIfAbsent(kind, same -> new Suspects());
  }

  /** When a work that has to be loaded can be. */
  Instant notBefore(Work work) {
    Suspects of = suspects.get(new Kind(work.key().facet(), work.key().units()));
    if (of == null || work.open().isEmpty() || !of.containsAll(work.open())) {
      return work.notBefore();
    }
    return of.notBefore().isAfter(work.notBefore()) ? of.notBefore() : work.notBefore();
  }

  /** Which works each of their ids belongs to. */
  private Map<Long, List<Work>> owners(
      Collection<Work> works, Function<Work, Iterable<Long>> idsOf) {
    Map<Long, List<Work>> owners = new LinkedHashMap<>();
    for (Work work : works) {
      List<Work> alone = List.of(work);
      for (Long id : idsOf.apply(work)) {
        owners.merge(
            id,
            alone,
            (some, one) -> {
              sharedIds = true;
              return Stream.concat(some.stream(), one.stream()).toList();
            });
      }
    }
    return owners;
  }

  private static Set<Work> ownersOf(List<Long> ids, Map<Long, List<Work>> owners) {
    Set<Work> works = new LinkedHashSet<>();
    for (Long id : ids) {
      works.addAll(owners.getOrDefault(id, List.of()));
    }
    return works;
  }

  private void show(
      Facet facet,
      List<Work> works,
      long id,
      @Nullable PerformanceAvailability now,
      Instant seenAt) {
    PerformanceAvailability before = boards.apply(facet).show(id, now);
    // Shown already, and never loaded by this work: then another one did.
    sharedIds |= before != null && works.stream().anyMatch(work -> !work.isLoaded());
    for (Work work : works) {
      tell(
          work,
          wanted -> wanted.contains(id),
          before == null ? List.of() : before.rows(),
          now == null ? List.of() : now.rows(),
          seenAt);
    }
  }

  private void show(Work work, @Nullable ProductAvailability now, Instant seenAt) {
    ProductAvailability before = boards.apply(work.key().facet()).show(work.key().product(), now);
    tell(
        work,
        wanted -> true,
        before == null ? List.of() : before.rows(),
        now == null ? List.of() : now.rows(),
        seenAt);
  }

  private void tell(
      Work work,
      Predicate<LongSet> concerned,
      List<? extends Availability> before,
      List<? extends Availability> after,
      Instant seenAt) {
    for (RowChange change : RowChange.between(before, after)) {
      AvailabilityChange news = news(work, change, seenAt);
      work.users()
          .forEach(
              (watcher, wanted) -> {
                if (concerned.test(wanted)) {
                  watcher.tell(news);
                }
              });
    }
  }

  private AvailabilityChange news(Work work, RowChange change, Instant seenAt) {
    return new AvailabilityChange(
        work.key().product(),
        work.key().facet().composed(),
        change.before(),
        change.after(),
        seenAt,
        change.before() == null ? null : lastUpdates.apply(work.key().product()));
  }

  /** Derives levels again, because what they are derived from is another one now. */
  void deriveAgain(Collection<Work> works) {
    Map<Facet, List<Work>> places = new LinkedHashMap<>();
    for (Work work : works) {
      if (work.key().units()) {
        deriveUnitsAgain(work);
      } else {
        places.computeIfAbsent(work.key().facet(), facet -> new ArrayList<>()).add(work);
      }
    }
    places.forEach(this::derivePlacesAgain);
  }

  private void derivePlacesAgain(Facet facet, List<Work> works) {
    Board board = boards.apply(facet);
    owners(works, work -> () -> work.performances().stream().iterator())
        .forEach(
            (id, of) -> {
              PerformanceAvailability known = board.performance(id);
              if (known != null && known.rows().stream().anyMatch(Loader::isDerived)) {
                List<PlacesLeft> told =
                    known.rows().stream()
                        .map(row -> isDerived(row) ? row.withLevel(null) : row)
                        .toList();
                show(
                    facet,
                    of,
                    id,
                    new PerformanceAvailability(id, levels(facet, told)),
                    source.clock().instant());
              }
            });
  }

  private void deriveUnitsAgain(Work work) {
    ProductAvailability known = boards.apply(work.key().facet()).product(work.key().product());
    if (known != null && known.rows().stream().anyMatch(Loader::isDerived)) {
      List<UnitsLeft> told =
          known.rows().stream().map(row -> isDerived(row) ? row.withLevel(null) : row).toList();
      show(
          work,
          new ProductAvailability(work.key().product(), source.units(told)),
          source.clock().instant());
    }
  }

  private static boolean isDerived(Availability row) {
    return row.level() == null || row.level().isDerived();
  }

  /** Tells a watcher what is known already of something that it wants from now on. */
  void introduce(Work work, Watcher watcher, LongSet performances) {
    rows(work, performances).forEach(row -> tell(work, watcher, new RowChange(null, row)));
  }

  /** Tells a watcher that something is there no more. */
  void dropped(Work work, Watcher watcher, LongSet performances) {
    rows(work, performances).forEach(row -> tell(work, watcher, new RowChange(row, null)));
  }

  /** What is known of a product, or of performances. */
  private List<? extends Availability> rows(Work work, LongSet performances) {
    Board board = boards.apply(work.key().facet());
    if (work.key().units()) {
      ProductAvailability known = board.product(work.key().product());
      return known == null ? List.of() : known.rows();
    }
    return performances.stream()
        .mapToObj(board::performance)
        .filter(Objects::nonNull)
        .flatMap(known -> known.rows().stream())
        .toList();
  }

  private void tell(Work work, Watcher watcher, RowChange change) {
    watcher.tell(news(work, change, source.clock().instant()));
  }

  /** Shows performances no more that nobody wants. */
  void forget(Facet facet, LongSet performances) {
    Board board = boards.apply(facet);
    performances.stream().forEach(id -> board.show(id, (PerformanceAvailability) null));
  }

  /** Shows a product no more that nobody wants. */
  void forget(Work work) {
    Board board = boards.apply(work.key().facet());
    board.show(work.key().product(), (ProductAvailability) null);
  }
}
