package io.github.s360sdk.catalog.model;

import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of a sales channel: what can be sold, when and at which price (wire type {@code
 * CatalogData}, documented). Immutable.
 *
 * <p>It says what is offered, not what is left: ask for availabilities before a sale.
 */
public final class Catalog {

  private final Currency currency;
  private final List<Season> seasons;
  private final CatalogSetup setup;
  private final List<Performance> performances;
  private final Map<Long, Performance> performancesById;
  private final Map<Long, Product> productsById;
  private final Map<Long, Tariff> tariffsById;
  private final @Nullable CatalogOrigin origin;

  /**
   * Makes a catalogue of seasons alone, without an origin.
   *
   * @param currency currency of all amounts in it
   * @param seasons its seasons
   */
  public Catalog(Currency currency, List<Season> seasons) {
    this(currency, seasons, CatalogSetup.NONE, null);
  }

  /**
   * Makes a catalogue.
   *
   * @param currency currency of all amounts in it
   * @param seasons its seasons
   * @param setup what belongs to no season
   * @param origin where it comes from, or null if it is made by hand; no part of {@link #equals}
   */
  public Catalog(
      Currency currency, List<Season> seasons, CatalogSetup setup, @Nullable CatalogOrigin origin) {
    this.currency = Objects.requireNonNull(currency, "currency");
    this.seasons = List.copyOf(seasons);
    this.setup = Objects.requireNonNull(setup, "setup");
    this.productsById = index(products(), Product::id);
    this.tariffsById = index(this.seasons.stream().flatMap(s -> s.tariffs().stream()), Tariff::id);
    this.performances = products().flatMap(Catalog::performances).toList();
    this.performancesById =
        index(
            Stream.concat(performances.stream(), products().flatMap(Catalog::insideOthers)),
            Performance::id);
    this.origin = origin;
  }

  private Catalog(Catalog same, CatalogOrigin origin) {
    this.currency = same.currency;
    this.seasons = same.seasons;
    this.setup = same.setup;
    this.performances = same.performances;
    this.performancesById = same.performancesById;
    this.productsById = same.productsById;
    this.tariffsById = same.tariffsById;
    this.origin = origin;
  }

  /**
   * Returns the same catalogue with another origin.
   *
   * @param from where it comes from
   * @return the catalogue
   */
  public Catalog withOrigin(CatalogOrigin from) {
    return new Catalog(this, Objects.requireNonNull(from, "from"));
  }

  /**
   * Where the catalogue comes from. No part of {@link #equals}.
   *
   * @return the origin, or null if the catalogue was made by hand or is a {@linkplain #part part}
   *     that was not asked for
   */
  public @Nullable CatalogOrigin origin() {
    return origin;
  }

  /**
   * The part of this catalogue that has one season, one product, or both. What season and product
   * do not name stays as it is: a season keeps its tariffs. That the platform answers a query for a
   * part alike is assumed. The part of a part keeps to both in its {@link #origin}.
   *
   * @param seasonCode code of the season, or null for all
   * @param productCode code of the product, or null for all; seasons without it are left out
   * @return the part; without seasons if there is none
   */
  public Catalog part(@Nullable String seasonCode, @Nullable String productCode) {
    List<Season> found =
        seasons.stream()
            .filter(season -> seasonCode == null || seasonCode.equals(season.code()))
            .map(season -> productCode == null ? season : withProduct(season, productCode))
            .filter(season -> productCode == null || !season.products().isEmpty())
            .toList();
    return new Catalog(
        currency, found, setup, origin == null ? null : origin.ofPart(seasonCode, productCode));
  }

  private static Season withProduct(Season season, String productCode) {
    return season.withProducts(
        season.products().stream().filter(one -> productCode.equals(one.code())).toList());
  }

  // The first of several with one id wins: the order of the answer decides.
  private static <T> Map<Long, T> index(Stream<T> all, Function<T, Long> id) {
    Map<Long, T> byId = new HashMap<>();
    all.forEach(one -> byId.putIfAbsent(id.apply(one), one));
    return Map.copyOf(byId);
  }

  private static Stream<Performance> performances(Product product) {
    return product instanceof EventProduct event ? event.performances().stream() : Stream.empty();
  }

  private static Stream<Performance> insideOthers(Product product) {
    Stream<Product> inside;
    if (product instanceof SeasonTicketProduct ticket) {
      inside =
          Stream.concat(
                  ticket.lines().stream(),
                  ticket.subjects().stream().flatMap(subject -> subject.lines().stream()))
              .flatMap(line -> Stream.ofNullable(line.product()));
    } else if (product instanceof PackageProduct pack) {
      inside = pack.lines().stream().flatMap(line -> Stream.ofNullable(line.product()));
    } else {
      inside = Stream.empty();
    }
    return inside.flatMap(Catalog::performances);
  }

  /**
   * Currency of all amounts. The catalogue of the wire has amounts without one, so it is that of
   * the point-of-sale configuration, or the one that was given with the query.
   *
   * @return the currency
   */
  public Currency currency() {
    return currency;
  }

  /**
   * The seasons.
   *
   * @return the seasons in the order of the answer
   */
  public List<Season> seasons() {
    return seasons;
  }

  /**
   * What belongs to no season: spaces, contacts, visits.
   *
   * @return the parts
   */
  public CatalogSetup setup() {
    return setup;
  }

  /**
   * All products of all seasons.
   *
   * @return the products in the order of the answer; an id may occur twice where seasons overlap
   */
  public Stream<Product> products() {
    return seasons.stream().flatMap(season -> season.products().stream());
  }

  /**
   * All performances of all events.
   *
   * @return the performances in the order of the answer, without those that only season tickets
   *     repeat
   */
  public List<Performance> performances() {
    return performances;
  }

  /**
   * The performance with the given id.
   *
   * @param id its id
   * @return the performance, or empty; where only a season ticket names it, it has no prices
   */
  public Optional<Performance> performance(long id) {
    return Optional.ofNullable(performancesById.get(id));
  }

  /**
   * The product with the given id.
   *
   * @param id its id
   * @return the product of the first season that has it, or empty
   */
  public Optional<Product> product(long id) {
    return Optional.ofNullable(productsById.get(id));
  }

  /**
   * All products with the given id: the same product in seasons that overlap.
   *
   * @param id its id
   * @return the products in the order of the answer; empty if there is none
   */
  public List<Product> products(long id) {
    return products().filter(product -> product.id() == id).toList();
  }

  /**
   * The performance with the given code.
   *
   * @param code its code
   * @return the first performance that has it, or empty
   */
  public Optional<Performance> performanceByCode(String code) {
    return performances.stream().filter(one -> code.equals(one.code())).findFirst();
  }

  /**
   * The performances that may be sold at a moment: those that are running and have a sale period
   * for what is asked, of events that are running.
   *
   * @param moment the moment
   * @param scope in which sales channel, at which tariff and in which seat category
   * @return the performances in the order of the answer
   */
  public Stream<Performance> performancesOnSale(Instant moment, SaleScope scope) {
    return products()
        .filter(Catalog::isRunning)
        .flatMap(Catalog::performances)
        .filter(performance -> performance.saleState(moment, scope).isOnSale());
  }

  /**
   * The products that may be sold at a moment. An event counts if one of its performances does; a
   * product whose prices have sale periods counts if one of its prices does.
   *
   * @param moment the moment
   * @param scope in which sales channel, at which tariff and in which seat category
   * @return the products in the order of the answer
   */
  public Stream<Product> productsOnSale(Instant moment, SaleScope scope) {
    return products()
        .filter(
            product ->
                product instanceof EventProduct event
                    ? isRunning(event)
                        && event.performances().stream()
                            .anyMatch(one -> one.saleState(moment, scope).isOnSale())
                    : product.saleState(moment, scope).isOnSale());
  }

  private static boolean isRunning(Product product) {
    return product.state() != null && product.state().is(ProductState.RUNNING);
  }

  /**
   * The product with the given code.
   *
   * @param code its code, which is unique within a season only
   * @return the product of the first season that has it, or empty
   */
  public Optional<Product> productByCode(String code) {
    return products().filter(product -> code.equals(product.code())).findFirst();
  }

  /**
   * The product with the given code in a season.
   *
   * @param seasonCode code of the season
   * @param code code of the product
   * @return the product, or empty
   */
  public Optional<Product> productByCode(String seasonCode, String code) {
    return season(seasonCode).stream()
        .flatMap(season -> season.products().stream())
        .filter(product -> code.equals(product.code()))
        .findFirst();
  }

  /**
   * The season with the given code.
   *
   * @param code its code
   * @return the season, or empty
   */
  public Optional<Season> season(String code) {
    return seasons.stream().filter(season -> code.equals(season.code())).findFirst();
  }

  /**
   * The tariff with the given id.
   *
   * @param id its id
   * @return the tariff, or empty
   */
  public Optional<Tariff> tariff(long id) {
    return Optional.ofNullable(tariffsById.get(id));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Catalog catalog
        && currency.equals(catalog.currency)
        && seasons.equals(catalog.seasons)
        && setup.equals(catalog.setup);
  }

  @Override
  public int hashCode() {
    return Objects.hash(currency, seasons, setup);
  }

  /** How much is in it; a catalogue is too large to print. */
  @Override
  public String toString() {
    return "Catalog[seasons="
        + seasons.size()
        + ", products="
        + products().count()
        + ", performances="
        + performances.size()
        + ", currency="
        + currency
        + "]";
  }
}
