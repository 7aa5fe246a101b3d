package io.github.s360sdk.sales.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.sales.error.OrderJournalException;
import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.JournalEntry.OrderFacts;
import io.github.s360sdk.sales.journal.JournalEntry.Times;
import io.github.s360sdk.sales.journal.JournalStep;
import io.github.s360sdk.sales.model.OrderType;
import java.io.IOException;
import java.io.SyncFailedException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the disk, to a rewrite, or beside it: what was kept is there. */
@Timeout(120)
class FileJournalFailureTest {

  private static final Instant BEGUN = Instant.parse("2026-07-01T10:00:00Z");
  private static final int THREADS = 8;

  @TempDir private Path folder;

  private Path path() {
    return folder.resolve("orders.journal");
  }

  private static JournalEntry entry(String id, JournalStep step) {
    return new JournalEntry(
        id,
        "acme",
        "owner",
        step,
        new Times(BEGUN, BEGUN, BEGUN),
        new OrderFacts(OrderType.SALE, false, true, true, 7L, "cart", "0042", null, null, null));
  }

  private Set<String> reopened() {
    try (FileJournal journal = FileJournal.open(path())) {
      return ids(journal);
    }
  }

  private static Set<String> ids(FileJournal journal) {
    Set<String> ids = ConcurrentHashMap.newKeySet();
    journal.open("acme").forEach(entry -> ids.add(entry.id()));
    return ids;
  }

  @Test
  void aFileThatCannotBeWrittenAnewLosesNothing() throws IOException {
    Path inTheWay = folder.resolve("orders.journal.new").resolve("folder");
    List<String> kept = new ArrayList<>();
    try (FileJournal journal = FileJournal.open(path(), 3000)) {
      Files.createDirectories(inTheWay);
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1000; i++) {
                  journal.save(entry("entry-" + i, JournalStep.CLOSING));
                  kept.add("entry-" + i);
                }
              })
          .isInstanceOf(OrderJournalException.class)
          .hasMessageContaining("cannot be written");
      assertThatThrownBy(() -> journal.save(entry("later", JournalStep.CLOSING)))
          .isInstanceOf(OrderJournalException.class);
      assertThat(kept).hasSizeGreaterThan(5);
      assertThat(ids(journal)).containsExactlyInAnyOrderElementsOf(kept);
    }
    Files.delete(inTheWay);
    Files.delete(inTheWay.getParent());

    assertThat(reopened()).containsExactlyInAnyOrderElementsOf(kept);
  }

  /** Writes until the disk takes no more, and says what was kept. */
  static final class UntilTheDiskIsFull {

    private UntilTheDiskIsFull() {}

    public static void main(String[] arguments) {
      try (FileJournal journal = FileJournal.open(Path.of(arguments[0]))) {
        for (int i = 0; i < 1000; i++) {
          journal.save(entry("entry-" + i, JournalStep.CLOSING));
          System.out.println("kept entry-" + i);
        }
      } catch (OrderJournalException e) {
        System.out.println("refused: " + e.getMessage());
      }
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDiskThatIsFullLosesNothing() throws Exception {
    FileJournal.open(path()).close();
    Path output = folder.resolve("output");
    // A limit to the size of files ends a write in its middle, as a full disk does.
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -f 16; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                UntilTheDiskIsFull.class.getName(),
                path().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.PIPE)
            .start();
    try {
      Files.copy(process.getInputStream(), output);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
    assertThat(lines).anyMatch(line -> line.startsWith("refused: "));
    List<String> kept =
        lines.stream()
            .filter(line -> line.startsWith("kept "))
            .map(line -> line.substring(5))
            .toList();
    assertThat(kept).isNotEmpty();
    assertThat(Files.readString(path())).doesNotEndWith("\n");

    assertThat(reopened()).containsExactlyInAnyOrderElementsOf(kept);
    assertThat(reopened()).hasSameSizeAs(kept);
  }

  @Test
  void whatADiskHasLostOnceIsNotSaidToBeKept() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger syncs = new AtomicInteger();
    // The system tells of a write that failed once, and then takes its data for written.
    JournalFile.Disk failing =
        file -> {
          if (syncs.getAndIncrement() == 1) {
            first.countDown();
            assertThat(uninterrupted(go)).isTrue();
            throw new SyncFailedException("broken disk");
          }
        };
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try (FileJournal journal = FileJournal.open(path(), 1_000_000, failing)) {
      Future<?> one = executor.submit(() -> journal.save(entry("a", JournalStep.CLOSING)));
      first.await();
      Future<?> other = executor.submit(() -> journal.save(entry("b", JournalStep.CLOSING)));
      while (ids(journal).size() < 2) {
        Thread.onSpinWait();
      }
      go.countDown();

      assertThatThrownBy(one::get).hasCauseInstanceOf(OrderJournalException.class);
      assertThatThrownBy(other::get).hasCauseInstanceOf(OrderJournalException.class);
      assertThatThrownBy(() -> journal.save(entry("c", JournalStep.CLOSING)))
          .isInstanceOf(OrderJournalException.class);
    } finally {
      executor.shutdownNow();
    }
  }

  private static boolean uninterrupted(CountDownLatch latch) {
    try {
      return latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @RepeatedTest(3)
  void threadsKeepAllWhileTheFileIsWrittenAnew() throws Exception {
    Set<String> kept = ConcurrentHashMap.newKeySet();
    try (FileJournal journal = FileJournal.open(path(), 500)) {
      together(
          thread -> {
            for (int i = 0; i < 60; i++) {
              String id = thread + "-" + i;
              journal.save(entry(id, JournalStep.CREATING));
              journal.save(entry(id, JournalStep.CLOSING));
              if (i % 20 == 0) {
                kept.add(id);
              } else {
                journal.save(entry(id, JournalStep.ENDED));
              }
            }
          });
      assertThat(ids(journal)).isEqualTo(kept);
      assertThat(Files.size(path())).isLessThan(40_000);
    }

    assertThat(reopened()).isEqualTo(kept);
  }

  @RepeatedTest(5)
  void whatIsKeptWhileTheJournalIsClosedIsThere() throws Exception {
    Set<String> kept = ConcurrentHashMap.newKeySet();
    FileJournal journal = FileJournal.open(path(), 500);
    CountDownLatch some = new CountDownLatch(20);
    together(
        thread -> {
          if (thread == 0) {
            some.await();
            journal.close();
            return;
          }
          try {
            for (int i = 0; i < 100_000; i++) {
              String id = thread + "-" + i;
              journal.save(entry(id, JournalStep.CLOSING));
              kept.add(id);
              some.countDown();
            }
          } catch (OrderJournalException e) {
            assertThat(e).hasMessageContaining("is closed");
          }
        });

    assertThat(reopened()).containsAll(kept);
  }

  /** What a thread does. */
  private interface Work {

    void of(int thread) throws Exception;
  }

  private static void together(Work work) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Void>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        all.add(
            () -> {
              work.of(thread);
              return null;
            });
      }
      for (Future<Void> one : executor.invokeAll(all)) {
        one.get();
      }
    } finally {
      executor.shutdownNow();
    }
  }
}
