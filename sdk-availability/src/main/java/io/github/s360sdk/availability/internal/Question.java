package io.github.s360sdk.availability.internal;

import io.github.s360sdk.availability.internal.reader.Forms;
import io.github.s360sdk.availability.internal.reader.RowsReader.Form;
import io.github.s360sdk.availability.internal.stub.AvailabilityService;
import io.github.s360sdk.availability.model.AvailabilityUpdate;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.availability.model.Seat;
import io.github.s360sdk.availability.model.ThemeAndLanguage;
import io.github.s360sdk.availability.model.UnitsLeft;
import io.github.s360sdk.availability.request.PlacesQuery;
import io.github.s360sdk.availability.request.SeatsQuery;
import io.github.s360sdk.availability.request.UnitsQuery;
import io.github.s360sdk.availability.request.UpdatesQuery;
import io.github.s360sdk.core.internal.pipeline.Operation;
import io.github.s360sdk.core.internal.stub.WebMethodResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One question to the platform: an operation with its parameters. Equal questions are the same one
 * for the limit and for the cache.
 *
 * @param <R> row of the answer
 */
public sealed interface Question<R> {

  /** Name of the service. */
  String SERVICE = "AvailabilityService";

  /** The operation that is called. */
  Operation operation();

  /** The point of sales that is asked for, or null for that of the configuration. */
  @Nullable Long pointOfSales();

  /** The form of the answer. */
  Form<R, ?> form();

  /** Calls the operation. */
  @Nullable WebMethodResult ask(AvailabilityService port, @Nullable Integer requestId, long pos);

  /** All that makes a difference to the answer, without the point of sales. */
  List<?> parts();

  /** The same question in few characters, for a point of sales. */
  default String digest(long pos) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  (operation().name() + "|" + pos + "|" + parts())
                      .getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** A question whose answer changes when what is left of some product does. */
  sealed interface AboutProducts<R> extends Question<R> {

    /**
     * Whether the answer may be another one now.
     *
     * @param product whether a product has changed
     * @param performance whether a performance belongs to a product that has changed, or to one
     *     that is not known
     */
    boolean isTouchedBy(LongPredicate product, LongPredicate performance);
  }

  private static boolean any(List<Long> ids, LongPredicate test) {
    for (long id : ids) {
      if (test.test(id)) {
        return true;
      }
    }
    return false;
  }

  /**
   * How many places are left.
   *
   * @param events whether getEventAvailability is asked, and not getPerformanceAvailability
   */
  record Places(boolean events, PlacesQuery query) implements AboutProducts<PlacesLeft> {

    private static final Operation EVENTS = Operation.read(SERVICE, "getEventAvailability");
    private static final Operation PERFORMANCES =
        Operation.read(SERVICE, "getPerformanceAvailability");

    @Override
    public Operation operation() {
      return events ? EVENTS : PERFORMANCES;
    }

    @Override
    public @Nullable Long pointOfSales() {
      return query.pointOfSales();
    }

    @Override
    public Form<PlacesLeft, ?> form() {
      return events ? Forms.events() : Forms.performances(query.performances());
    }

    @Override
    public @Nullable WebMethodResult ask(
        AvailabilityService port, @Nullable Integer requestId, long pos) {
      return events
          ? port.getEventAvailability(
              requestId,
              pos,
              query.events(),
              query.performances(),
              query.seatCategories().wireIds(),
              query.contingents().wireIds(),
              query.composedProduct(),
              query.advantage())
          : port.getPerformanceAvailability(
              requestId,
              pos,
              query.performances(),
              query.seatCategories().wireIds(),
              query.contingents().wireIds(),
              query.composedProduct(),
              query.advantage());
    }

    @Override
    public List<?> parts() {
      return Arrays.asList(
          query.events(),
          query.performances(),
          query.seatCategories(),
          query.contingents(),
          query.composedProduct(),
          query.advantage());
    }

    @Override
    public boolean isTouchedBy(LongPredicate product, LongPredicate performance) {
      Long composed = query.composedProduct();
      return any(query.events(), product)
          || any(query.performances(), performance)
          || (composed != null && product.test(composed));
    }
  }

  /** How many units are left. */
  record Units(UnitsQuery query) implements AboutProducts<UnitsLeft> {

    private static final Operation PRODUCTS = Operation.read(SERVICE, "getProductAvailability");

    @Override
    public Operation operation() {
      return PRODUCTS;
    }

    @Override
    public @Nullable Long pointOfSales() {
      return query.pointOfSales();
    }

    @Override
    public Form<UnitsLeft, ?> form() {
      return Forms.products(query.products());
    }

    @Override
    public @Nullable WebMethodResult ask(
        AvailabilityService port, @Nullable Integer requestId, long pos) {
      return port.getProductAvailability(
          requestId,
          pos,
          query.products(),
          query.timeslots(),
          query.from(),
          query.until(),
          query.contingents().wireIds(),
          query.advantage());
    }

    @Override
    public List<?> parts() {
      return Arrays.asList(
          query.products(),
          query.timeslots(),
          query.from(),
          query.until(),
          query.contingents(),
          query.advantage());
    }

    @Override
    public boolean isTouchedBy(LongPredicate product, LongPredicate performance) {
      return any(query.products(), product);
    }
  }

  /** Which seats are free. */
  record Seats(SeatsQuery query) implements AboutProducts<Seat> {

    private static final Operation SEATS = Operation.read(SERVICE, "getSeatsAvailability");

    @Override
    public Operation operation() {
      return SEATS;
    }

    @Override
    public @Nullable Long pointOfSales() {
      return query.pointOfSales();
    }

    @Override
    public Form<Seat, ?> form() {
      return Forms.seats(query.performance());
    }

    @Override
    public @Nullable WebMethodResult ask(
        AvailabilityService port, @Nullable Integer requestId, long pos) {
      return port.getSeatsAvailability(
          requestId,
          pos,
          query.performance(),
          query.seatCategories(),
          query.areas(),
          query.blocks(),
          query.contingents(),
          query.composedProduct(),
          query.advantage());
    }

    @Override
    public List<?> parts() {
      return Arrays.asList(
          query.performance(),
          query.seatCategories(),
          query.areas(),
          query.blocks(),
          query.contingents(),
          query.composedProduct(),
          query.advantage());
    }

    @Override
    public boolean isTouchedBy(LongPredicate product, LongPredicate performance) {
      Long composed = query.composedProduct();
      return performance.test(query.performance()) || (composed != null && product.test(composed));
    }
  }

  /** Which products have changed. Another date makes no other question: the limit is about it. */
  record Updates(UpdatesQuery query) implements Question<AvailabilityUpdate> {

    private static final Operation UPDATES = Operation.read(SERVICE, "getUpdatedAvailabilities");

    @Override
    public Operation operation() {
      return UPDATES;
    }

    @Override
    public @Nullable Long pointOfSales() {
      return query.pointOfSales();
    }

    @Override
    public Form<AvailabilityUpdate, ?> form() {
      return Forms.updates();
    }

    @Override
    public @Nullable WebMethodResult ask(
        AvailabilityService port, @Nullable Integer requestId, long pos) {
      return port.getUpdatedAvailabilities(requestId, pos, query.products(), query.since());
    }

    @Override
    public List<?> parts() {
      return Arrays.asList(query.products());
    }
  }

  /** Which themes and languages have been chosen. */
  record Themes(long pass, List<Long> timeslots) implements Question<ThemeAndLanguage> {

    private static final Operation THEMES = Operation.read(SERVICE, "getAvailableThemeAndLanguage");

    @Override
    public Operation operation() {
      return THEMES;
    }

    /** The operation knows none, so none is looked up. */
    @Override
    public Long pointOfSales() {
      return 0L;
    }

    @Override
    public Form<ThemeAndLanguage, ?> form() {
      return Forms.themesAndLanguages();
    }

    @Override
    public @Nullable WebMethodResult ask(
        AvailabilityService port, @Nullable Integer requestId, long pos) {
      return port.getAvailableThemeAndLanguage(pass, timeslots);
    }

    @Override
    public List<?> parts() {
      return Arrays.asList(pass, timeslots);
    }
  }
}
