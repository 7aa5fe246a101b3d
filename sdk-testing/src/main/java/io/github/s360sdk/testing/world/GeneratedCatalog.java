package io.github.s360sdk.testing.world;

import io.github.s360sdk.testing.internal.generator.CatalogWriter;
import io.github.s360sdk.testing.internal.generator.Plan;
import io.github.s360sdk.testing.internal.generator.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An invented catalogue with the size and the shape of a real one, for tests and measurements of
 * programs that read catalogues. Immutable; the same settings always give the same bytes. It is
 * written as it is made, so its size costs no memory.
 *
 * <pre>{@code
 * GeneratedCatalog catalog = GeneratedCatalog.builder().megabytes(260).build();
 * try (OutputStream out = Files.newOutputStream(path)) {
 *   catalog.writeAnswer(out);
 * }
 * }</pre>
 *
 * <p>All kinds of products and all elements of the contract occur in it, apart from those whose
 * content is not known. It is made of pairs of overlapping seasons, at most 150 products each; a
 * larger catalogue has more of them. The first event of a pair stands in both seasons, with the
 * same ids. Season tickets repeat whole products, whose performances have no prices there. A few
 * performances have two prices with the same seat category, tariff and level. Some values of
 * enumerations are unknown ones. What stands in it means nothing; nothing of it can be ordered.
 */
public final class GeneratedCatalog {

  private final Plan plan;

  GeneratedCatalog(Plan plan) {
    this.plan = plan;
  }

  /**
   * Returns a builder of a catalogue of the usual size: 150 products, 1,000 performances, 2,000
   * season-ticket lines and 96,000 prices in two seasons, some 26 MB.
   *
   * @return a new builder
   */
  public static GeneratedCatalogBuilder builder() {
    return new GeneratedCatalogBuilder();
  }

  /**
   * Writes the whole catalogue as SOAP answer of {@code getCatalogDetailed}.
   *
   * @param out where to; it is neither flushed nor closed
   * @throws IOException if the stream cannot be written to
   */
  public void writeAnswer(OutputStream out) throws IOException {
    writeAnswer(out, null, null);
  }

  /**
   * Writes a part of the catalogue as SOAP answer of {@code getCatalogDetailed}. If one product is
   * asked for, all its seasons are told, with tariffs and places, but no other product (assumed;
   * what the platform answers is not known).
   *
   * @param out where to; it is neither flushed nor closed
   * @param seasonCode code of the only season wanted, or null for all
   * @param productCode code of the only product wanted, or null for all
   * @throws IOException if the stream cannot be written to
   */
  public void writeAnswer(
      OutputStream out, @Nullable String seasonCode, @Nullable String productCode)
      throws IOException {
    writeAnswer(out, seasonCode, productCode, list -> new byte[0]);
  }

  /**
   * Writes a part of the catalogue together with elements of your own.
   *
   * @param out where to; it is neither flushed nor closed
   * @param seasonCode code of the only season wanted, or null for all
   * @param productCode code of the only product wanted, or null for all
   * @param more XML of further elements, given the name of a list below {@code catalogData}, for
   *     example {@code seasons}; it is written before the elements of the list as it is, in UTF-8
   *     and without a check; empty for none
   * @throws IOException if the stream cannot be written to
   */
  public void writeAnswer(
      OutputStream out,
      @Nullable String seasonCode,
      @Nullable String productCode,
      Function<String, byte[]> more)
      throws IOException {
    new CatalogWriter(plan).write(out, seasonCode, productCode, more);
  }

  /**
   * Codes of the seasons.
   *
   * @return the codes in the order of the catalogue, each once
   */
  public List<String> seasonCodes() {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < plan.units(); i++) {
      codes.add(plan.unit(i).seasonCode(false));
      codes.add(plan.unit(i).seasonCode(true));
    }
    return List.copyOf(codes);
  }

  /**
   * Codes of the products of a season.
   *
   * @param seasonCode one of {@link #seasonCodes()}
   * @return the codes in the order of the catalogue, each once
   * @throws IllegalArgumentException if there is no such season
   */
  public List<String> productCodes(String seasonCode) {
    for (int i = 0; i < plan.units(); i++) {
      Unit unit = plan.unit(i);
      for (boolean small : new boolean[] {false, true}) {
        if (unit.seasonCode(small).equals(seasonCode)) {
          Set<String> codes = new LinkedHashSet<>();
          for (int product : unit.productsOf(small)) {
            codes.add(unit.code(product));
          }
          return List.copyOf(codes);
        }
      }
    }
    throw new IllegalArgumentException("seasonCode: there is no season " + seasonCode);
  }

  /**
   * How much there is of what.
   *
   * @return the counts of the whole catalogue
   */
  public Counts counts() {
    int sharedPerformances = 0;
    int sharedPrices = 0;
    for (int i = 0; i < plan.units(); i++) {
      Unit unit = plan.unit(i);
      sharedPerformances += unit.sharedPerformances();
      sharedPrices += unit.sharedPrices();
    }
    return new Counts(
        2 * plan.units(),
        plan.products() + plan.units(),
        plan.products(),
        plan.performances() + sharedPerformances,
        plan.performances(),
        plan.lines(),
        plan.prices() + sharedPrices);
  }

  /**
   * Counts of a catalogue. What stands in two seasons counts twice unless said otherwise; what
   * season tickets, packs and advantages repeat does not count.
   *
   * @param seasons seasons
   * @param products products below the seasons
   * @param distinctProducts products with different ids
   * @param performances performances of the products below the seasons
   * @param distinctPerformances performances with different ids
   * @param seasonTicketLines season-ticket lines, those of subjects included
   * @param prices prices of those performances
   */
  public record Counts(
      int seasons,
      int products,
      int distinctProducts,
      int performances,
      int distinctPerformances,
      int seasonTicketLines,
      int prices) {}

  /** The counts, no content. */
  @Override
  public String toString() {
    return "GeneratedCatalog[" + counts() + "]";
  }
}
