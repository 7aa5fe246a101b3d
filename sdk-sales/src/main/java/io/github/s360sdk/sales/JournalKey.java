package io.github.s360sdk.sales;

import io.github.s360sdk.sales.journal.OrderJournal;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * A journal as a key: the same object, whatever its {@code equals} says. A record, for instance,
 * would be another one with each entry that it keeps in a list. It keeps no journal alive.
 */
final class JournalKey extends WeakReference<OrderJournal> {

  private final int hash;

  /**
   * A key.
   *
   * @param gone is told of the key when its journal is gone
   */
  JournalKey(OrderJournal journal, ReferenceQueue<? super OrderJournal> gone) {
    super(journal, gone);
    this.hash = System.identityHashCode(journal);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    OrderJournal journal = get();
    return journal != null && other instanceof JournalKey key && key.get() == journal;
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
