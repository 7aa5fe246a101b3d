package io.github.s360sdk.sales.internal.journal;

import io.github.s360sdk.sales.error.OrderJournalException;
import io.github.s360sdk.sales.internal.journal.JournalFile.Disk;
import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.OrderJournal;
import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps entries in a file that is only ever appended to, until most of it is about orders that have
 * ended: then it is written anew.
 *
 * <p>Threads append one after the other, and the first that comes to the disk takes with it what
 * the others have appended meanwhile. Locks are of the kind that does not pin virtual threads.
 */
public final class FileJournal implements OrderJournal {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.journal");

  private static final long WORTH_REWRITING = 1024 * 1024;
  private static final int TIMES_LARGER = 4;

  private final JournalLock lock;
  private final Map<String, JournalEntry> entries = new ConcurrentHashMap<>();
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock syncing = new ReentrantLock();
  private final Path path;
  private final long rewriteFrom;
  private final Disk disk;

  private JournalFile file;
  private volatile long written;
  private volatile long synced;
  private long sizeOfOpen;
  private volatile @Nullable IOException broken;
  private @Nullable IOException lost;
  private boolean closed;

  private FileJournal(
      Path path, JournalLock lock, JournalFile.Content content, long rewriteFrom, Disk disk)
      throws IOException {
    this.path = path;
    this.lock = lock;
    this.rewriteFrom = rewriteFrom;
    this.disk = disk;
    content.entries().forEach(entry -> entries.put(entry.id(), entry));
    this.file = JournalFile.write(path, entries.values(), disk);
    this.sizeOfOpen = file.size();
  }

  public static FileJournal open(Path path) {
    return open(path, WORTH_REWRITING);
  }

  /** The same with another size from which the file is written anew if most of it has ended. */
  static FileJournal open(Path path, long rewriteFrom) {
    return open(path, rewriteFrom, FileDescriptor::sync);
  }

  /** The same with a disk of its own. */
  static FileJournal open(Path path, long rewriteFrom, Disk disk) {
    Path real;
    JournalLock lock;
    try {
      real = real(path);
      lock = JournalLock.take(real);
    } catch (IOException e) {
      throw new OrderJournalException(
          "the journal of orders cannot be locked: " + e.getMessage(),
          "Give each process a file of its own in a folder that exists and can be written to.",
          e);
    }
    FileJournal journal = null;
    try {
      JournalFile.Content content = JournalFile.read(real);
      if (content.torn()) {
        LOG.info("the last record of the journal was cut and is passed over");
      }
      journal = new FileJournal(real, lock, content, rewriteFrom, disk);
      return journal;
    } catch (IOException | RuntimeException e) {
      throw new OrderJournalException(
          "the journal of orders cannot be used: " + e.getMessage(),
          "The file is left as it is. Look into it, or move it away and begin a new one; orders in"
              + " it are then not recovered.",
          e);
    } finally {
      if (journal == null) {
        lock.close();
      }
    }
  }

  /**
   * A file has one lock and one place, whatever links lead to it. One that cannot be found for any
   * other reason than that it is not there may be a journal with orders in it.
   */
  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath();
    try {
      return absolute.toRealPath();
    } catch (NoSuchFileException e) {
      if (Files.isSymbolicLink(absolute)) {
        throw new IOException(path + " is a link that leads nowhere", e);
      }
    }
    Path folder = absolute.getParent();
    return folder == null
        ? absolute
        : folder.toRealPath().resolve(Objects.requireNonNull(absolute.getFileName()));
  }

  @Override
  public void save(JournalEntry entry) {
    long end = append(entry);
    sync(end);
  }

  private long append(JournalEntry entry) {
    writing.lock();
    try {
      requireUsable();
      if (entry.step().isEnd() && !entries.containsKey(entry.id())) {
        return synced; // one that was never kept need not be taken back
      }
      if (file.size() > rewriteFrom && file.size() > TIMES_LARGER * sizeOfOpen) {
        rewrite();
      }
      long end = written + file.append(entry);
      written = end;
      if (entry.step().isEnd()) {
        entries.remove(entry.id());
      } else {
        entries.put(entry.id(), entry);
      }
      return end;
    } catch (IOException e) {
      throw failed(e);
    } finally {
      writing.unlock();
    }
  }

  /** Writes the open entries into a new file; what is in it is on the disk when this returns. */
  private void rewrite() throws IOException {
    syncing.lock();
    try {
      JournalFile old = file;
      file = JournalFile.write(path, entries.values(), disk);
      sizeOfOpen = file.size();
      synced = written;
      old.close();
    } finally {
      syncing.unlock();
    }
  }

  private void sync(long end) {
    syncing.lock();
    try {
      if (synced >= end) {
        return;
      }
      bring();
    } catch (IOException e) {
      throw failed(e);
    } finally {
      syncing.unlock();
    }
  }

  /**
   * Brings all that was appended to the disk. Where that has failed it is not tried again: systems
   * tell of what they could not write once, and then take it for written.
   */
  private void bring() throws IOException {
    if (lost != null) {
      throw lost;
    }
    long now = written;
    try {
      file.sync(file.size());
    } catch (IOException e) {
      lost = e;
      throw e;
    }
    synced = now;
  }

  /** After an error nobody knows what is on the disk, so nothing more is promised. */
  private OrderJournalException failed(IOException e) {
    if (broken == null) {
      broken = e;
      LOG.error("the journal of orders cannot be written any more: {}", e.toString());
    }
    return unusable(e);
  }

  private void requireUsable() {
    IOException before = broken;
    if (before != null) {
      throw unusable(before);
    }
    if (closed) {
      throw new OrderJournalException(
          "the journal of orders is closed", "Close it after the clients that use it.", null);
    }
  }

  private static OrderJournalException unusable(IOException cause) {
    return new OrderJournalException(
        "the journal of orders cannot be written",
        "See the cause: the disk may be full. Open the journal anew when it is mended.",
        cause);
  }

  @Override
  public List<JournalEntry> open(String institution) {
    return MemoryJournal.sorted(new ArrayList<>(entries.values()), institution);
  }

  @Override
  public void close() {
    writing.lock();
    try {
      if (!closed) {
        closed = true;
        closeFile();
        lock.close();
      }
    } finally {
      writing.unlock();
    }
  }

  /** Closes the file, and takes to the disk what threads have appended and wait for. */
  private void closeFile() {
    syncing.lock();
    try {
      if (synced < written) {
        bring();
      }
    } catch (IOException e) {
      // They are told.
    } finally {
      file.close();
      syncing.unlock();
    }
  }

  /** The file and how many entries are open. */
  @Override
  public String toString() {
    return "FileJournal[" + path + ", open=" + entries.size() + "]";
  }
}
