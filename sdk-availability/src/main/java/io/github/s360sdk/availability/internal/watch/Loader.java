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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Loads what has to be loaded, shows it, and tells the watchers what is other than before. */
final class Loader {

  private final WatchSource source;
  private final @Nullable Long pointOfSales;
  private final Tries tries;
  private final Function<Facet, Board> boards;
  private final LongFunction<@Nullable OffsetDateTime> lastUpdates;
  private final Consumer<? super Answer<?>> onAnswer;

  /**
   * Loads for one point of sales.
   *
   * @param lastUpdates when a product changed last, or null
   * @param onAnswer sees each answer
   */
  Loader(
      WatchSource source,
      @Nullable Long pointOfSales,
      Tries tries,
      Function<Facet, Board> boards,
      LongFunction<@Nullable OffsetDateTime> lastUpdates,
      Consumer<? super Answer<?>> onAnswer) {
    this.source = source;
    this.pointOfSales = pointOfSales;
    this.tries = tries;
    this.boards = boards;
    this.lastUpdates = lastUpdates;
    this.onAnswer = onAnswer;
  }

  /** Loads what is due of some works, in their order. */
  void load(List<Work> wanted) {
    Instant now = source.clock().instant();
    Map<Facet, List<Work>> places = new LinkedHashMap<>();
    Map<Facet, List<Work>> units = new LinkedHashMap<>();
    for (Work work : wanted) {
      if (!now.isBefore(work.notBefore())) {
        (work.key().units() ? units : places)
            .computeIfAbsent(work.key().facet(), facet -> new ArrayList<>())
            .add(work);
      }
    }
    places.forEach(this::places);
    units.forEach(this::units);
    wanted.forEach(Work::endIfAllIsLoaded);
  }

  private void places(Facet facet, List<Work> works) {
    Map<Long, Work> owners = owners(works);
    for (List<Long> ids : Batches.parts(List.copyOf(owners.keySet()), source.batchSize())) {
      Question.Places question =
          new Question.Places(
              false,
              new PlacesQuery(
                  pointOfSales,
                  List.of(),
                  ids,
                  facet.seatCategories(),
                  facet.contingents(),
                  facet.composed(),
                  null));
      Answer<PlacesLeft> answer = ask(question, ids, owners);
      if (answer != null) {
        PerformanceAvailabilities left =
            new PerformanceAvailabilities(
                answer.asOf(), source.places(question.query(), answer.rows()), ids);
        owners(ids, owners)
            .forEach(
                (id, work) -> show(work, id, left.performance(id).orElse(null), answer.asOf()));
      }
    }
  }

  private void units(Facet facet, List<Work> works) {
    Map<Long, Work> owners = owners(works);
    for (List<Long> ids : Batches.parts(List.copyOf(owners.keySet()), source.batchSize())) {
      Question.Units question =
          new Question.Units(
              new UnitsQuery(pointOfSales, ids, List.of(), null, null, facet.contingents(), null));
      Answer<UnitsLeft> answer = ask(question, ids, owners);
      if (answer != null) {
        ProductAvailabilities left =
            new ProductAvailabilities(answer.asOf(), source.units(answer.rows()), ids);
        owners(ids, owners)
            .forEach((id, work) -> show(work, left.product(id).orElse(null), answer.asOf()));
      }
    }
  }

  /** Which work each id that is to be loaded belongs to. */
  private static Map<Long, Work> owners(List<Work> works) {
    Map<Long, Work> owners = new LinkedHashMap<>();
    works.forEach(work -> work.open().forEach(id -> owners.put(id, work)));
    return owners;
  }

  private static Map<Long, Work> owners(List<Long> ids, Map<Long, Work> all) {
    Map<Long, Work> some = new LinkedHashMap<>();
    for (Long id : ids) {
      Work work = all.get(id);
      if (work != null) {
        some.put(id, work);
      }
    }
    return some;
  }

  /** Asks; where there is no answer, notes when to try again. */
  private <R> @Nullable Answer<R> ask(
      Question<R> question, List<Long> ids, Map<Long, Work> owners) {
    if (!tries.mayAsk()) {
      return null;
    }
    Map<Long, Work> asked = owners(ids, owners);
    boolean urgent = asked.values().stream().anyMatch(work -> tries.isUrgent(work.wantedSince()));
    Tries.Outcome<R> outcome = tries.ask(source, question, urgent);
    Answer<R> answer = outcome.answer();
    if (answer == null) {
      asked.values().forEach(work -> work.notBefore(outcome.retryAt()));
      return null;
    }
    onAnswer.accept(answer);
    asked.values().stream().distinct().forEach(work -> work.loaded(ids));
    return answer;
  }

  private void show(Work work, long id, @Nullable PerformanceAvailability now, Instant seenAt) {
    PerformanceAvailability before = boards.apply(work.key().facet()).show(id, now);
    tell(
        work,
        wanted -> wanted.contains(id),
        before == null ? List.of() : before.rows(),
        now == null ? List.of() : now.rows(),
        seenAt);
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

  /** Tells a watcher what is known already of something that it wants from now on. */
  void introduce(Work work, Watcher watcher, LongSet performances) {
    Board board = boards.apply(work.key().facet());
    if (work.key().units()) {
      ProductAvailability known = board.product(work.key().product());
      if (known != null) {
        known.rows().forEach(row -> first(work, watcher, row));
      }
    }
    performances.stream()
        .mapToObj(board::performance)
        .filter(known -> known != null)
        .forEach(known -> known.rows().forEach(row -> first(work, watcher, row)));
  }

  private void first(Work work, Watcher watcher, Availability row) {
    watcher.tell(news(work, new RowChange(null, row), source.clock().instant()));
  }

  /** Tells a watcher that performances are there no more. */
  void dropped(Work work, Watcher watcher, LongSet performances) {
    Board board = boards.apply(work.key().facet());
    performances.stream()
        .mapToObj(board::performance)
        .filter(known -> known != null)
        .flatMap(known -> known.rows().stream())
        .forEach(
            row -> watcher.tell(news(work, new RowChange(row, null), source.clock().instant())));
  }

  /** Shows performances no more that nobody wants. */
  void forget(Work work, LongSet performances) {
    Board board = boards.apply(work.key().facet());
    performances.stream().forEach(id -> board.show(id, (PerformanceAvailability) null));
  }

  /** Shows a product no more that nobody wants. */
  void forget(Work work) {
    Board board = boards.apply(work.key().facet());
    board.show(work.key().product(), (ProductAvailability) null);
  }
}
