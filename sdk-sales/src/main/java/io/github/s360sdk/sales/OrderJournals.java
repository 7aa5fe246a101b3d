package io.github.s360sdk.sales;

import io.github.s360sdk.sales.internal.journal.FileJournal;
import io.github.s360sdk.sales.internal.journal.MemoryJournal;
import io.github.s360sdk.sales.journal.OrderJournal;
import java.nio.file.Path;

/** The journals that come with the SDK. */
public final class OrderJournals {

  private OrderJournals() {}

  /**
   * A journal in memory: it loses nothing while the process lives, and all with its end. A client
   * without another journal has one of these. It holds 100,000 orders that have not come to an end;
   * a program that never recovers them loses the oldest then, which is logged at level ERROR.
   *
   * @return a new journal
   */
  public static OrderJournal inMemory() {
    return new MemoryJournal();
  }

  /**
   * A journal in a file, for one process. Each step is on the disk before it is taken; steps of
   * several threads share the writing. Beside the file lies another one, {@code NAME.lock}, which
   * keeps a second process out, and a second journal of this process until the first is closed.
   * Nobody else may open or delete that file: on many systems the process that closes it loses the
   * lock.
   *
   * <p>A last record that was cut by a crash is passed over. A file that is damaged elsewhere is
   * refused and left as it is.
   *
   * @param file the file; it is made if it is not there, with rights for its owner only
   * @return the journal; whoever made it closes it
   * @throws io.github.s360sdk.sales.error.OrderJournalException if the file cannot be used, is
   *     damaged, or is in use
   */
  public static OrderJournal file(Path file) {
    return FileJournal.open(file);
  }
}
