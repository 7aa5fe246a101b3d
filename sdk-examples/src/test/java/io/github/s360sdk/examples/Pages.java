package io.github.s360sdk.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of the guide, and the files of the repository that they are compared with. */
final class Pages {

  /** The folder of this module. */
  static final Path MODULE =
      Path.of(Objects.requireNonNullElse(System.getProperty("basedir"), "."))
          .toAbsolutePath()
          .normalize();

  /** The folder of the whole project. */
  static final Path ROOT = Objects.requireNonNull(MODULE.getParent());

  private static final Pattern MARKED =
      Pattern.compile(
          "^<!-- (file|command|output)(?:: (\\S+))? -->\\n```\\w*\\n(.*?)^```$",
          Pattern.MULTILINE | Pattern.DOTALL);

  private Pages() {}

  /**
   * A block that a comment before it says the use of.
   *
   * @param use {@code file}, {@code command} or {@code output}
   * @param file path of the file that the block is, or empty
   * @param text what stands in the block
   */
  record Marked(String use, String file, String text) {}

  static Path page(String name) {
    return ROOT.resolve("docs").resolve(name);
  }

  /** All pages: the guide, and what lies beside it at the root. */
  static List<Path> all() {
    List<Path> pages = new ArrayList<>(files(ROOT.resolve("docs"), ".md"));
    pages.add(ROOT.resolve("README.md"));
    pages.add(ROOT.resolve("CONTRIBUTING.md"));
    pages.add(ROOT.resolve("CODE_OF_CONDUCT.md"));
    pages.add(ROOT.resolve("SECURITY.md"));
    pages.add(ROOT.resolve("CHANGELOG.md"));
    pages.add(ROOT.resolve("compatibility/README.md"));
    return pages;
  }

  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Marked> marked(Path page) {
    return MARKED
        .matcher(read(page))
        .results()
        .map(
            found ->
                new Marked(
                    found.group(1), Objects.requireNonNullElse(found.group(2), ""), found.group(3)))
        .toList();
  }
}
