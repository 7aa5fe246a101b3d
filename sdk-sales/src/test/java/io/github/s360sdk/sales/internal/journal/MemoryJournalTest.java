package io.github.s360sdk.sales.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.JournalEntry.OrderFacts;
import io.github.s360sdk.sales.journal.JournalEntry.Times;
import io.github.s360sdk.sales.journal.JournalStep;
import io.github.s360sdk.sales.model.OrderType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is forgotten by a journal in memory, and when. */
class MemoryJournalTest {

  private static final int MOST = 100_000;
  private static final Instant BEGUN = Instant.parse("2026-07-01T10:00:00Z");
  private static final OrderFacts FACTS =
      new OrderFacts(OrderType.SALE, false, true, true, 7L, "cart", "0042", null, null, null);

  private final List<String> forgotten = new ArrayList<>();
  private final MemoryJournal journal = new MemoryJournal(entry -> forgotten.add(entry.id()));

  private void save(int number, JournalStep step) {
    Instant begun = BEGUN.plusSeconds(number);
    journal.save(
        new JournalEntry(
            "entry-" + number, "acme", "owner", step, new Times(begun, begun, begun), FACTS));
  }

  private List<String> ids() {
    return journal.open("acme").stream().map(JournalEntry::id).toList();
  }

  @Test
  void theOldestIsForgottenWhereThereAreTooMany() {
    for (int i = 1; i <= MOST; i++) {
      save(i, JournalStep.OPEN);
    }
    assertThat(ids()).hasSize(MOST).startsWith("entry-1", "entry-2");

    save(2, JournalStep.CLOSING);
    assertThat(ids()).hasSize(MOST).startsWith("entry-1", "entry-2");

    save(MOST + 1, JournalStep.OPEN);
    assertThat(ids()).hasSize(MOST).startsWith("entry-2").endsWith("entry-" + (MOST + 1));
    assertThat(forgotten).containsExactly("entry-1");
  }

  @Test
  void whatHasEndedMakesRoom() {
    for (int i = 1; i <= MOST; i++) {
      save(i, JournalStep.OPEN);
    }
    save(5, JournalStep.ENDED);
    save(MOST + 1, JournalStep.OPEN);
    assertThat(ids()).hasSize(MOST).startsWith("entry-1").doesNotContain("entry-5");
    assertThat(forgotten).isEmpty();
  }
}
