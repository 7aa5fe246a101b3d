package io.github.s360sdk.sales.internal.journal;

import io.github.s360sdk.sales.journal.JournalEntry;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The file: a line that says what it is, then a line for each record: its check sum, how much of
 * the file was on the disk when it was written, and the entry. Several records may be on their way
 * to the disk at a time, and a power cut may damage any of those; so damage is a crash behind what
 * was on the disk for certain, and something else before it.
 *
 * <p>Written through a {@link RandomAccessFile} and not through a channel, because an interrupt of
 * one thread would close the channel for all.
 */
final class JournalFile implements AutoCloseable {

  private static final String HEAD = "s360-order-journal 1";
  private static final int SUM_DIGITS = 8;

  /** How what was written is brought to the disk. */
  interface Disk {

    void sync(FileDescriptor file) throws IOException;
  }

  private final RandomAccessFile file;
  private final Disk disk;
  private volatile long size;
  private volatile long durable;

  private JournalFile(RandomAccessFile file, Disk disk) {
    this.file = file;
    this.disk = disk;
  }

  /**
   * What a file holds.
   *
   * @param entries those that have not ended
   * @param torn whether the last record was cut
   */
  record Content(List<JournalEntry> entries, boolean torn) {}

  /**
   * Reads a file; one that is not there or has nothing in it is empty.
   *
   * @throws IOException if it cannot be read, or anything but its last record is damaged
   */
  static Content read(Path path) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      // Any other error may hide a file with entries.
      return new Content(List.of(), false);
    }
    Map<String, JournalEntry> entries = new LinkedHashMap<>();
    long firstDamage = -1;
    long durable = 0;
    int at = 0;
    while (at < bytes.length) {
      int end = at;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      String line = new String(bytes, at, end - at, StandardCharsets.UTF_8);
      Line read = end < bytes.length ? Line.of(line) : null;
      if (at == 0) {
        requireHead(line, end < bytes.length);
      } else if (read != null) {
        durable = Math.max(durable, read.durable());
        apply(read.entry(), entries);
      } else if (firstDamage < 0) {
        firstDamage = at;
      }
      at = end + 1;
    }
    if (firstDamage >= 0 && firstDamage < durable) {
      throw new IOException(
          "the record at byte " + firstDamage + " is damaged, and it was on the disk before");
    }
    boolean headCut = bytes.length > 0 && bytes.length <= HEAD.length();
    return new Content(new ArrayList<>(entries.values()), firstDamage >= 0 || headCut);
  }

  /** A head that was cut is one of a file that was just begun. */
  private static void requireHead(String line, boolean whole) throws IOException {
    if (whole ? !line.equals(HEAD) : !HEAD.startsWith(line)) {
      throw new IOException("the record at byte 0 is damaged: this is no journal of orders");
    }
  }

  private static void apply(JournalEntry entry, Map<String, JournalEntry> entries) {
    if (entry.step().isEnd()) {
      entries.remove(entry.id());
    } else {
      entries.put(entry.id(), entry);
    }
  }

  /** A record as it is read. */
  private record Line(JournalEntry entry, long durable) {

    /** The record of a line, or null if it is not whole. */
    static @Nullable Line of(String line) {
      int mark = SUM_DIGITS + 1;
      if (line.length() <= mark
          || line.charAt(SUM_DIGITS) != ' '
          || !line.startsWith(sum(line.substring(mark)))) {
        return null;
      }
      int text = line.indexOf(' ', mark);
      return new Line(
          JournalEntry.fromText(line.substring(text + 1)),
          Long.parseLong(line.substring(mark, text)));
    }
  }

  private static String sum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }

  /** Puts a new file with some entries in place of the one that is there, all or nothing. */
  static JournalFile write(Path path, Collection<JournalEntry> entries, Disk disk)
      throws IOException {
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    create(fresh);
    JournalFile file = new JournalFile(new RandomAccessFile(fresh.toFile(), "rw"), disk);
    try {
      StringBuilder text = new StringBuilder(HEAD).append('\n');
      entries.forEach(entry -> text.append(line(entry, 0)));
      file.append(text.toString());
      file.sync(file.size());
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      syncFolder(path);
      return file;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static void create(Path path) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] rights =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try {
      Files.createFile(path, rights);
    } catch (FileAlreadyExistsException e) {
      throw new IOException("somebody else writes " + path, e);
    }
  }

  private static void syncFolder(Path path) {
    Path folder = path.getParent();
    if (folder == null) {
      return;
    }
    // An interrupt would end this too soon.
    boolean interrupted = Thread.interrupted();
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Not every system can do this with a folder; those keep the name of a file without it.
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static String line(JournalEntry entry, long durable) {
    String text = durable + " " + entry.toText();
    return sum(text) + ' ' + text + '\n';
  }

  /**
   * Appends an entry. It is on the disk after the next {@link #sync}.
   *
   * @return its size in bytes
   */
  long append(JournalEntry entry) throws IOException {
    return append(line(entry, durable));
  }

  private long append(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    file.write(bytes);
    long end = size + bytes.length;
    size = end;
    return bytes.length;
  }

  /**
   * Brings what was appended to the disk.
   *
   * @param end how much of the file was appended before this is called, at least
   */
  void sync(long end) throws IOException {
    disk.sync(file.getFD());
    durable = end;
  }

  long size() {
    return size;
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      // What had to be on the disk is there.
    }
  }
}
