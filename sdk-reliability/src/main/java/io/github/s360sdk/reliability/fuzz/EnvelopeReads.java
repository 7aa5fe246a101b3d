package io.github.s360sdk.reliability.fuzz;

import java.util.List;

/**
 * Calls with small results, whose answers are mostly envelope: a read, a write, and one that is
 * read by a reader of its own.
 */
final class EnvelopeReads {

  private EnvelopeReads() {}

  static List<Read> all() {
    return List.of(
        Read.of("lastSetupUpdate", (s360, on) -> s360.catalog().lastSetupUpdate()),
        Read.task(
            "updateStatus",
            (s360, on) -> s360.sales().files().updateStatus(on.orders().file(), "DONE")),
        Read.of(
            "themesAndLanguages",
            (s360, on) ->
                s360.availability()
                    .themesAndLanguages(on.places().pass(), List.of(on.places().timeslot()))),
        Read.of("attachment", (s360, on) -> s360.sales().files().attachment(1, null)),
        Read.of("authenticate", (s360, on) -> s360.contacts().authenticate(on.login())));
  }
}
