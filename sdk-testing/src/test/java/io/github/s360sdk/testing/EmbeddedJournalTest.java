package io.github.s360sdk.testing;

import io.github.s360sdk.sales.OrderJournals;
import io.github.s360sdk.sales.journal.OrderJournal;
import io.github.s360sdk.testing.contract.OrderJournalContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The journals that come with the SDK. */
class EmbeddedJournalTest {

  @Nested
  class InAFile extends OrderJournalContract {

    @TempDir private Path folder;

    @Override
    protected OrderJournal open() {
      return OrderJournals.file(folder.resolve("orders.journal"));
    }
  }

  @Nested
  class InMemory extends OrderJournalContract {

    @Override
    protected OrderJournal open() {
      return OrderJournals.inMemory();
    }

    @Override
    protected boolean keeps() {
      return false;
    }
  }
}
