package io.github.s360sdk.jdbc;

import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.JournalEntry.OrderFacts;
import io.github.s360sdk.sales.journal.JournalEntry.Times;
import io.github.s360sdk.sales.journal.JournalStep;
import io.github.s360sdk.sales.model.OrderType;
import java.time.Instant;

/** Entries for tests. */
final class Entries {

  static final String INSTITUTION = "acme";
  static final String SECRET = "cart-that-nobody-logs";

  private Entries() {}

  static JournalEntry entry(String id, JournalStep step) {
    Instant begun = Instant.parse("2026-07-01T10:00:00.123456789Z");
    return new JournalEntry(
        id,
        INSTITUTION,
        "owner",
        step,
        new Times(begun, begun, begun.plusSeconds(60)),
        new OrderFacts(OrderType.SALE, false, true, true, 42L, SECRET, null, null, null, null));
  }
}
