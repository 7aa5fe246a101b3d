package io.github.s360sdk.testing.internal.generator;

import java.time.LocalDate;
import java.util.List;

/**
 * What is to be written. The totals are spread over units, none of which is larger than the usual
 * catalogue, so that a catalogue grows by more seasons and not by larger products.
 *
 * @param seed what names, amounts and the like depend on
 * @param start first day of the first season
 * @param languages languages of the texts, the main one first
 * @param products products, each counted once
 * @param performances performances of the events
 * @param lines season-ticket lines
 * @param prices prices of the performances
 */
public record Plan(
    long seed,
    LocalDate start,
    List<String> languages,
    int products,
    int performances,
    int lines,
    int prices) {

  /** What a unit holds at most. */
  public static final int UNIT_PRODUCTS = 150;

  /** What a unit holds at most. */
  public static final int UNIT_PERFORMANCES = 1_000;

  /** What a unit holds at most. */
  public static final int UNIT_LINES = 2_000;

  /** What a unit holds at most. */
  public static final int UNIT_PRICES = 96_000;

  /** So many units have ids and codes of their own. */
  public static final int MOST_UNITS = 999;

  /** Fewest products of a unit: one of each kind, and some events. */
  public static final int LEAST_PRODUCTS = 12;

  /** Most prices of a performance, on the average. */
  public static final int MOST_PRICES = 400;

  /** Most performances of an event, on the average. */
  public static final int MOST_PERFORMANCES = 40;

  /** Most lines of a season ticket, on the average. */
  public static final int MOST_LINES = 100;

  public Plan {
    languages = List.copyOf(languages);
  }

  /** How many units there are; each has two seasons. */
  public int units() {
    int most = ratio(products, UNIT_PRODUCTS);
    most = Math.max(most, ratio(performances, UNIT_PERFORMANCES));
    most = Math.max(most, ratio(lines, UNIT_LINES));
    return Math.max(1, Math.max(most, ratio(prices, UNIT_PRICES)));
  }

  private static int ratio(int total, int perUnit) {
    return (total + perUnit - 1) / perUnit;
  }

  /** A unit; making it takes little time. */
  public Unit unit(int number) {
    return new Unit(
        this,
        number,
        share(products, number),
        share(performances, number),
        share(lines, number),
        share(prices, number));
  }

  /** Whether there are enough events and season tickets for what they have to hold. */
  public boolean isBalanced() {
    Unit last = unit(units() - 1);
    return last.performances() <= MOST_PERFORMANCES * last.events()
        && last.lines() <= MOST_LINES * last.tickets();
  }

  private int share(int total, int number) {
    return part(total, units(), number);
  }

  /** The n-th of the parts that a total falls into. */
  static int part(int total, int parts, int index) {
    return before(total, parts, index + 1) - before(total, parts, index);
  }

  /** How much of a total lies before the n-th part. */
  static int before(int total, int parts, int index) {
    return (int) ((long) total * index / parts);
  }
}
