package io.github.s360sdk.catalog.model;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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

  /**
   * Makes a catalogue.
   *
   * @param currency currency of all amounts in it
   * @param seasons its seasons
   * @param setup what belongs to no season
   */
  public Catalog(Currency currency, List<Season> seasons, CatalogSetup setup) {
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
