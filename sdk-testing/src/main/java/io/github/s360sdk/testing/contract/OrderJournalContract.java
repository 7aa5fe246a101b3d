package io.github.s360sdk.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.JournalEntry.OrderFacts;
import io.github.s360sdk.sales.journal.JournalEntry.Times;
import io.github.s360sdk.sales.journal.JournalStep;
import io.github.s360sdk.sales.journal.OrderJournal;
import io.github.s360sdk.sales.model.OrderType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link OrderJournal} has to do. A test of an implementation extends this class and
 * says how a journal is opened.
 */
@Timeout(60)
public abstract class OrderJournalContract {

  private static final Instant BEGUN = Instant.parse("2026-07-01T10:00:00.123456Z");
  private static final String INSTITUTION = "acme";

  private OrderJournal journal;

  /** For subclasses. */
  protected OrderJournalContract() {}

  /**
   * Opens the journal: empty at the first call of a test, and with what was kept at the second.
   *
   * @return a journal
   * @throws Exception if that fails
   */
  protected abstract OrderJournal open() throws Exception;

  /**
   * Whether entries outlive the journal that kept them.
   *
   * @return true by default
   */
  protected boolean keeps() {
    return true;
  }

  @BeforeEach
  void start() throws Exception {
    journal = open();
  }

  @AfterEach
  void stop() {
    journal.close();
  }

  private static JournalEntry entry(String id, String institution, JournalStep step, int second) {
    Instant begun = BEGUN.plusSeconds(second);
    return new JournalEntry(
        id,
        institution,
        "owner-1",
        step,
        new Times(begun, begun, begun.plusSeconds(60)),
        new OrderFacts(
            OrderType.SALE, false, true, true, null, "cart 1 & é=?\n", null, null, null, null));
  }

  private static JournalEntry entry(String id) {
    return entry(id, INSTITUTION, JournalStep.CREATING, 0);
  }

  /** Frees the journal and opens it again, as another process would. */
  private void reopen() throws Exception {
    if (keeps()) {
      journal.close();
      journal = open();
    }
  }

  @Test
  void anEmptyJournalHasNoEntries() {
    assertEquals(List.of(), journal.open(INSTITUTION));
  }

  @Test
  void anEntryIsKeptAsItIs() throws Exception {
    JournalEntry bare = entry("a");
    JournalEntry full =
        new JournalEntry(
            "b",
            INSTITUTION,
            "owner-2",
            JournalStep.CLOSING,
            new Times(BEGUN.plusSeconds(1), BEGUN.plusSeconds(2), BEGUN.plusSeconds(3)),
            new OrderFacts(
                OrderType.REFUND_CLIENT,
                true,
                false,
                false,
                Long.MAX_VALUE,
                "cart-2",
                "0042",
                7L,
                new Money(-12_345, Currency.getInstance("CHF")),
                30));

    journal.save(bare);
    journal.save(full);
    reopen();

    assertEquals(List.of(bare, full), journal.open(INSTITUTION));
  }

  @Test
  void aLaterStepTakesThePlaceOfTheOneBefore() throws Exception {
    journal.save(entry("a"));
    JournalEntry later =
        entry("a")
            .at(
                "owner-2",
                JournalStep.OPEN,
                BEGUN.plusSeconds(1),
                BEGUN.plusSeconds(9),
                entry("a").order().withOrderId(5));
    journal.save(later);
    reopen();

    assertEquals(List.of(later), journal.open(INSTITUTION));
  }

  @Test
  void anEntryThatHasEndedIsGone() throws Exception {
    journal.save(entry("a"));
    journal.save(entry("b"));
    journal.save(entry("a", INSTITUTION, JournalStep.ENDED, 0));
    reopen();

    assertEquals(List.of(entry("b")), journal.open(INSTITUTION));
  }

  @Test
  void theEndOfAnUnknownEntryIsNoEntry() throws Exception {
    journal.save(entry("a", INSTITUTION, JournalStep.ENDED, 0));
    reopen();

    assertEquals(List.of(), journal.open(INSTITUTION));
  }

  @Test
  void entriesComeOldestFirst() throws Exception {
    for (int second : List.of(3, 1, 2)) {
      journal.save(entry("e" + second, INSTITUTION, JournalStep.OPEN, second));
    }
    reopen();

    assertEquals(
        List.of("e1", "e2", "e3"),
        journal.open(INSTITUTION).stream().map(JournalEntry::id).toList());
  }

  @Test
  void institutionsAreKeptApart() throws Exception {
    journal.save(entry("a"));
    journal.save(entry("b", "other", JournalStep.OPEN, 1));
    reopen();

    assertEquals(List.of("b"), journal.open("other").stream().map(JournalEntry::id).toList());
    assertEquals(List.of(entry("a")), journal.open(INSTITUTION));
  }

  @Test
  void anEntryThatIsClaimedIsThatOfTheClaimant() throws Exception {
    journal.save(entry("a"));
    JournalEntry mine =
        entry("a")
            .at("owner-2", JournalStep.CREATING, BEGUN, BEGUN.plusSeconds(99), entry("a").order());

    assertTrue(journal.claim(journal.open(INSTITUTION).get(0), mine));
    reopen();

    assertEquals(List.of(mine), journal.open(INSTITUTION));
  }

  @Test
  void anEntryIsClaimedOnceIfSeveralProgramsWriteIt() {
    if (!journal.isShared()) {
      return; // only one program is there
    }
    journal.save(entry("a"));
    JournalEntry read = journal.open(INSTITUTION).get(0);
    JournalEntry mine =
        entry("a")
            .at("owner-2", JournalStep.CREATING, BEGUN, BEGUN.plusSeconds(99), entry("a").order());
    JournalEntry theirs =
        entry("a")
            .at("owner-3", JournalStep.CREATING, BEGUN, BEGUN.plusSeconds(98), entry("a").order());

    assertTrue(journal.claim(read, mine));
    assertFalse(journal.claim(read, theirs));
    assertEquals(List.of(mine), journal.open(INSTITUTION));
  }

  @Test
  void anEntryIsClaimedByTheProgramThatSavedItUnlessItHasEnded() {
    if (!journal.isShared()) {
      return; // only one program is there
    }
    journal.save(entry("a"));
    JournalEntry next =
        entry("a")
            .at(
                "owner-1",
                JournalStep.OPEN,
                BEGUN,
                BEGUN.plusSeconds(99),
                entry("a").order().withOrderId(5));

    assertTrue(journal.claim(entry("a"), next));
    assertEquals(List.of(next), journal.open(INSTITUTION));
    journal.save(entry("a", INSTITUTION, JournalStep.ENDED, 0));

    assertFalse(journal.claim(next, next));
    assertEquals(List.of(), journal.open(INSTITUTION));
  }

  @Test
  void threadsWriteSideBySide() throws Exception {
    int threads = 8;
    int each = 50;
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> writers = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        String name = "t" + thread + "-";
        writers.add(
            executor.submit(
                () -> {
                  for (int i = 0; i < each; i++) {
                    journal.save(entry(name + i));
                    if (i % 2 == 0) {
                      journal.save(entry(name + i, INSTITUTION, JournalStep.ENDED, 0));
                    }
                  }
                }));
      }
      for (Future<?> writer : writers) {
        writer.get(50, TimeUnit.SECONDS);
      }
    } finally {
      executor.shutdownNow();
    }
    reopen();

    List<JournalEntry> open = journal.open(INSTITUTION);
    assertEquals(threads * each / 2, open.size());
    assertTrue(open.stream().allMatch(one -> one.step() == JournalStep.CREATING));
  }

  @Test
  void anInterruptOfOneThreadLeavesTheJournalUsable() throws Exception {
    Thread.currentThread().interrupt();
    try {
      journal.save(entry("a"));
    } finally {
      assertTrue(Thread.interrupted());
    }
    journal.save(entry("b", INSTITUTION, JournalStep.OPEN, 1));
    reopen();

    assertEquals(2, journal.open(INSTITUTION).size());
  }
}
