package io.github.s360sdk.sales.internal.journal;

import io.github.s360sdk.sales.journal.JournalEntry;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
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

/**
 * The file: a line that says what it is, then a line for each record with its check sum.
 *
 * <p>Written through a {@link RandomAccessFile} and not through a channel, because an interrupt of
 * one thread would close the channel for all.
 */
final class JournalFile implements AutoCloseable {

  private static final String HEAD = "s360-order-journal 1";
  private static final int SUM_DIGITS = 8;

  private final RandomAccessFile file;
  private long size;

  private JournalFile(RandomAccessFile file) {
    this.file = file;
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
    if (!Files.exists(path)) {
      return new Content(List.of(), false);
    }
    byte[] bytes = Files.readAllBytes(path);
    Map<String, JournalEntry> entries = new LinkedHashMap<>();
    int at = 0;
    while (at < bytes.length) {
      int end = at;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      String line = new String(bytes, at, end - at, StandardCharsets.UTF_8);
      boolean last = end >= bytes.length - 1;
      boolean good = at == 0 ? line.equals(HEAD) : end < bytes.length && isWhole(line);
      if (!good) {
        // A head that was cut, or the last record; anything else is no crash.
        if (last && (at > 0 || HEAD.startsWith(line))) {
          return new Content(new ArrayList<>(entries.values()), true);
        }
        throw new IOException(
            "the record at byte " + at + " is damaged, and it is not the last one");
      }
      if (at > 0) {
        JournalEntry entry = JournalEntry.fromText(line.substring(SUM_DIGITS + 1));
        if (entry.step().isEnd()) {
          entries.remove(entry.id());
        } else {
          entries.put(entry.id(), entry);
        }
      }
      at = end + 1;
    }
    return new Content(new ArrayList<>(entries.values()), false);
  }

  private static boolean isWhole(String line) {
    return line.length() > SUM_DIGITS
        && line.charAt(SUM_DIGITS) == ' '
        && line.startsWith(sum(line.substring(SUM_DIGITS + 1)));
  }

  private static String sum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }

  /** Puts a new file with some entries in place of the one that is there, all or nothing. */
  static JournalFile write(Path path, Collection<JournalEntry> entries) throws IOException {
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    create(fresh);
    JournalFile file = new JournalFile(new RandomAccessFile(fresh.toFile(), "rw"));
    try {
      StringBuilder text = new StringBuilder(HEAD).append('\n');
      entries.forEach(entry -> text.append(line(entry)));
      file.append(text.toString());
      file.sync();
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
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Not every system can do this with a folder; those keep the name of a file without it.
    }
  }

  private static String line(JournalEntry entry) {
    String text = entry.toText();
    return sum(text) + ' ' + text + '\n';
  }

  /**
   * Appends an entry. It is on the disk after the next {@link #sync}.
   *
   * @return its size in bytes
   */
  long append(JournalEntry entry) throws IOException {
    return append(line(entry));
  }

  private long append(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    file.write(bytes);
    size += bytes.length;
    return bytes.length;
  }

  void sync() throws IOException {
    file.getFD().sync();
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
