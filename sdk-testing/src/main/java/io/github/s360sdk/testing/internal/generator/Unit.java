package io.github.s360sdk.testing.internal.generator;

import java.util.stream.IntStream;

/**
 * A part of the catalogue with two overlapping seasons: a large one and a small one that shares one
 * event with it. All things of a unit are numbered from 0; products begin with the events, then
 * come the season tickets, then the others.
 */
public final class Unit {

  static final int VENUES = 4;
  static final int SEAT_CATEGORIES = 4;
  static final int TARIFF_CATEGORIES = 5;
  static final int TIMESLOTS = 20;

  private static final int LEAST_TARIFFS = 10;
  private static final int SMALL_SEASON = 20;
  private static final int DAYS = 330;

  private final Plan plan;
  private final Dice dice;
  private final int number;
  private final int products;
  private final int performances;
  private final int lines;
  private final int prices;
  private final int events;
  private final int shortEvents;
  private final int tickets;
  private final int[] firstPerformance;

  Unit(Plan plan, int number, int products, int performances, int lines, int prices) {
    this.plan = plan;
    this.dice = new Dice(plan.seed() * 31 + number);
    this.number = number;
    this.products = products;
    this.performances = performances;
    this.lines = lines;
    this.prices = prices;
    int others = Math.max(Kind.OTHER_KINDS, products * 11 / 150);
    this.tickets = Math.max(1, Math.min((lines + 59) / 60, (products - others) / 2));
    this.events = products - others - tickets;
    this.shortEvents = Math.max(1, events * 4 / 7);
    this.firstPerformance = spread();
  }

  /** Most events have a performance or two; the long ones share the rest unevenly. */
  private int[] spread() {
    int[] first = new int[events + 1];
    int few =
        events == shortEvents ? performances : Math.min(3 * shortEvents / 2, performances / 11);
    for (int i = 0; i < shortEvents; i++) {
      first[i] = Plan.before(few, shortEvents, i);
    }
    int weights = 0;
    for (int i = shortEvents; i < events; i++) {
      weights += weight(i);
    }
    int passed = 0;
    for (int i = shortEvents; i < events; i++) {
      first[i] = few + Plan.before(performances - few, weights, passed);
      passed += weight(i);
    }
    first[events] = performances;
    return first;
  }

  private int weight(int event) {
    return 3 + dice.below(3, event);
  }

  Plan plan() {
    return plan;
  }

  Dice dice() {
    return dice;
  }

  int number() {
    return number;
  }

  long id(Ids kind, int index) {
    return kind.of(number, index);
  }

  int products() {
    return products;
  }

  public int performances() {
    return performances;
  }

  public int lines() {
    return lines;
  }

  public int prices() {
    return prices;
  }

  int events() {
    return events;
  }

  int tickets() {
    return tickets;
  }

  /** Events that season tickets and advantages repeat: those with few performances. */
  int shortEvents() {
    return shortEvents;
  }

  int firstPerformance(int event) {
    return firstPerformance[event];
  }

  int lastPerformance(int event) {
    return firstPerformance[event + 1] - 1;
  }

  /** Performances of the event that stands in both seasons. */
  public int sharedPerformances() {
    return firstPerformance[1];
  }

  /** Prices of the event that stands in both seasons. */
  public int sharedPrices() {
    return Plan.before(prices, performances, sharedPerformances());
  }

  int pricesOf(int performance) {
    return Plan.part(prices, performances, performance);
  }

  int tariffs() {
    int most = performances == 0 ? 0 : prices / performances + 1;
    return Math.max(LEAST_TARIFFS, (most + SEAT_CATEGORIES - 1) / SEAT_CATEGORIES);
  }

  int firstLine(int ticket) {
    return Plan.before(lines, tickets, ticket);
  }

  Kind kind(int product) {
    if (product < events) {
      return Kind.EVENT;
    }
    return product < events + tickets ? Kind.SEASON_TICKET : Kind.other(other(product));
  }

  /** Number among the season tickets. */
  int ticket(int product) {
    return product - events;
  }

  /** Number among the products that are neither event nor season ticket. */
  int other(int product) {
    return product - events - tickets;
  }

  /** The first product of a kind that is neither event nor season ticket. */
  int firstOther(Kind kind) {
    int product = events + tickets;
    while (kind(product) != kind) {
      product++;
    }
    return product;
  }

  /** Code of a product. */
  public String code(int product) {
    return "%c%03d%04d".formatted(kind(product).letter(), number, product);
  }

  /** Code of the large season or of the small one. */
  public String seasonCode(boolean small) {
    int year = plan.start().getYear() % 100;
    return "%02d%02d%c%03d".formatted(year, (year + 1) % 100, small ? 'B' : 'A', number);
  }

  /** Whether a product stands in a season; the first event stands in both. */
  boolean holds(boolean small, int product) {
    boolean lateEvent =
        product > 0 && product < events && product >= events - events / SMALL_SEASON;
    boolean aside = lateEvent || product == products - 1;
    return product == 0 || aside == small;
  }

  /** Products of a season. */
  public int[] productsOf(boolean small) {
    return IntStream.range(0, products).filter(p -> holds(small, p)).toArray();
  }

  int venue(int event) {
    return event % VENUES;
  }

  /** Days from the start of the season to a performance. */
  int day(int event, int performance) {
    int run = performance - firstPerformance(event);
    return 20 + (dice.below(DAYS, event + 1_000L) + run) % DAYS;
  }
}
