package io.github.s360sdk.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of figures: name, value, limit, and whether the limit is kept. */
public final class FigureTable {

  /** A figure as it is printed. */
  public record Row(String name, String value, String limit, boolean ok) {

    /** What is printed for {@link #ok}. */
    public String verdict() {
      return ok ? "ok" : "short";
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** Adds a line that is printed before the rows. */
  public void note(String format, Object... values) {
    notes.add(String.format(Locale.ROOT, format, values));
  }

  /** Adds a row whose value may be as large as its limit. */
  public void atMost(String name, double value, double limit) {
    rows.add(new Row(name, number(value), "<= " + number(limit), value <= limit));
  }

  /** Adds a row whose value has to be smaller than its limit. */
  public void below(String name, double value, double limit) {
    rows.add(new Row(name, number(value), "< " + number(limit), value < limit));
  }

  /** Adds a row whose value may be as small as its limit. */
  public void atLeast(String name, double value, double limit) {
    rows.add(new Row(name, number(value), ">= " + number(limit), value >= limit));
  }

  /** A count of the form {@code FOUND of KNOWN} that has to be complete. */
  public void all(String name, String foundOfKnown) {
    String[] parts = foundOfKnown.split(" of ", 2);
    boolean ok = parts.length == 2 && parts[0].strip().equals(parts[1].strip());
    rows.add(new Row(name, foundOfKnown, "all", ok));
  }

  /** Adds a row without a value, which counts as short. */
  public void missing(String name, String limit, String why) {
    rows.add(new Row(name, "not measured: " + why, limit, false));
  }

  /** Adds a row whose value lies somewhere beyond the largest that was tried. */
  public void beyond(String name, double tried, double limit) {
    rows.add(new Row(name, "> " + number(tried), "<= " + number(limit), false));
  }

  private static String number(double value) {
    return value == Math.rint(value) || value >= 1000
        ? String.valueOf(Math.round(value))
        : String.format(Locale.ROOT, "%.2f", value);
  }

  /** The rows so far. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** Prints notes and rows; true if every limit is kept. */
  public boolean print() {
    notes.forEach(System.out::println);
    System.out.println();
    int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
    for (Row row : rows) {
      System.out.printf(
          Locale.ROOT,
          "%-" + width + "s  %14s  %8s  %s%n",
          row.name(),
          row.value(),
          row.limit(),
          row.verdict());
    }
    return rows.stream().allMatch(Row::ok);
  }
}
