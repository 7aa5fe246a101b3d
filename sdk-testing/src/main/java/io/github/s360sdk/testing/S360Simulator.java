package io.github.s360sdk.testing;

import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.S360ConnectionBuilder;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.core.spi.Sleeper;
import io.github.s360sdk.testing.internal.server.FaultPlan;
import io.github.s360sdk.testing.internal.server.Operators;
import io.github.s360sdk.testing.internal.server.PromptSockets;
import io.github.s360sdk.testing.internal.server.Recorder;
import io.github.s360sdk.testing.internal.server.SimulatorDispatcher;
import io.github.s360sdk.testing.internal.service.AvailabilityEndpoint;
import io.github.s360sdk.testing.internal.service.AvailabilityGate;
import io.github.s360sdk.testing.internal.service.CatalogEndpoint;
import io.github.s360sdk.testing.internal.service.CatalogGate;
import io.github.s360sdk.testing.internal.service.ContactAuthenticationEndpoint;
import io.github.s360sdk.testing.internal.service.ContactEndpoint;
import io.github.s360sdk.testing.internal.service.InstitutionGate;
import io.github.s360sdk.testing.internal.service.OrderFacadeEndpoint;
import io.github.s360sdk.testing.internal.service.OrderServiceEndpoint;
import io.github.s360sdk.testing.internal.service.SeatingEndpoint;
import io.github.s360sdk.testing.internal.soap.Codec;
import io.github.s360sdk.testing.internal.state.Refusal;
import io.github.s360sdk.testing.internal.state.Settings;
import io.github.s360sdk.testing.internal.state.SetupState;
import io.github.s360sdk.testing.internal.state.Store;
import io.github.s360sdk.testing.model.ContactRules;
import io.github.s360sdk.testing.model.ContactSnapshot;
import io.github.s360sdk.testing.model.OrderSnapshot;
import io.github.s360sdk.testing.model.SimulatedContact;
import io.github.s360sdk.testing.world.DemoWorld;
import io.github.s360sdk.testing.world.DemoWorldSize;
import io.github.s360sdk.testing.world.GeneratedCatalog;
import io.github.s360sdk.testing.world.Timeslot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;

/**
 * An S-360 platform in this JVM, for tests of programs that use the SDK, and for learning: it
 * speaks SOAP like the platform, sells the places of a small {@linkplain #world() world} and keeps
 * books that tests can look into. It listens on the loopback address only. Thread-safe.
 *
 * <pre>{@code
 * try (S360Simulator simulator = S360Simulator.start();
 *     S360Connection connection = simulator.connection().build()) {
 *   ...
 * }
 * }</pre>
 *
 * <p>What is not known of the platform is the simulator's choice, above all the {@linkplain
 * io.github.s360sdk.testing.model.SimulatedErrors status codes of errors}. A test against it proves
 * a program, not the platform.
 */
public final class S360Simulator implements AutoCloseable {

  // The server logs each request at INFO. Held here, because a logger nobody holds is forgotten.
  private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

  record Setup(
      int port,
      @Nullable Clock clock,
      String institution,
      Map<String, String> operators,
      DemoWorldSize world,
      Duration hold,
      Duration longestHold,
      int keptCalls,
      int keptOrders,
      @Nullable GeneratedCatalog catalog,
      boolean catalogLimit,
      CatalogGate.Phases catalogPhases,
      AvailabilityLimit availabilityLimit,
      @Nullable Duration updateHistory,
      int institutionLimit) {}

  private final MockWebServer server = new MockWebServer();
  private final SimulatorDispatcher dispatcher;
  private final Setup setup;
  // The JVM may be told to prefer addresses of the other family, and their form is no host of a
  // URL.
  private static final InetAddress ADDRESS = loopback();
  // More than any client makes.
  private static final int UNPACED = 10_000_000;

  private final Clock clock;
  private final DemoWorld world;
  private final Store store;
  private final Operators operators;
  private final String operator;
  private final FaultPlan faultPlan = new FaultPlan();
  private final Recorder recorder;
  private final SetupState setupState;
  private final CatalogGate catalogGate;
  private final AvailabilityGate availabilityGate;
  private final InstitutionGate institutionGate;

  S360Simulator(Setup setup) {
    this.setup = setup;
    this.clock = setup.clock() == null ? Clock.systemUTC() : setup.clock();
    this.world = setup.world().build(clock);
    this.store =
        new Store(
            new Settings(
                setup.institution(),
                world,
                clock,
                setup.hold(),
                setup.longestHold(),
                setup.keptOrders()));
    this.operators = new Operators(setup.institution(), setup.operators());
    this.operator = setup.operators().keySet().iterator().next();
    this.recorder = new Recorder(setup.keptCalls());
    this.setupState =
        new SetupState(clock, world.pointOfSales().timeZone(), world.lastSetupUpdate());
    this.catalogGate = new CatalogGate(clock, setup.catalogLimit(), setup.catalogPhases());
    this.availabilityGate = new AvailabilityGate(clock, counted(setup.availabilityLimit()));
    this.institutionGate = new InstitutionGate(clock, setup.institutionLimit());
    Codec codec = new Codec(world.pointOfSales().timeZone());
    this.dispatcher =
        new SimulatorDispatcher(
            List.of(
                CatalogEndpoint.create(store, codec, setupState, catalogGate, setup.catalog()),
                AvailabilityEndpoint.create(store, availabilityGate, setup.updateHistory()),
                OrderFacadeEndpoint.create(store),
                OrderServiceEndpoint.create(store),
                SeatingEndpoint.create(store),
                ContactEndpoint.create(store, codec),
                ContactAuthenticationEndpoint.create(store)),
            codec,
            operators,
            faultPlan,
            recorder,
            institutionGate,
            clock,
            this::forgetRequest);
    server.setDispatcher(dispatcher);
    server.setServerSocketFactory(new PromptSockets());
    server.setBodyLimit(SimulatorDispatcher.MOST_BYTES);
    if (SERVER_LOG.getLevel() == null) {
      SERVER_LOG.setLevel(Level.WARNING);
    }
    try {
      server.start(ADDRESS, setup.port());
    } catch (IOException e) {
      throw new IllegalStateException(
          "the simulator cannot listen on port " + setup.port() + "; is it in use?", e);
    }
  }

  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of four bytes is refused", e);
    }
  }

  /** The server keeps all requests for somebody to take; nobody does. */
  private void forgetRequest() {
    try {
      server.takeRequest(0, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Starts a simulator as it is by default, on any free port.
   *
   * @return a new simulator; close it when it is not needed any more
   */
  public static S360Simulator start() {
    return builder().start();
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  public static S360SimulatorBuilder builder() {
    return new S360SimulatorBuilder();
  }

  /**
   * Address of the simulator.
   *
   * @return scheme, host and port, without a slash at the end
   */
  public String baseUrl() {
    return "http://" + ADDRESS.getHostAddress() + ":" + port();
  }

  /**
   * The port that it listens on.
   *
   * @return the port
   */
  public int port() {
    return server.getPort();
  }

  /**
   * Code of the institution.
   *
   * @return {@code demo}, unless the builder said otherwise
   */
  public String institution() {
    return setup.institution();
  }

  /**
   * The first operator.
   *
   * @return {@code DEMO_API}, unless the builder said otherwise
   */
  public String operator() {
    return operator;
  }

  /**
   * Present password of the first operator.
   *
   * @return the password
   */
  public String password() {
    return operators.password(operator);
  }

  /**
   * The clock that orders expire by.
   *
   * @return the clock of the builder, or the system clock
   */
  public Clock clock() {
    return clock;
  }

  /**
   * A connection to the simulator: address, institution and credentials are set, and the clock of
   * the builder if there is one. If that clock can also let threads wait, as {@link ManualClock}
   * does, it is set for that too.
   *
   * <p>The connection keeps the documented pace of 180 calls a minute only if the simulator limits
   * the calls of the institution ({@link S360SimulatorBuilder#enforceInstitutionLimit}), so that
   * tests are not slowed down for nothing. Set {@link S360ConnectionBuilder#rateLimits} to have it
   * in any case.
   *
   * @return a new builder that can be changed further
   */
  public S360ConnectionBuilder connection() {
    S360ConnectionBuilder builder =
        S360Connection.builder()
            .institution(institution())
            .baseUrl(baseUrl())
            .credentials(operator(), password());
    if (!institutionGate.isLimited()) {
      builder.rateLimits(RateLimits.DOCUMENTED.withCallsPerMinute(UNPACED));
    }
    if (setup.clock() != null) {
      builder.clock(setup.clock());
      if (setup.clock() instanceof Sleeper sleeper) {
        builder.sleeper(sleeper);
      }
    }
    return builder;
  }

  /**
   * What can be bought, with all ids.
   *
   * @return the world; it does not change
   */
  public DemoWorld world() {
    return world;
  }

  /**
   * The books.
   *
   * @return all orders as of now, the oldest first
   */
  public List<OrderSnapshot> orders() {
    return store.orders();
  }

  /**
   * An order of the books.
   *
   * @param orderId its id
   * @return the order as of now
   * @throws IllegalArgumentException if there is none
   */
  public OrderSnapshot order(long orderId) {
    try {
      return store.order(orderId);
    } catch (Refusal e) {
      throw new IllegalArgumentException(e.detail(), e);
    }
  }

  /**
   * Free seats of a seat category at a performance.
   *
   * @param performanceId the performance
   * @param seatCategoryId the seat category
   * @return how many are neither sold nor held
   * @throws IllegalArgumentException if there is no such performance or seat category
   */
  public int seatsLeft(long performanceId, long seatCategoryId) {
    checkPlace(performanceId, seatCategoryId);
    return store.seatsLeft(performanceId, seatCategoryId);
  }

  /**
   * Free places of a timeslot.
   *
   * @param timeslotId the timeslot
   * @return how many are neither sold nor held
   * @throws IllegalArgumentException if there is no such timeslot
   */
  public int quotaLeft(long timeslotId) {
    return store.quotaLeft(timeslot(timeslotId));
  }

  private Timeslot timeslot(long timeslotId) {
    return world.museum().timeslots().stream()
        .filter(one -> one.id() == timeslotId)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no timeslot " + timeslotId));
  }

  /**
   * Sells seats as if somebody else had bought them. They appear in no order.
   *
   * @param performanceId the performance
   * @param seatCategoryId the seat category
   * @param quantity how many
   * @throws IllegalArgumentException if there is no such performance or seat category, or if fewer
   *     seats are left
   */
  public void sellElsewhere(long performanceId, long seatCategoryId, int quantity) {
    checkPlace(performanceId, seatCategoryId);
    if (quantity < 0 || !store.sellElsewhere(performanceId, seatCategoryId, quantity)) {
      throw new IllegalArgumentException("not so many seats are left: " + quantity);
    }
  }

  /**
   * Sells places of a timeslot as if somebody else had bought them. They appear in no order.
   *
   * @param timeslotId the timeslot
   * @param quantity how many
   * @throws IllegalArgumentException if there is no such timeslot, or if fewer places are left
   */
  public void sellElsewhere(long timeslotId, int quantity) {
    if (quantity < 0 || !store.sellElsewhere(timeslot(timeslotId), quantity)) {
      throw new IllegalArgumentException("not so many places are left: " + quantity);
    }
  }

  /**
   * Gives seats back as if somebody else had returned them: the last ones of the seat category that
   * are taken, whoever took them.
   *
   * @param performanceId the performance
   * @param seatCategoryId the seat category
   * @param quantity how many
   * @throws IllegalArgumentException if there is no such performance or seat category, or if fewer
   *     seats are taken
   */
  public void returnElsewhere(long performanceId, long seatCategoryId, int quantity) {
    checkPlace(performanceId, seatCategoryId);
    if (quantity < 0 || !store.returnElsewhere(performanceId, seatCategoryId, quantity)) {
      throw new IllegalArgumentException("not so many seats are taken: " + quantity);
    }
  }

  /**
   * Sets whether answers about what is left tell levels, or quantities only. Default: true.
   *
   * @param told whether they tell levels
   */
  public void setAvailabilityLevels(boolean told) {
    store.availabilityLevels(told);
  }

  /**
   * Sets what counts as the same call for the limit of the availability methods, from now on.
   * Default: as the builder says.
   *
   * @param limit what is counted
   */
  public void setAvailabilityLimit(AvailabilityLimit limit) {
    availabilityGate.count(counted(limit));
  }

  /**
   * Sets how many calls of the institution are let through in any minute, from now on; the calls of
   * the last minute count, unless there was no limit when they came. A platform that grants less
   * than it documents can be played by that. Default: as the builder says.
   *
   * @param calls number of calls, or 0 for no limit
   */
  public void setInstitutionLimit(int calls) {
    if (calls < 0) {
      throw new IllegalArgumentException("calls must not be negative");
    }
    institutionGate.limit(calls);
  }

  private static AvailabilityGate.Counted counted(AvailabilityLimit limit) {
    return switch (limit) {
      case NONE -> AvailabilityGate.Counted.NOTHING;
      case SAME_QUESTION -> AvailabilityGate.Counted.SAME_QUESTION;
      case METHOD -> AvailabilityGate.Counted.METHOD;
    };
  }

  /**
   * Lets a group choose theme and language of its visit at a timeslot, which {@code
   * getAvailableThemeAndLanguage} tells from then on.
   *
   * @param timeslotId the timeslot
   * @param themeId id of the theme
   * @param languageCode code of the language
   * @throws IllegalArgumentException if there is no such timeslot
   */
  public void chooseThemeAndLanguage(long timeslotId, long themeId, String languageCode) {
    store.chooseTheme(timeslot(timeslotId).id(), themeId, languageCode);
  }

  private void checkPlace(long performanceId, long seatCategoryId) {
    boolean known =
        world.seasons().stream()
            .flatMap(season -> season.events().stream())
            .flatMap(event -> event.performances().stream())
            .filter(performance -> performance.id() == performanceId)
            .flatMap(performance -> performance.seatCategories().stream())
            .anyMatch(category -> category.id() == seatCategoryId);
    if (!known) {
      throw new IllegalArgumentException(
          "there is no seat category %d at performance %d"
              .formatted(seatCategoryId, performanceId));
    }
  }

  /**
   * Adds an operator, or changes its password.
   *
   * @param name code of the operator; it must begin with the code of the institution and an
   *     underscore to be let in
   * @param newPassword its password from now on
   */
  public void setPassword(String name, String newPassword) {
    operators.put(name, newPassword);
  }

  /**
   * Removes an operator.
   *
   * @param name code of the operator
   */
  public void removeOperator(String name) {
    operators.remove(name);
  }

  /**
   * Adds a person with made-up data, whom orders can name; nothing happens if the number is known.
   *
   * @param number the contact number
   */
  public void addContact(String number) {
    store.addContact(number);
  }

  /**
   * Adds a contact.
   *
   * @param fill says what it has
   * @return its number
   * @throws IllegalArgumentException if there is one with this number, or a contact of role PUBLIC
   *     with this login
   */
  public String addContact(Consumer<? super SimulatedContact.Builder> fill) {
    return store.addContact(SimulatedContact.of(fill));
  }

  /**
   * What the books hold of a contact.
   *
   * @param number its number
   * @return the contact at this moment
   * @throws IllegalArgumentException if there is none
   */
  public ContactSnapshot contact(String number) {
    try {
      return store.contact(number);
    } catch (Refusal refusal) {
      throw new IllegalArgumentException("there is no such contact", refusal);
    }
  }

  /**
   * All contacts of the books.
   *
   * @return the contacts at this moment, by number
   */
  public List<ContactSnapshot> contacts() {
    return store.contacts();
  }

  /**
   * Lets a contact log in, as if it had chosen a password.
   *
   * @param number its number
   * @param login the login
   * @param password the password
   * @throws IllegalArgumentException if there is no such contact, or another one of role PUBLIC
   *     with this login
   */
  public void setLogin(String number, String login, String password) {
    try {
      store.setLogin(number, login, password);
    } catch (Refusal refusal) {
      throw new IllegalArgumentException("there is no such contact", refusal);
    }
  }

  /**
   * Sets how what is sent to save a contact is treated. Default: {@link ContactRules#USUAL}.
   *
   * @param rules the rules
   */
  public void setContactRules(ContactRules rules) {
    store.contactRules(rules);
  }

  /**
   * Sets whether the institution refuses to delete contacts. Default: false; contacts with an order
   * are never deleted.
   *
   * @param refuse true to refuse
   */
  public void refuseContactDeletion(boolean refuse) {
    store.refuseContactDeletion(refuse);
  }

  /**
   * Sets how many payment methods of the point of sales are pending accounts, which partners pay
   * with. Default: 1.
   *
   * @param count 0, 1 or 2
   */
  public void setPendingAccounts(int count) {
    if (count < 0 || count > 2) {
      throw new IllegalArgumentException("count must be 0, 1 or 2, not " + count);
    }
    store.pendingAccounts(count);
  }

  /**
   * Lets bar codes come late for orders that are closed from now on: the answer of {@code
   * closeOrder} and the first answers of {@code getOrderDetails} have none. Default: 0.
   *
   * @param answers how many answers of {@code getOrderDetails} have none
   */
  public void setLateBarCodes(int answers) {
    if (answers < 0) {
      throw new IllegalArgumentException("answers must not be negative");
    }
    store.detailsWithoutTickets(answers);
  }

  /**
   * Tells callers of {@code getLastSetupUpdate} that the catalogue has changed just now. If the
   * clock has not moved since the last change, the time told is a millisecond later than before.
   */
  public void touchSetup() {
    setupState.change(edits -> edits);
  }

  /**
   * Changes what the catalogue tells of the demo world, all at once, and what {@code
   * getLastSetupUpdate} tells as by {@link #touchSetup()}.
   *
   * <pre>{@code
   * simulator.setup(s -> s.hideProduct("MACBETH").renameProduct("ENTRY", "Day ticket"));
   * }</pre>
   *
   * @param changes says what changes; runs once, on this thread
   * @throws IllegalArgumentException if a product or performance is not one of {@link #world()};
   *     nothing has changed then
   */
  public void setup(Consumer<SetupChange> changes) {
    SetupChange change = new SetupChange(world);
    changes.accept(change);
    setupState.change(change::applyTo);
  }

  /**
   * Lets {@code getCatalogDetailed} and {@code getCatalog} be in progress for a while, from the
   * next load on: the first calls of each load are answered with status {@code in_progress}, the
   * one after them with the catalogue.
   *
   * <p>With an id, the next call must send it; another id is refused with {@link
   * io.github.s360sdk.testing.model.SimulatedErrors#REQUEST}, and so is the id of a load that was
   * answered (assumed), while a call without an id begins a load of its own. Without an id, the
   * next call with the same parameters continues the load, whoever sends it.
   *
   * @param calls how many calls are answered so; 0 for none, which is the default
   * @param withRequestId whether these answers carry a request id
   * @throws IllegalArgumentException if calls is negative
   */
  public void catalogInProgress(int calls, boolean withRequestId) {
    catalogGate.phases(phases(calls, withRequestId));
  }

  static CatalogGate.Phases phases(int calls, boolean withRequestId) {
    if (calls < 0) {
      throw new IllegalArgumentException("calls must not be negative, but is " + calls);
    }
    return new CatalogGate.Phases(calls, withRequestId);
  }

  /**
   * Orders faults.
   *
   * @return the faults of this simulator
   */
  public Faults faults() {
    return new Faults(faultPlan);
  }

  /**
   * The calls received.
   *
   * @return the log of this simulator
   */
  public RequestLog requests() {
    return new RequestLog(recorder);
  }

  /**
   * Restores the state right after the start: no orders, all places free, no faults, no recorded
   * calls, the first operators with their first passwords, the catalogue as it was and as often in
   * progress as the builder said. The clock is not moved.
   */
  public void reset() {
    store.reset();
    operators.reset();
    faultPlan.clear();
    recorder.reset();
    setupState.reset();
    catalogGate.reset();
    availabilityGate.reset();
    institutionGate.reset();
  }

  /** Stops the simulator and cuts open connections. */
  @Override
  public void close() {
    dispatcher.stop();
    server.close();
  }

  /** Address and institution, without credentials. */
  @Override
  public String toString() {
    return "S360Simulator[" + baseUrl() + ", institution=" + institution() + "]";
  }
}
