package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the pages true: their Java is compiled and run, and their links lead somewhere. */
class DocumentationTest {

  private static final Path MODULE =
      Path.of(Objects.requireNonNullElse(System.getProperty("basedir"), ".")).toAbsolutePath();
  private static final Path ROOT = Objects.requireNonNull(MODULE.normalize().getParent());
  private static final Path EXAMPLE =
      MODULE.resolve("src/main/java/io/github/s360sdk/examples/ReadmeExample.java");
  private static final Pattern JAVA_BLOCK =
      Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern SNIPPET =
      Pattern.compile(
          "^ *// snippet\\n(.*?)^ *// end snippet$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");

  @Test
  void theProgramOfTheReadmePrintsBarCodes() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      ReadmeExample.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).matches("Order \\d+: 70\\.00 [A-Z]{3}");
    assertThat(lines.subList(1, 3))
        .allMatch(line -> line.matches("\\w{8,}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void theProgramOfTheReadmeIsTheExample() {
    List<String> readme = parts(JAVA_BLOCK, ROOT.resolve("README.md"));
    List<String> example = parts(SNIPPET, EXAMPLE);
    assertThat(readme).isNotEmpty();
    assertThat(example).hasSize(1);
    assertThat(readme.get(0)).isEqualTo(example.get(0));
  }

  @Test
  void allJavaOfThePagesIsCompiledAndRun() {
    List<String> known = new ArrayList<>(parts(SNIPPET, EXAMPLE));
    files(MODULE.resolve("src/test/java"), ".java")
        .forEach(file -> known.addAll(parts(SNIPPET, file)));
    List<String> unknown = new ArrayList<>();
    for (Path page : pages()) {
      parts(JAVA_BLOCK, page).stream()
          .filter(block -> !known.contains(block))
          .forEach(block -> unknown.add(ROOT.relativize(page) + ":\n" + block));
    }
    assertThat(unknown).as("blocks that are no snippet of a test").isEmpty();
  }

  @Test
  void allSnippetsAreShown() {
    List<String> shown =
        pages().stream().flatMap(page -> parts(JAVA_BLOCK, page).stream()).toList();
    List<String> hidden =
        files(MODULE.resolve("src/test/java"), ".java").stream()
            .flatMap(file -> parts(SNIPPET, file).stream())
            .filter(snippet -> !shown.contains(snippet))
            .toList();
    assertThat(hidden).as("snippets that no page shows").isEmpty();
  }

  @Test
  void allLinksLeadToAFile() {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      LINK.matcher(read(page))
          .results()
          .map(found -> found.group(1))
          .filter(target -> !target.contains("://"))
          .filter(target -> !Files.exists(page.resolveSibling(target)))
          .forEach(target -> broken.add(ROOT.relativize(page) + " -> " + target));
    }
    assertThat(broken).isEmpty();
  }

  private static List<Path> pages() {
    List<Path> pages = new ArrayList<>(files(ROOT.resolve("docs"), ".md"));
    pages.add(ROOT.resolve("README.md"));
    pages.add(ROOT.resolve("CONTRIBUTING.md"));
    pages.add(ROOT.resolve("SECURITY.md"));
    pages.add(ROOT.resolve("CHANGELOG.md"));
    return pages;
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a pattern finds in a file, without indentation and without empty lines. */
  private static List<String> parts(Pattern pattern, Path file) {
    List<String> parts =
        pattern
            .matcher(read(file))
            .results()
            .map(
                found ->
                    found
                        .group(1)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")))
            .toList();
    if (parts.contains("")) {
      fail("an empty part in " + file);
    }
    return parts;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
