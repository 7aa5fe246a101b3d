package io.github.s360sdk.sales.internal.journal;

import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.OrderJournal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps entries in memory. */
public final class MemoryJournal implements OrderJournal {

  // Entries whose outcome nobody asks for are few; a program that never asks must not be filled.
  private static final int MOST = 100_000;

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.journal");

  private final Map<String, JournalEntry> entries = new LinkedHashMap<>();
  private final Consumer<? super JournalEntry> forgotten;

  public MemoryJournal() {
    this(MemoryJournal::log);
  }

  /** The same with somebody else who is told what is forgotten. */
  MemoryJournal(Consumer<? super JournalEntry> forgotten) {
    this.forgotten = forgotten;
  }

  private static void log(JournalEntry entry) {
    LOG.error(
        "the journal in memory holds {} orders that nobody recovers, and forgets the oldest: order"
            + " {}, step {}. Call sales().recover() now and then.",
        MOST,
        entry.order().orderId(),
        entry.step());
  }

  @Override
  public synchronized void save(JournalEntry entry) {
    if (entry.step().isEnd()) {
      entries.remove(entry.id());
      return;
    }
    entries.put(entry.id(), entry);
    if (entries.size() > MOST) {
      Iterator<JournalEntry> oldest = entries.values().iterator();
      JournalEntry one = oldest.next();
      oldest.remove();
      forgotten.accept(one);
    }
  }

  @Override
  public synchronized List<JournalEntry> open(String institution) {
    return sorted(new ArrayList<>(entries.values()), institution);
  }

  /** Those of an institution, oldest first. */
  static List<JournalEntry> sorted(List<JournalEntry> entries, String institution) {
    return entries.stream()
        .filter(entry -> entry.institution().equals(institution))
        .sorted(Comparator.comparing((JournalEntry entry) -> entry.times().begun()))
        .toList();
  }
}
