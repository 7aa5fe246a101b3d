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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the file looks like, and what happens to it in a crash. */
class FileJournalTest {

  private static final Instant BEGUN = Instant.parse("2026-07-01T10:00:00Z");

  @TempDir private Path folder;

  private Path path() {
    return folder.resolve("orders.journal");
  }

  private static JournalEntry entry(int number, JournalStep step) {
    return new JournalEntry(
        "entry-" + number,
        "acme",
        "owner",
        step,
        new Times(BEGUN.plusSeconds(number), BEGUN, BEGUN),
        new OrderFacts(
            OrderType.SALE, false, true, true, 7L, "cart-" + number, "0042", null, null, null));
  }

  private static List<String> ids(FileJournal journal) {
    return journal.open("acme").stream().map(JournalEntry::id).toList();
  }

  private byte[] threeEntries() throws IOException {
    try (FileJournal journal = FileJournal.open(path())) {
      for (int i = 1; i <= 3; i++) {
        journal.save(entry(i, JournalStep.OPEN));
      }
    }
    return Files.readAllBytes(path());
  }

  @Test
  void aRecordThatWasCutAnywhereIsPassedOver() throws IOException {
    byte[] whole = threeEntries();
    String text = new String(whole, StandardCharsets.UTF_8);
    int lastBegin = text.lastIndexOf('\n', text.length() - 2) + 1;

    for (int length = lastBegin; length < whole.length; length++) {
      Files.write(path(), Arrays.copyOf(whole, length));
      try (FileJournal journal = FileJournal.open(path())) {
        assertThat(ids(journal)).containsExactly("entry-1", "entry-2");
        journal.save(entry(4, JournalStep.OPEN));
      }
      try (FileJournal journal = FileJournal.open(path())) {
        assertThat(ids(journal)).containsExactly("entry-1", "entry-2", "entry-4");
      }
    }
  }

  @Test
  void aLastRecordOfWhichOnlyTheSpaceWasReservedIsPassedOver() throws IOException {
    byte[] whole = threeEntries();
    Files.write(path(), Arrays.copyOf(whole, whole.length + 200));

    try (FileJournal journal = FileJournal.open(path())) {
      assertThat(ids(journal)).hasSize(3);
    }
  }

  @Test
  void aHeadThatWasCutIsAnEmptyJournal() throws IOException {
    Files.writeString(path(), "s360-or");

    try (FileJournal journal = FileJournal.open(path())) {
      assertThat(ids(journal)).isEmpty();
    }
  }

  @Test
  void damageInTheMiddleIsRefusedAndTheFileIsLeftAsItIs() throws IOException {
    byte[] bytes = threeEntries();
    bytes[bytes.length / 2] ^= 1;
    Files.write(path(), bytes);

    assertThatThrownBy(() -> FileJournal.open(path()))
        .isInstanceOf(OrderJournalException.class)
        .hasMessageContaining("damaged")
        .hasMessageContaining("at byte");
    assertThat(Files.readAllBytes(path())).isEqualTo(bytes);
  }

  @Test
  void damageOfWhatWasNotOnTheDiskYetIsACrash() throws IOException {
    byte[] whole = threeEntries();
    String text = new String(whole, StandardCharsets.UTF_8);
    // As if the second and the third record had been on their way when the power went.
    int second = text.indexOf('\n', text.indexOf('\n') + 1) + 1;
    int third = text.lastIndexOf('\n', text.length() - 2) + 1;
    String onItsWay = line(text.substring(text.indexOf(' ', third + 9) + 1, text.length() - 1));
    byte[] torn = (text.substring(0, third) + onItsWay).getBytes(StandardCharsets.UTF_8);
    torn[second + 20] = 0;
    Files.write(path(), torn);

    try (FileJournal journal = FileJournal.open(path())) {
      assertThat(ids(journal)).containsExactly("entry-1", "entry-3");
    }
  }

  @Test
  void damageRightBehindWhatWasOnTheDiskIsACrash() throws IOException {
    String text = new String(threeEntries(), StandardCharsets.UTF_8);
    int first = text.indexOf('\n') + 1;
    int second = text.indexOf('\n', first) + 1;
    String entry = text.substring(text.indexOf(' ', first + 9) + 1, second - 1);
    // Two records on their way at a time: the first was damaged, the second arrived whole.
    byte[] torn = (text.substring(0, second) + line(entry, first)).getBytes(StandardCharsets.UTF_8);
    torn[first + 20] = 0;
    Files.write(path(), torn);

    try (FileJournal journal = FileJournal.open(path())) {
      assertThat(ids(journal)).containsExactly("entry-1");
    }
  }

  @Test
  void whatWasCutIsTold() throws IOException {
    assertThat(JournalFile.read(path()).torn()).isFalse();
    assertThat(torn("")).isFalse();
    assertThat(torn("s")).isTrue();
    assertThat(torn("s360-order-journal 1")).isTrue();
    assertThat(torn("s360-order-journal 1\n")).isFalse();

    String whole = new String(threeEntries(), StandardCharsets.UTF_8);
    assertThat(torn(whole)).isFalse();
    assertThat(torn(whole.substring(0, whole.length() - 1))).isTrue();
    assertThat(torn(whole + "0")).isTrue();
  }

  private boolean torn(String text) throws IOException {
    Files.writeString(path(), text);
    return JournalFile.read(path()).torn();
  }

  /** A record that was written when only the head was on the disk. */
  private static String line(String entry) {
    return line(entry, 20);
  }

  /** A record that was written when so much of the file was on the disk. */
  private static String line(String entry, int durable) {
    String text = durable + " " + entry;
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(java.util.Locale.ROOT, "%08x %s%n", sum.getValue(), text);
  }

  @Test
  void aFileOfSomethingElseIsRefused() throws IOException {
    Files.writeString(path(), "name,price\nseat,12\n");

    assertThatThrownBy(() -> FileJournal.open(path())).isInstanceOf(OrderJournalException.class);
    assertThat(Files.readString(path())).startsWith("name,price");
  }

  @Test
  void aSecondJournalOnTheSameFileIsRefusedUntilTheFirstIsClosed() {
    try (FileJournal first = FileJournal.open(path())) {
      assertThatThrownBy(() -> FileJournal.open(path()))
          .isInstanceOf(OrderJournalException.class)
          .hasMessageContaining("in use");
      first.save(entry(1, JournalStep.OPEN));
    }
    try (FileJournal second = FileJournal.open(path())) {
      assertThat(ids(second)).hasSize(1);
    }
  }

  @Test
  void theFileIsWrittenAnewWhenMostOfItHasEnded() throws IOException {
    try (FileJournal journal = FileJournal.open(path(), 10_000)) {
      journal.save(entry(0, JournalStep.OPEN));
      for (int i = 1; i <= 500; i++) {
        journal.save(entry(i, JournalStep.OPEN));
        journal.save(entry(i, JournalStep.ENDED));
      }
      assertThat(Files.size(path())).isLessThan(12_000);
      assertThat(ids(journal)).containsExactly("entry-0");
    }
    try (FileJournal journal = FileJournal.open(path())) {
      assertThat(ids(journal)).containsExactly("entry-0");
    }
  }

  @Test
  void aThreadThatIsInterruptedKeepsItsOrdersAndStaysInterrupted() {
    Thread.currentThread().interrupt();
    boolean interrupted;
    try (FileJournal journal = FileJournal.open(path())) {
      journal.save(entry(1, JournalStep.OPEN));
    } finally {
      interrupted = Thread.interrupted();
    }

    assertThat(interrupted).isTrue();
    try (FileJournal journal = FileJournal.open(path())) {
      assertThat(ids(journal)).containsExactly("entry-1");
    }
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> FileJournal.open(folder.resolve("missing").resolve("a.journal")))
        .isInstanceOf(OrderJournalException.class)
        .hasMessageContaining("missing");
  }

  @Test
  void aJournalThatIsClosedSaysSo() {
    FileJournal journal = FileJournal.open(path());
    journal.close();
    journal.close();

    assertThatThrownBy(() -> journal.save(entry(1, JournalStep.OPEN)))
        .isInstanceOf(OrderJournalException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void onlyTheOwnerMayReadTheFile() throws IOException {
    threeEntries();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
        .isEqualTo("rw-------");
  }

  @Test
  void anEntryOfANewerVersionIsRefused() throws IOException {
    assertThatThrownBy(() -> JournalEntry.fromText("v=2&id=a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("newer");
    Files.writeString(path(), "s360-order-journal 2\nabc\n", StandardOpenOption.CREATE);
    assertThatThrownBy(() -> FileJournal.open(path())).isInstanceOf(OrderJournalException.class);
  }

  @Test
  void fieldsThatAreNotKnownArePassedOver() {
    JournalEntry entry = entry(1, JournalStep.CLOSING);

    assertThat(JournalEntry.fromText(entry.toText() + "&later=1")).isEqualTo(entry);
  }

  @Test
  void textAndMessagesHoldNoReferences() {
    JournalEntry entry = entry(1, JournalStep.CLOSING);

    assertThat(entry.toString()).doesNotContain("cart-1", "0042");
  }
}
