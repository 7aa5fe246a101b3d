package io.github.s360sdk.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of figures: name, value, limit, and whether the limit is kept. */
final class FigureTable {

  private record Row(String name, String value, String limit, boolean ok) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  void note(String format, Object... values) {
    notes.add(String.format(Locale.ROOT, format, values));
  }

  void atMost(String name, double value, double limit) {
    rows.add(new Row(name, number(value), "<= " + number(limit), value <= limit));
  }

  void atLeast(String name, double value, double limit) {
    rows.add(new Row(name, number(value), ">= " + number(limit), value >= limit));
  }

  /** A count of the form {@code FOUND of KNOWN} that has to be complete. */
  void all(String name, String foundOfKnown) {
    String[] parts = foundOfKnown.split(" of ", 2);
    boolean ok = parts.length == 2 && parts[0].strip().equals(parts[1].strip());
    rows.add(new Row(name, foundOfKnown, "all", ok));
  }

  void missing(String name, String why) {
    rows.add(new Row(name, "not measured: " + why, "all", false));
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  /** Prints notes and rows; true if every limit is kept. */
  boolean print() {
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
          row.ok() ? "ok" : "short");
    }
    return rows.stream().allMatch(Row::ok);
  }
}
