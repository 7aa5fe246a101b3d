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

    ContactCanary.Result canary = ContactCanary.look();
    table.note(
        "canary: %d texts, %d of them lines of logs and %d errors; marks in %d requests",
        canary.texts(), canary.logLines(), canary.errors(), canary.sent());
    canary.hits().stream().limit(10).forEach(hit -> table.note("hit: %s", hit));
    table.atMost("marks of a contact in logs, errors and texts", canary.hits().size(), 0);

    ContactViolations violations = ContactViolations.measure();
    table.all(
        "violations reported of violations made",
        violations.reported() + " of " + violations.made());

    ContactRoundTrip trip = ContactRoundTrip.measure();
    trip.lost().stream().limit(10).forEach(field -> table.note("lost: %s", field));
    table.all(
        "fields kept of fields present over updates, six readings of the platform",
        trip.kept() + " of " + trip.present());

    ContactReads reads = ContactReads.measure(full);
    table.note(
        "contacts with all details read per second: SDK %.0f, CXF default proxy %.0f",
        reads.sdk(), reads.cxf());
    table.atLeast(
        "contacts read per second against the CXF default proxy", reads.sdk() / reads.cxf(), 1);
    System.exit(table.print() ? 0 : 1);
  }
}
