package io.github.s360sdk.testing.world;

import io.github.s360sdk.testing.internal.generator.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Says how large a {@link GeneratedCatalog} is and what it depends on. Not thread-safe. */
public final class GeneratedCatalogBuilder {

  private static final int USUAL_MEGABYTES = 26;
  private static final int MOST_MEGABYTES = 25_000;

  // With fewer, the events of the smallest catalogues would be larger than those of the usual one.
  private static final int LEAST_SCALED_PRODUCTS = 20;
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(_[A-Z]{2})?");

  private long seed = 1;
  private LocalDate start = LocalDate.of(2026, 9, 1);
  private List<String> languages = List.of("fr", "en");
  private long products = Plan.UNIT_PRODUCTS;
  private long performances = Plan.UNIT_PERFORMANCES;
  private long lines = Plan.UNIT_LINES;
  private long prices = Plan.UNIT_PRICES;

  GeneratedCatalogBuilder() {}

  /**
   * Sets what names, amounts and dates depend on. Ids and counts do not. Default: 1.
   *
   * @param value any number
   * @return this
   */
  public GeneratedCatalogBuilder seed(long value) {
    this.seed = value;
    return this;
  }

  /**
   * Sets the first day of the seasons. Default: 1 September 2026, so that the same settings give
   * the same bytes on each day.
   *
   * @param day a day in the years 2000 to 2100; all performances lie in the year after it
   * @return this
   */
  public GeneratedCatalogBuilder seasonStart(LocalDate day) {
    if (day.getYear() < 2000 || day.getYear() > 2100) {
      throw new IllegalArgumentException("seasonStart must lie in 2000 to 2100, not " + day);
    }
    this.start = day;
    return this;
  }

  /**
   * Sets the languages of the texts. Default: French and English, which have words of their own;
   * other languages get the French words and their code.
   *
   * @param codes at least one code such as {@code de} or {@code pt_BR}, the main language first
   * @return this
   */
  public GeneratedCatalogBuilder languages(String... codes) {
    if (codes.length == 0) {
      throw new IllegalArgumentException("languages must not be empty");
    }
    for (String code : codes) {
      if (!LANGUAGE.matcher(Objects.requireNonNull(code, "code")).matches()) {
        throw new IllegalArgumentException("languages must be codes such as de or pt_BR: " + code);
      }
    }
    this.languages = List.of(codes);
    return this;
  }

  /**
   * Sets how many products there are, season tickets and others included. Default: 150.
   *
   * @param count at least 12, so that all kinds occur
   * @return this
   */
  public GeneratedCatalogBuilder products(int count) {
    this.products = atLeast("products", count, Plan.LEAST_PRODUCTS);
    return this;
  }

  /**
   * Sets how many performances there are. Default: 1,000.
   *
   * @param count at least 1
   * @return this
   */
  public GeneratedCatalogBuilder performances(int count) {
    this.performances = atLeast("performances", count, 1);
    return this;
  }

  /**
   * Sets how many season-ticket lines there are. Default: 2,000.
   *
   * @param count 0 or more
   * @return this
   */
  public GeneratedCatalogBuilder seasonTicketLines(int count) {
    this.lines = atLeast("seasonTicketLines", count, 0);
    return this;
  }

  /**
   * Sets how many prices all performances have together. Default: 96,000. Those that are repeated
   * below advantages come on top.
   *
   * @param count 0 or more
   * @return this
   */
  public GeneratedCatalogBuilder prices(int count) {
    this.prices = atLeast("prices", count, 0);
    return this;
  }

  /**
   * Multiplies the four counts, for example by 10 for a catalogue of some 260 MB. No product
   * becomes larger.
   *
   * @param factor at least 1
   * @return this
   */
  public GeneratedCatalogBuilder times(int factor) {
    atLeast("times", factor, 1);
    products *= factor;
    performances *= factor;
    lines *= factor;
    prices *= factor;
    return this;
  }

  /**
   * Sets the four counts so that the catalogue has about this size in two languages. No product
   * becomes larger by it. The very small ones come out somewhat larger.
   *
   * @param size in millions of bytes, 1 to 25,000
   * @return this
   */
  public GeneratedCatalogBuilder megabytes(int size) {
    if (size < 1 || size > MOST_MEGABYTES) {
      throw new IllegalArgumentException("megabytes must be between 1 and 25000, not " + size);
    }
    products = Math.max(LEAST_SCALED_PRODUCTS, scaled(Plan.UNIT_PRODUCTS, size));
    performances = scaled(Plan.UNIT_PERFORMANCES, size);
    lines = scaled(Plan.UNIT_LINES, size);
    prices = scaled(Plan.UNIT_PRICES, size);
    return this;
  }

  private static long scaled(int usual, int size) {
    return (long) usual * size / USUAL_MEGABYTES;
  }

  /**
   * Builds the catalogue; nothing is written yet.
   *
   * @return a new catalogue
   * @throws IllegalArgumentException if the counts do not fit together, or are more than 999 times
   *     the usual ones
   */
  public GeneratedCatalog build() {
    if (products > (long) Plan.UNIT_PRODUCTS * Plan.MOST_UNITS
        || performances > (long) Plan.UNIT_PERFORMANCES * Plan.MOST_UNITS
        || lines > (long) Plan.UNIT_LINES * Plan.MOST_UNITS
        || prices > (long) Plan.UNIT_PRICES * Plan.MOST_UNITS) {
      throw new IllegalArgumentException("the catalogue is larger than 999 times the usual one");
    }
    if (prices > performances * Plan.MOST_PRICES) {
      throw new IllegalArgumentException(
          "prices must be at most %d per performance; set more performances"
              .formatted(Plan.MOST_PRICES));
    }
    Plan plan =
        new Plan(
            seed, start, languages, (int) products, (int) performances, (int) lines, (int) prices);
    if (products < (long) Plan.LEAST_PRODUCTS * plan.units()
        || performances < plan.units()
        || !plan.isBalanced()) {
      throw new IllegalArgumentException(
          "products: %d are too few for %d performances and %d season-ticket lines; an event has"
                  .formatted(products, performances, lines)
              + " at most %d performances and a season ticket at most %d lines, on the average"
                  .formatted(Plan.MOST_PERFORMANCES, Plan.MOST_LINES));
    }
    return new GeneratedCatalog(plan);
  }

  private static int atLeast(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + ", not " + value);
    }
    return value;
  }
}
