package io.github.s360sdk.availability;

import io.github.s360sdk.availability.internal.AvailabilityCalls;
import io.github.s360sdk.availability.internal.AvailabilityCalls.Answer;
import io.github.s360sdk.availability.internal.Batches;
import io.github.s360sdk.availability.internal.Question;
import io.github.s360sdk.availability.internal.SeasonTicketLines;
import io.github.s360sdk.availability.internal.store.AnswerStore;
import io.github.s360sdk.availability.internal.store.CachedAnswers;
import io.github.s360sdk.availability.internal.store.Levels;
import io.github.s360sdk.availability.internal.watch.WatchHub;
import io.github.s360sdk.availability.internal.watch.WatchSource;
import io.github.s360sdk.availability.model.AvailabilityUpdate;
import io.github.s360sdk.availability.model.AvailabilityUpdates;
import io.github.s360sdk.availability.model.PerformanceAvailabilities;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.availability.model.ProductAvailabilities;
import io.github.s360sdk.availability.model.ProductAvailability;
import io.github.s360sdk.availability.model.SeasonTicketAvailability;
import io.github.s360sdk.availability.model.SeatAvailabilities;
import io.github.s360sdk.availability.model.ThemeAndLanguage;
import io.github.s360sdk.availability.model.UnitsLeft;
import io.github.s360sdk.availability.request.PlacesQuery;
import io.github.s360sdk.availability.request.SeatsQuery;
import io.github.s360sdk.availability.request.UnitsQuery;
import io.github.s360sdk.availability.request.UpdatesQuery;
import io.github.s360sdk.availability.watch.AvailabilityWatcher;
import io.github.s360sdk.availability.watch.WatchRequest;
import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.internal.check.Checks;
import io.github.s360sdk.core.internal.runtime.ConnectionRuntime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The client over calls and kept answers. */
final class DefaultAvailabilityClient implements AvailabilityClient {

  private final ConnectionRuntime runtime;
  private final CatalogClient catalog;
  private final Clock clock;
  private final AvailabilityCalls calls;
  private final CachedAnswers answers;
  private final Levels levels;

  /** What else than the question makes a difference to a kept answer: how levels are derived. */
  private final Object variant;

  private final int batchSize;
  private final int updateBatchSize;

  DefaultAvailabilityClient(
      S360Connection connection, CatalogClient catalog, AvailabilityOptions options) {
    this.runtime = ConnectionRuntime.of(connection);
    this.catalog = catalog;
    this.clock = connection.clock();
    this.calls = new AvailabilityCalls(runtime, () -> catalog.posConfig().posId());
    this.answers =
        new CachedAnswers(connection, calls, options.timeToLive(), options.staleIfError());
    this.levels =
        new Levels(
            catalog,
            options.capacity(),
            options.usualAlertRatio(),
            options.derivedLevels(),
            connection.clock());
    this.variant =
        Arrays.asList(options.derivedLevels(), options.usualAlertRatio(), options.capacity());
    this.batchSize = options.batchSize();
    this.updateBatchSize = options.updateBatchSize();
  }

  /** The end of a call that begins now, however many questions it consists of. */
  private Instant deadline() {
    return clock.instant().plus(runtime.pipeline().settings().totalTimeout());
  }

  @Override
  public PerformanceAvailabilities performances(PlacesQuery query) {
    requireNoEvents(query);
    return places(false, query, deadline());
  }

  private static void requireNoEvents(PlacesQuery query) {
    if (!query.events().isEmpty()) {
      throw new InvalidRequestException(
          "events",
          "must be empty, as getPerformanceAvailability knows performances only: add them with"
              + " performancesOf(event), or call events(...)");
    }
  }

  @Override
  public PerformanceAvailabilities events(PlacesQuery query) {
    return places(true, query, deadline());
  }

  private PerformanceAvailabilities places(boolean events, PlacesQuery query, Instant until) {
    List<Question.Places> questions = Batches.places(events, query, batchSize);
    List<PerformanceAvailabilities> parts = new ArrayList<>(questions.size());
    for (Question.Places question : questions) {
      parts.add(answers.get(question, variant, until, answer -> places(question, answer)));
    }
    return parts.size() == 1
        ? parts.get(0)
        : new PerformanceAvailabilities(
            oldest(parts.stream().map(PerformanceAvailabilities::asOf).toList()),
            parts.stream().flatMap(part -> part.rows().stream()).toList(),
            query.performances());
  }

  private PerformanceAvailabilities places(Question.Places question, Answer<PlacesLeft> answer) {
    return new PerformanceAvailabilities(
        answer.asOf(),
        levels.ofPlaces(answer.rows(), isForAll(question.query())),
        question.query().performances());
  }

  private static boolean isForAll(PlacesQuery query) {
    return query.composedProduct() == null && query.advantage() == null;
  }

  @Override
  public ProductAvailabilities products(UnitsQuery query) {
    return units(query, deadline());
  }

  private ProductAvailabilities units(UnitsQuery query, Instant until) {
    List<ProductAvailabilities> parts = new ArrayList<>();
    for (Question.Units question : Batches.units(query, batchSize)) {
      parts.add(answers.get(question, variant, until, answer -> units(question, answer)));
    }
    return parts.size() == 1
        ? parts.get(0)
        : new ProductAvailabilities(
            oldest(parts.stream().map(ProductAvailabilities::asOf).toList()),
            parts.stream().flatMap(part -> part.rows().stream()).toList(),
            query.products());
  }

  private ProductAvailabilities units(Question.Units question, Answer<UnitsLeft> answer) {
    return new ProductAvailabilities(
        answer.asOf(),
        levels.ofUnits(answer.rows(), question.query().advantage() == null),
        question.query().products());
  }

  private static Instant oldest(Collection<Instant> times) {
    return times.stream().min(Instant::compareTo).orElseThrow();
  }

  @Override
  public SeatAvailabilities seats(SeatsQuery query) {
    return answers.get(
        new Question.Seats(query),
        null,
        deadline(),
        answer -> new SeatAvailabilities(answer.asOf(), query.performance(), answer.rows()));
  }

  @Override
  public SeasonTicketAvailability seasonTicket(
      SeasonTicketProduct ticket, Consumer<? super PlacesQuery.Builder> fill) {
    List<SeasonTicketLines.Event> events = SeasonTicketLines.events(ticket);
    if (events.stream().allMatch(event -> event.performances().isEmpty())) {
      throw new InvalidRequestException(
          "ticket",
          "must have performances in its lines, but product " + ticket.id() + " has none");
    }
    PlacesQuery.Builder places = PlacesQuery.builder();
    fill.accept(places);
    events.forEach(event -> places.performances(event.performances()));
    PlacesQuery query = places.composedProduct(ticket.id()).build();
    requireNoEvents(query);
    events.forEach(event -> answers.store().learn(event.productId(), event.performances()));
    Instant until = deadline();
    ProductAvailabilities units =
        units(
            new UnitsQuery(
                query.pointOfSales(),
                List.of(ticket.id()),
                List.of(),
                null,
                null,
                query.contingents(),
                query.advantage()),
            until);
    PerformanceAvailabilities performances = places(false, query, until);
    return new SeasonTicketAvailability(
        oldest(List.of(units.asOf(), performances.asOf())),
        ticket.id(),
        units.product(ticket.id()).orElseGet(() -> new ProductAvailability(ticket.id(), List.of())),
        List.copyOf(performances.all()),
        performances.missing());
  }

  @Override
  public AvailabilityUpdates updates(UpdatesQuery query) {
    Instant until = deadline();
    List<Answer<AvailabilityUpdate>> parts = new ArrayList<>();
    for (Question.Updates question : Batches.updates(query, updateBatchSize)) {
      Answer<AvailabilityUpdate> answer = calls.ask(question, until);
      // At once, because a later part may fail.
      answers.changed(
          answer.rows().stream().map(AvailabilityUpdate::productId).collect(Collectors.toSet()));
      parts.add(answer);
    }
    return new AvailabilityUpdates(
        oldest(parts.stream().map(Answer::asOf).toList()),
        parts.stream().allMatch(part -> part.serverTime() != null)
            ? oldest(parts.stream().map(Answer::serverTime).toList())
            : null,
        parts.stream().flatMap(part -> part.rows().stream()).toList());
  }

  @Override
  public List<ThemeAndLanguage> themesAndLanguages(long passId, Collection<Long> timeslotIds) {
    List<Long> timeslots = new ArrayList<>(timeslotIds);
    new Checks().id("passId", passId).ids("timeslotIds", timeslots).complete();
    return calls.ask(new Question.Themes(passId, List.copyOf(timeslots)), deadline()).rows();
  }

  @Override
  public AvailabilityWatcher watch(WatchRequest request) {
    Long pos = request.pointOfSales();
    AnswerStore store = answers.store();
    return runtime
        .shared(
            WatchHub.class,
            Arrays.asList(store.operator(), pos),
            () -> new WatchHub(new Source(store), runtime.pipeline().settings().sleeper(), pos))
        .watch(request);
  }

  /** What watchers see of this client. */
  private final class Source implements WatchSource {

    private final AnswerStore store;

    Source(AnswerStore store) {
      this.store = store;
    }

    @Override
    public <R> Answer<R> ask(Question<R> question, boolean urgent) {
      return calls.askInBackground(question, urgent);
    }

    @Override
    public Catalog catalog() {
      return catalog.get();
    }

    @Override
    public void onOtherCatalog(Runnable listener) {
      catalog.subscribe(change -> listener.run());
    }

    @Override
    public List<PlacesLeft> places(List<PlacesLeft> rows, boolean forAll) {
      return levels.ofPlaces(rows, forAll);
    }

    @Override
    public List<UnitsLeft> units(List<UnitsLeft> rows) {
      return levels.ofUnits(rows, true);
    }

    @Override
    public @Nullable Object basisOfLevels() {
      return levels.basisIfWanted();
    }

    @Override
    public void learn(long product, List<Long> performances) {
      store.learn(product, performances);
    }

    @Override
    public void changed(Set<Long> products) {
      store.changed(products, runtime.cacheOfAll());
    }

    @Override
    public void requireOpen() {
      runtime.pipeline();
    }

    @Override
    public int batchSize() {
      return batchSize;
    }

    @Override
    public int updateBatchSize() {
      return updateBatchSize;
    }

    @Override
    public Clock clock() {
      return clock;
    }
  }
}
