package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the page about life-cycles complete: each public object that is no mere value is on it. */
class LifeCyclesPageTest {

  /** Records, enumerations and errors are values. */
  private static final Pattern OBJECT =
      Pattern.compile(
          "^public (?:static |final |abstract |sealed )*(?:class|interface|@interface) (\\w+)",
          Pattern.MULTILINE);

  /** Types that only values have. */
  private static final List<String> VALUES =
      List.of("LocalizedText", "OpenValue", "PhysicalSeat", "RawFields", "WireEnum");

  private static List<Path> sourcesOfPublishedModules() {
    return Stream.of(
            "sdk",
            "sdk-core",
            "sdk-catalog",
            "sdk-availability",
            "sdk-contacts",
            "sdk-sales",
            "sdk-testing",
            "sdk-redis",
            "sdk-jdbc",
            "sdk-micrometer")
        .map(module -> Pages.ROOT.resolve(module).resolve("src/main/java"))
        .filter(Files::isDirectory)
        .flatMap(sources -> Pages.files(sources, ".java").stream())
        .filter(file -> !file.toString().contains("internal"))
        .toList();
  }

  @Test
  void eachPublicObjectIsOnThePage() {
    String page = Pages.read(Pages.page("life-cycles.md"));
    List<String> objects =
        sourcesOfPublishedModules().stream()
            .flatMap(file -> OBJECT.matcher(Pages.read(file)).results())
            .map(found -> found.group(1))
            .filter(type -> !type.endsWith("Exception") && !VALUES.contains(type))
            .toList();
    assertThat(objects).contains("S360Client", "OpenOrder", "JdbcOrderJournal", "ManualClock");
    assertThat(objects)
        .filteredOn(type -> !page.contains("`" + type + "`") && !page.contains("`@" + type + "`"))
        .as("objects that the page does not tell of")
        .isEmpty();
  }
}
