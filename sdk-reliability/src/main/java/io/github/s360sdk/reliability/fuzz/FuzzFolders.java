package io.github.s360sdk.reliability.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where inputs are. */
public final class FuzzFolders {

  /** A kept input is smaller. */
  static final int MOST_BYTES = 8 * 1024;

  // Programs are started in the folder of the project, tests in that of the module.
  private static final Path MODULE =
      Files.isDirectory(Path.of("sdk-reliability")) ? Path.of("sdk-reliability") : Path.of("");

  private FuzzFolders() {}

  /**
   * The folder of the inputs that are kept in the repository.
   *
   * @param reader whose inputs
   * @return the folder
   */
  public static Path kept(AnswerReader reader) {
    return MODULE.resolve("fuzz").resolve(reader.id());
  }

  /** A folder for what a run makes. */
  static Path made(AnswerReader reader, String what) throws IOException {
    return Files.createDirectories(
        MODULE.resolve("target").resolve("fuzz").resolve(reader.id()).resolve(what));
  }

  /** A file that a run makes. */
  static Path madeFile(AnswerReader reader, String name) throws IOException {
    return made(reader, "").resolve(name);
  }

  /**
   * The files of a folder in the order of their names.
   *
   * @param folder the folder
   * @return the files
   */
  public static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
