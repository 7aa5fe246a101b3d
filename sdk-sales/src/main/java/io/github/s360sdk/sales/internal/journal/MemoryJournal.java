package io.github.s360sdk.sales.internal.journal;

import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.OrderJournal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps entries in memory. */
public final class MemoryJournal implements OrderJournal {

  // Entries whose outcome nobody asks for are few; a program that never asks must not be filled.
  private static final int MOST = 100_000;

  private final Map<String, JournalEntry> entries = new LinkedHashMap<>();

  @Override
  public synchronized void save(JournalEntry entry) {
    if (entry.step().isEnd()) {
      entries.remove(entry.id());
      return;
    }
    entries.put(entry.id(), entry);
    if (entries.size() > MOST) {
      Iterator<String> oldest = entries.keySet().iterator();
      oldest.next();
      oldest.remove();
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
