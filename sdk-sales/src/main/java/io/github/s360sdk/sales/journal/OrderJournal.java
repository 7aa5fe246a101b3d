package io.github.s360sdk.sales.journal;

import java.util.List;

/**
 * Keeps what the order workflow is about to do and has done, so that {@code sales().recover()} can
 * bring every order to a known end, also those of a process that has died.
 *
 * <p>Thread-safe. Whoever makes a journal closes it. An implementation proves itself with {@code
 * OrderJournalContract} of {@code s360-sdk-testing}.
 */
public interface OrderJournal extends AutoCloseable {

  /**
   * Keeps an entry in place of the one with the same id, or forgets it if its step is the end. When
   * this returns, the entry outlives the process (as far as the journal promises that at all).
   *
   * @param entry the entry
   * @throws RuntimeException if it cannot be kept; the workflow then does not take the step
   */
  void save(JournalEntry entry);

  /**
   * Keeps an entry in place of one that was read, unless somebody else has changed that meanwhile.
   * So of several programs that recover an order at the same time one does it, and a program that
   * was too slow notices that another one has. Only shared journals are asked for this.
   *
   * @param read the entry as {@link #open} gave it, or as the program that asks has saved it
   * @param mine the entry that takes its place
   * @return whether it did; if not, nothing was changed
   * @throws RuntimeException if it is not known
   */
  default boolean claim(JournalEntry read, JournalEntry mine) {
    save(mine);
    return true;
  }

  /**
   * The entries of an institution that have not ended.
   *
   * @param institution code of the institution
   * @return the entries, oldest first
   * @throws RuntimeException if they cannot be read
   */
  List<JournalEntry> open(String institution);

  /**
   * Whether other programs write into it at the same time. Then the recovery leaves alone what
   * another program may still be at.
   *
   * @return false by default
   */
  default boolean isShared() {
    return false;
  }

  /** Frees what the journal holds. Entries stay. */
  @Override
  default void close() {}
}
