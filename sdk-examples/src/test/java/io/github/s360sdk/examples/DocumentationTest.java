package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keeps the pages true: their Java is compiled and run, and their links lead somewhere. */
class DocumentationTest {

  private static final Path EXAMPLE =
      Pages.MODULE.resolve("src/main/java/io/github/s360sdk/examples/ReadmeExample.java");
  private static final Pattern JAVA_BLOCK =
      Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern SNIPPET =
      Pattern.compile(
          "^ *// snippet\\n(.*?)^ *// end snippet$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(?:#([^)\\s]+))?[^)]*\\)");
  private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

  @Test
  void theProgramOfTheReadmePrintsBarCodes() {
    List<String> lines = Printed.by(() -> ReadmeExample.main(new String[0]));
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).matches("Order \\d+: 70\\.00 [A-Z]{3}");
    assertThat(lines.subList(1, 3))
        .allMatch(line -> line.matches("\\w{8,}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void theProgramOfTheReadmeIsTheExample() {
    List<String> readme = parts(JAVA_BLOCK, Pages.ROOT.resolve("README.md"));
    List<String> example = parts(SNIPPET, EXAMPLE);
    assertThat(readme).isNotEmpty();
    assertThat(example).hasSize(1);
    assertThat(readme.get(0)).isEqualTo(example.get(0));
  }

  @Test
  void allJavaOfThePagesIsCompiledAndRun() {
    List<String> known = new ArrayList<>(parts(SNIPPET, EXAMPLE));
    Pages.files(Pages.MODULE.resolve("src/test/java"), ".java")
        .forEach(file -> known.addAll(parts(SNIPPET, file)));
    List<String> unknown = new ArrayList<>();
    for (Path page : Pages.all()) {
      List<String> wholeFiles =
          Pages.marked(page).stream()
              .filter(block -> block.file().endsWith(".java"))
              .map(block -> stripped(block.text()))
              .toList();
      parts(JAVA_BLOCK, page).stream()
          .filter(block -> !known.contains(block) && !wholeFiles.contains(block))
          .forEach(block -> unknown.add(Pages.ROOT.relativize(page) + ":\n" + block));
    }
    assertThat(unknown).as("blocks that are no snippet of a test").isEmpty();
  }

  /** A block that is said to be a whole file of Java is one that this module compiles. */
  @Test
  void wholeFilesOfThePagesAreThoseOfThisModule() {
    List<Pages.Marked> files =
        Pages.all().stream()
            .flatMap(page -> Pages.marked(page).stream())
            .filter(block -> block.file().endsWith(".java"))
            .toList();
    assertThat(files).isNotEmpty();
    assertThat(files)
        .allSatisfy(
            block ->
                assertThat(block.text()).isEqualTo(Pages.read(Pages.MODULE.resolve(block.file()))));
  }

  @Test
  void allSnippetsAreShown() {
    List<String> shown =
        Pages.all().stream().flatMap(page -> parts(JAVA_BLOCK, page).stream()).toList();
    List<String> hidden =
        Pages.files(Pages.MODULE.resolve("src/test/java"), ".java").stream()
            .flatMap(file -> parts(SNIPPET, file).stream())
            .filter(snippet -> !shown.contains(snippet))
            .toList();
    assertThat(hidden).as("snippets that no page shows").isEmpty();
  }

  @Test
  void allLinksLeadToAFileAndToAHeadingInIt() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : Pages.all()) {
      LINK.matcher(Pages.read(page))
          .results()
          .filter(found -> !found.group(1).contains("://"))
          .filter(found -> !leadsSomewhere(page, found.group(1), found.group(2)))
          .forEach(found -> broken.add(Pages.ROOT.relativize(page) + " -> " + found.group()));
    }
    // Counted by tools/figures.
    Files.write(Pages.MODULE.resolve("target/broken-links.txt"), broken);
    assertThat(broken).isEmpty();
  }

  private static boolean leadsSomewhere(Path page, String target, @Nullable String anchor) {
    Path file = target.isEmpty() ? page : page.resolveSibling(target);
    if (!Files.exists(file)) {
      return false;
    }
    return anchor == null || !file.toString().endsWith(".md") || anchors(file).contains(anchor);
  }

  /** Names of the headings of a page, made as GitHub makes them. */
  private static List<String> anchors(Path page) {
    return HEADING
        .matcher(Pages.read(page))
        .results()
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  @Test
  void allPagesOfTheGuideAreListed() {
    Path docs = Pages.ROOT.resolve("docs");
    String list = Pages.read(docs.resolve("README.md"));
    assertThat(Pages.files(docs, ".md"))
        .filteredOn(page -> !page.equals(docs.resolve("README.md")))
        // Those are listed in the overview of errors, which has a test of its own.
        .filteredOn(page -> !page.startsWith(docs.resolve("errors")))
        .allSatisfy(page -> assertThat(list).contains("(" + docs.relativize(page) + ")"));
  }

  /** What a pattern finds in a file, without indentation and without empty lines. */
  private static List<String> parts(Pattern pattern, Path file) {
    List<String> parts =
        pattern.matcher(Pages.read(file)).results().map(found -> stripped(found.group(1))).toList();
    if (parts.contains("")) {
      fail("an empty part in " + file);
    }
    return parts;
  }

  private static String stripped(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
