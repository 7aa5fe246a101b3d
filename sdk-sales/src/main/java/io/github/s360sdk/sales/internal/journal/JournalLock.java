package io.github.s360sdk.sales.internal.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second process, or a second journal of this one, away from a file. The lock lies on a
 * file beside it, because the file itself is replaced now and then. The system frees it with the
 * process.
 *
 * <p>On many systems the lock belongs to the process, and is lost as soon as the process closes the
 * file, however it opened it. So while a journal has it, nobody else in this JVM may open the file.
 */
final class JournalLock implements AutoCloseable {

  // Kept among the properties of the JVM, because all class loaders share them. With the process,
  // because a program may hand its properties to one that it starts.
  private static final String HELD =
      "io.github.s360sdk.journal.held:" + ProcessHandle.current().pid() + ":";

  private final String key;
  private final FileChannel channel;

  private JournalLock(String key, FileChannel channel) {
    this.key = key;
    this.channel = channel;
  }

  /**
   * Takes the lock of a journal.
   *
   * @throws IOException if it is taken, or its file cannot be made
   */
  static JournalLock take(Path journal) throws IOException {
    Path path = journal.resolveSibling(journal.getFileName() + ".lock");
    try {
      // Opens nothing if it is there.
      Files.createFile(path);
    } catch (FileAlreadyExistsException e) {
      // As after each earlier start.
    }
    Path real = path.toRealPath();
    String key = HELD + real;
    if (System.getProperties().putIfAbsent(key, "") != null) {
      throw new IOException("it is in use by this process");
    }
    boolean taken = false;
    try {
      JournalLock lock = new JournalLock(key, locked(real));
      taken = true;
      return lock;
    } finally {
      if (!taken) {
        System.getProperties().remove(key);
      }
    }
  }

  private static FileChannel locked(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
    @Nullable FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      throw new IOException("it is in use by this process", e);
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    if (lock == null) {
      throw new IOException("it is in use by another process");
    }
    return channel;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The end of the process frees it.
    } finally {
      // Not before: a channel that is being closed takes the next lock along.
      System.getProperties().remove(key);
    }
  }
}
