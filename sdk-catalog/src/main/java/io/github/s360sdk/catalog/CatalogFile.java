package io.github.s360sdk.catalog;

import io.github.s360sdk.catalog.internal.file.CatalogFormat;
import io.github.s360sdk.catalog.internal.file.JsonLibrary;
import io.github.s360sdk.catalog.model.Catalog;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a loaded catalogue to a file and reads it back, so that a restart does not spend the one
 * load that the platform allows in 10 minutes: give what was read to {@link CatalogClient#restore}.
 *
 * <p>The format is gzip-compressed JSON in lines: a header, what belongs to no season, and a line
 * per season. It has a version, and files of older versions stay readable. It is described in the
 * guide, in {@code docs/catalogue-file.md}. A catalogue that is read equals the one that was
 * written, and its links lead where they led.
 *
 * <p>Files are written and read by Jackson, which the SDK does not bring along: add {@code
 * com.fasterxml.jackson.core:jackson-databind}, version 2, or the methods of this class end in an
 * {@link IllegalStateException}.
 *
 * <p>A file holds what the catalogue holds: access codes of advantages and numbers of contacts are
 * in it as they are. Where the file system has POSIX permissions, only the owner may read and write
 * the file, whatever held for an older file of that name; elsewhere, keep it in a folder that only
 * the program can read. Messages of errors quote nothing of a file.
 *
 * <p>A file that is read may come from anywhere: what is no catalogue ends in an {@link
 * IOException}, and so does a file that unfolds to more than 1 GiB of JSON. The catalogue that it
 * holds is kept in memory, so do not read files of strangers.
 */
public final class CatalogFile {

  private CatalogFile() {}

  /**
   * Writes a catalogue to a file. The file is complete or not there: what stood under the name is
   * replaced at once when all has been written.
   *
   * @param catalog the catalogue
   * @param file where to
   * @throws IOException if it cannot be written; the old file is then unchanged
   */
  public static void write(Catalog catalog, Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException("the file must stand in a folder: " + file);
    }
    Path unfinished = Files.createTempFile(folder, target.getFileName().toString(), ".part");
    try {
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
        write(catalog, out);
        out.flush();
        // Or a crash of the machine may leave the new name with nothing behind it.
        channel.force(true);
      }
      move(unfinished, target);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Writes a catalogue.
   *
   * @param catalog the catalogue
   * @param out where to; it is not closed
   * @throws IOException if it cannot be written
   */
  public static void write(Catalog catalog, OutputStream out) throws IOException {
    JsonLibrary.require();
    CatalogFormat.write(catalog, out);
  }

  /**
   * Reads a catalogue from a file.
   *
   * @param file a file that {@link #write(Catalog, Path)} made
   * @return the catalogue
   * @throws IOException if the file cannot be read, is no catalogue, is cut off or damaged, or was
   *     written by a later version of the SDK; the message says which
   */
  public static Catalog read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return read(in);
    }
  }

  /**
   * Reads a catalogue.
   *
   * @param in what {@link #write(Catalog, OutputStream)} made; it is not closed
   * @return the catalogue
   * @throws IOException as for a file
   */
  public static Catalog read(InputStream in) throws IOException {
    JsonLibrary.require();
    return CatalogFormat.read(in);
  }
}
