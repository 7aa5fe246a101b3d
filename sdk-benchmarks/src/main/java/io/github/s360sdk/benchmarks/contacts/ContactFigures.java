package io.github.s360sdk.benchmarks.contacts;

import io.github.s360sdk.benchmarks.FigureTable;
import java.util.List;

/**
 * Figures of contacts: {@code ContactFigures [--full]}. Prints a row per figure and ends with
 * status 1 if one is short.
 */
final class ContactFigures {

  private ContactFigures() {}

  /** Measures anew and prints a row per figure. */
  public static void main(String[] args) throws Exception {
    boolean full = List.of(args).contains("--full");
    FigureTable table = new FigureTable();
    ContactReads reads = ContactReads.measure(full);
    table.note(
        "contacts with all details read per second: SDK %.0f, CXF default proxy %.0f",
        reads.sdk(), reads.cxf());
    table.atLeast(
        "contacts read per second against the CXF default proxy", reads.sdk() / reads.cxf(), 1);
    System.exit(table.print() ? 0 : 1);
  }
}
