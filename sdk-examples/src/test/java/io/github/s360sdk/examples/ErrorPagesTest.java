package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the pages about errors complete: one for each exception, all with the same parts. */
class ErrorPagesTest {

  private static final Path ROOT =
      Objects.requireNonNull(
          Path.of(Objects.requireNonNullElse(System.getProperty("basedir"), "."))
              .toAbsolutePath()
              .normalize()
              .getParent());
  private static final Path PAGES = ROOT.resolve("docs/errors");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final List<String> PARTS =
      List.of("When", "State", "What the exception carries", "What to do", "Code", "In a test");
  private static final Pattern PART =
      Pattern.compile("^## ([^\\n]+)\\n(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(errors/(\\w+)\\.md\\)");
  private static final Pattern ACCESSOR = Pattern.compile("`(\\w+)\\(\\)`");

  @Test
  void eachExceptionHasAPageAndNoOtherPageIsThere() {
    assertThat(exceptions().keySet()).contains("S360Exception", "OrderExpiredException");
    List<String> pages =
        list(PAGES).stream().map(page -> page.getFileName().toString()).sorted().toList();
    assertThat(pages)
        .containsExactlyElementsOf(
            exceptions().keySet().stream().map(name -> name + ".md").toList());
  }

  @Test
  void theOverviewLinksToEachPage() {
    List<String> linked =
        LINK.matcher(read(ROOT.resolve("docs/errors.md")))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(linked).containsAll(exceptions().keySet());
  }

  @Test
  void eachPageHasAllParts() {
    exceptions()
        .forEach(
            (name, type) -> {
              String page = read(PAGES.resolve(name + ".md"));
              assertThat(page).startsWith("# " + name + "\n");
              List<MatchResult> parts = PART.matcher(page).results().toList();
              assertThat(parts)
                  .as(name)
                  .extracting(part -> part.group(1))
                  .containsExactlyElementsOf(PARTS);
              assertThat(parts).as(name).allSatisfy(part -> assertThat(part.group(2)).isNotBlank());
              assertThat(parts.get(PARTS.indexOf("Code")).group(2))
                  .as("code of %s", name)
                  .contains("```java")
                  .contains("catch (" + name + " e)");
              assertThat(parts.get(PARTS.indexOf("State")).group(2))
                  .as("state of %s", name)
                  .contains("`retryable()`", "`mayHaveTakenEffect()`", "`order()`");
            });
  }

  @Test
  void eachPageNamesTheAccessorsOfItsException() {
    exceptions()
        .forEach(
            (name, type) -> {
              List<String> named =
                  ACCESSOR
                      .matcher(read(PAGES.resolve(name + ".md")))
                      .results()
                      .map(found -> found.group(1))
                      .toList();
              List<String> own =
                  Stream.of(type.getDeclaredMethods())
                      .filter(method -> Modifier.isPublic(method.getModifiers()))
                      .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
                      .map(method -> method.getName())
                      .toList();
              assertThat(named).as(name).containsAll(own);
            });
  }

  /** The public exceptions of the published modules by their simple names. */
  private static SortedMap<String, Class<?>> exceptions() {
    SortedMap<String, Class<?>> exceptions = new TreeMap<>();
    for (Path module : publishedModules()) {
      for (Class<?> type : publicClasses(module.resolve(SOURCES))) {
        if (Throwable.class.isAssignableFrom(type)) {
          assertThat(exceptions.put(type.getSimpleName(), type)).as("%s", type).isNull();
        }
      }
    }
    return exceptions;
  }

  private static List<Path> publishedModules() {
    List<Path> modules =
        list(ROOT).stream()
            .filter(module -> Files.isDirectory(module.resolve(SOURCES)))
            .filter(module -> !read(module.resolve("pom.xml")).contains("maven.deploy.skip>true"))
            .toList();
    assertThat(modules).contains(ROOT.resolve("sdk-core"), ROOT.resolve("sdk-sales"));
    return modules;
  }

  /** Public classes outside of internal packages, with those that are nested in them. */
  private static List<Class<?>> publicClasses(Path sources) {
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        String name =
            sources.relativize(file).toString().replace(".java", "").replaceAll("[/\\\\]", ".");
        if (!name.contains(".internal.") && !name.endsWith("-info")) {
          addPublic(Class.forName(name, false, ErrorPagesTest.class.getClassLoader()), classes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("a published module is not on the class path of the examples", e);
    }
    return classes;
  }

  private static void addPublic(Class<?> type, List<Class<?>> classes) {
    if (Modifier.isPublic(type.getModifiers())) {
      classes.add(type);
      for (Class<?> nested : type.getDeclaredClasses()) {
        addPublic(nested, classes);
      }
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
