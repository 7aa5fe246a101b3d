package io.github.s360sdk.testing;

import io.github.s360sdk.testing.internal.service.CatalogGate;
import io.github.s360sdk.testing.world.DemoWorld;
import io.github.s360sdk.testing.world.DemoWorldSize;
import io.github.s360sdk.testing.world.GeneratedCatalog;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says how a simulator is to be. Not thread-safe; each {@link #start()} makes a new simulator. */
public final class S360SimulatorBuilder {

  private static final int MOST_PORT = 65_535;
  private static final Pattern INSTITUTION = Pattern.compile("[A-Za-z0-9-]{1,63}");

  private int port;
  private @Nullable Clock clock;
  private String institution = "demo";
  private final Map<String, String> operators = new LinkedHashMap<>();
  private DemoWorldSize world = DemoWorld.sized();
  private Duration hold = Duration.ofMinutes(15);
  private Duration longestHold = Duration.ofMinutes(60);
  private int keptCalls = 10_000;
  private int keptOrders = Integer.MAX_VALUE;
  private @Nullable GeneratedCatalog catalog;
  private boolean catalogLimit;
  private CatalogGate.Phases catalogPhases = S360Simulator.phases(0, false);

  private AvailabilityLimit availabilityLimit = AvailabilityLimit.NONE;
  private @Nullable Duration updateHistory;
  private int institutionLimit;

  S360SimulatorBuilder() {}

  /**
   * Sets the port. Default: 0, any free one.
   *
   * @param number 0 to 65535
   * @return this
   */
  public S360SimulatorBuilder port(int number) {
    if (number < 0 || number > MOST_PORT) {
      throw new IllegalArgumentException("port must be between 0 and 65535, not " + number);
    }
    this.port = number;
    return this;
  }

  /**
   * Sets the clock that orders expire by. Default: the system clock. Connections of {@link
   * S360Simulator#connection()} use it too.
   *
   * @param source the clock, for example a {@link ManualClock}
   * @return this
   */
  public S360SimulatorBuilder clock(Clock source) {
    this.clock = Objects.requireNonNull(source, "source");
    return this;
  }

  /**
   * Sets the institution. Default: {@code demo}.
   *
   * @param code letters, digits and hyphens; case does not count
   * @return this
   */
  public S360SimulatorBuilder institution(String code) {
    if (!INSTITUTION.matcher(code).matches()) {
      throw new IllegalArgumentException("institution must consist of letters, digits and hyphens");
    }
    this.institution = code.toLowerCase(Locale.ROOT);
    return this;
  }

  /**
   * Adds an operator. The first one is the operator of {@link S360Simulator#connection()}. Default:
   * one called {@code API} of the institution, with a password of its own.
   *
   * @param operator its code; it must begin with the code of the institution and an underscore to
   *     be let in
   * @param password its password
   * @return this
   */
  public S360SimulatorBuilder operator(String operator, String password) {
    operators.put(
        Objects.requireNonNull(operator, "operator"), Objects.requireNonNull(password, "password"));
    return this;
  }

  /**
   * Sets how large the world is.
   *
   * @param size the sizes
   * @return this
   */
  public S360SimulatorBuilder world(DemoWorldSize size) {
    this.world = Objects.requireNonNull(size, "size");
    return this;
  }

  /**
   * Sets how long places are held after each addition to an order. Default: 15 minutes.
   *
   * @param duration more than zero
   * @return this
   */
  public S360SimulatorBuilder hold(Duration duration) {
    this.hold = positive(duration);
    return this;
  }

  /**
   * Sets how long an order can stay open, however often it is added to. Default: 60 minutes.
   *
   * @param duration more than zero
   * @return this
   */
  public S360SimulatorBuilder longestHold(Duration duration) {
    this.longestHold = positive(duration);
    return this;
  }

  /**
   * Sets how many calls are recorded. Default: the last 10,000.
   *
   * @param calls 0 for none
   * @return this
   */
  public S360SimulatorBuilder keepLastCalls(int calls) {
    if (calls < 0) {
      throw new IllegalArgumentException("calls must not be negative");
    }
    this.keptCalls = calls;
    return this;
  }

  /**
   * Sets how many orders are kept in the books, so that long runs do not grow. The oldest orders
   * that are not open are forgotten; their places stay sold. Default: all.
   *
   * @param orders at least 1
   * @return this
   */
  public S360SimulatorBuilder keepLastOrders(int orders) {
    if (orders < 1) {
      throw new IllegalArgumentException("orders must be at least 1, not " + orders);
    }
    this.keptOrders = orders;
    return this;
  }

  /**
   * Serves a generated catalogue in addition to the demo world, in the same answers. It is for
   * reading: nothing of it can be ordered, and {@link S360Simulator#world()} does not tell of it.
   * Such answers are made while they are sent, so that the simulator never holds them; they have no
   * {@code Content-Length}, and never a request id. Default: none.
   *
   * @param generated the catalogue
   * @return this
   */
  public S360SimulatorBuilder catalog(GeneratedCatalog generated) {
    this.catalog = Objects.requireNonNull(generated, "generated");
    return this;
  }

  /**
   * Enforces the limit of the platform: one {@code getCatalogDetailed} in 600 seconds for the whole
   * institution, by the simulator's clock; further ones are answered with HTTP status 509 and a
   * page that is no SOAP. Assumed: the parameters make no difference, calls that continue a running
   * request do not count, and neither do calls that are refused. Default: false.
   *
   * @param enforce whether the limit is enforced
   * @return this
   */
  public S360SimulatorBuilder enforceCatalogLimit(boolean enforce) {
    this.catalogLimit = enforce;
    return this;
  }

  /**
   * Lets the catalogue be in progress for a while in each load; see {@link
   * S360Simulator#catalogInProgress}.
   *
   * @param calls how many calls are answered so; 0 for none, which is the default
   * @param withRequestId whether these answers carry a request id
   * @return this
   */
  public S360SimulatorBuilder catalogInProgress(int calls, boolean withRequestId) {
    this.catalogPhases = S360Simulator.phases(calls, withRequestId);
    return this;
  }

  /**
   * Enforces the limit of the availability methods, by the simulator's clock and for the whole
   * institution: one call in 60 seconds; further ones are answered with HTTP status 509 and a page
   * that is no SOAP. Calls that are refused do not count (assumed). Default: {@link
   * AvailabilityLimit#NONE}.
   *
   * @param limit what counts as the same call
   * @return this
   */
  public S360SimulatorBuilder enforceAvailabilityLimit(AvailabilityLimit limit) {
    this.availabilityLimit = Objects.requireNonNull(limit, "limit");
    return this;
  }

  /**
   * Lets so many calls of the institution through in any minute by the clock of the simulator, over
   * all clients, services and operations; others are answered HTTP 509. The platform documents 180,
   * and has been seen to grant 90. Default: no limit.
   *
   * @param calls number of calls, at least 1
   * @return this
   */
  public S360SimulatorBuilder enforceInstitutionLimit(int calls) {
    if (calls < 1) {
      throw new IllegalArgumentException("calls must be at least 1, but is " + calls);
    }
    this.institutionLimit = calls;
    return this;
  }

  /**
   * Limits how far back {@code getUpdatedAvailabilities} knows: an earlier reference date is
   * refused with {@link io.github.s360sdk.testing.model.SimulatedErrors#REFERENCE_DATE}. Whether
   * the platform has such a limit, and how it answers, is not known. Default: no limit.
   *
   * @param kept more than zero
   * @return this
   */
  public S360SimulatorBuilder keepUpdates(Duration kept) {
    this.updateHistory = positive(kept);
    return this;
  }

  /**
   * Starts the simulator.
   *
   * @return a new simulator; close it when it is not needed any more
   * @throws IllegalStateException if the port is in use
   */
  public S360Simulator start() {
    Map<String, String> all = new LinkedHashMap<>(operators);
    if (all.isEmpty()) {
      all.put(institution.toUpperCase(Locale.ROOT) + "_API", "demo-password");
    }
    return new S360Simulator(
        new S360Simulator.Setup(
            port,
            clock,
            institution,
            all,
            world,
            hold,
            longestHold,
            keptCalls,
            keptOrders,
            catalog,
            catalogLimit,
            catalogPhases,
            availabilityLimit,
            updateHistory,
            institutionLimit));
  }

  private static Duration positive(Duration duration) {
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException("duration must be more than zero");
    }
    return duration;
  }
}
