package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.testing.S360Simulator;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import shop.FirstSale;

/**
 * Keeps the first page of the guide true: its program prints what it says, its versions are ours.
 */
@Timeout(120)
class StartPageTest {

  private static final Path PAGE = Pages.page("start.md");
  private static final Pattern VERSION =
      Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
  private static final Pattern WHERE =
      Pattern.compile(
          "Version \\S+ is (?:not released yet[^`]*`[^`]*`|on Maven Central)\\.", Pattern.DOTALL);
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

  @Test
  void theProgramPrintsWhatThePageShows() throws Exception {
    List<String> shown = block("output").lines().toList();
    List<String> printed = inAProcess(Map.of());
    assertThat(printed).hasSameSizeAs(shown);
    for (int i = 0; i < shown.size(); i++) {
      assertThat(printed.get(i)).matches(pattern(shown.get(i)));
    }
  }

  @Test
  void withTheVariablesOfThePageItAsksAnInstitutionAndSellsOnlyIfItMay() throws Exception {
    try (S360Simulator institution = S360Simulator.start()) {
      Map<String, String> variables =
          Map.of(
              "S360_OPERATOR", institution.operator(),
              "S360_PASSWORD", institution.password(),
              "S360_BASE_URL", institution.baseUrl());
      assertThat(inAProcess(variables)).hasSize(2);
      assertThat(institution.orders()).isEmpty();

      Map<String, String> toSell = new HashMap<>(variables);
      toSell.put("S360_SELL", "yes");
      toSell.put("S360_PURCHASER", institution.world().contactNumber());
      assertThat(inAProcess(toSell)).hasSize(5);
      assertThat(institution.orders())
          .singleElement()
          .satisfies(order -> assertThat(order.state()).isEqualTo("CLOSED"));
    }
  }

  private static List<String> inAProcess(Map<String, String> variables) throws Exception {
    return Printed.inAProcess(FirstSale.class, variables);
  }

  /** A line of the page, whose three dots stand for what differs from run to run. */
  private static String pattern(String line) {
    return Stream.of(line.split("\\.\\.\\.", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".+"));
  }

  @Test
  void theVersionsAreThoseOfThisBuild() {
    String build = Pages.read(Pages.ROOT.resolve("pom.xml"));
    List<MatchResult> versions =
        VERSION
            .matcher(block("file").substring(block("file").indexOf("<properties>")))
            .results()
            .toList();
    assertThat(versions).hasSize(4);
    assertThat(versions)
        .allSatisfy(
            found ->
                assertThat(found.group(2))
                    .as(found.group(1))
                    .isEqualTo(version(build, found.group(1))));
  }

  private static String version(String build, String artifact) {
    String named = artifact.equals("s360-sdk-bom") ? "s360-sdk-parent" : artifact;
    // The binding has the version of the API.
    String declared = named.equals("slf4j-simple") ? "slf4j-api" : named;
    return VERSION
        .matcher(build)
        .results()
        .filter(found -> found.group(1).equals(declared))
        .map(found -> value(build, found.group(2)))
        .findFirst()
        .orElseThrow();
  }

  private static String value(String build, String version) {
    return PROPERTY
        .matcher(version)
        .replaceAll(
            name -> {
              String tag = name.group(1) + ">";
              int begin = build.indexOf("<" + tag) + tag.length() + 1;
              return build.substring(begin, build.indexOf("</" + tag));
            });
  }

  @Test
  void whereTheVersionIsIsSaidInTheSameWordsAsInTheReadme() {
    String version = versionOfThisBuild();
    String said =
        version.endsWith("-SNAPSHOT")
            ? "Version "
                + version
                + " is not released yet, so it is not on Maven Central: install it from this"
                + " repository first, with `mvn -q -B -ntp install -DskipTests`."
            : "Version " + version + " is on Maven Central.";
    for (Path page : List.of(Pages.ROOT.resolve("README.md"), PAGE)) {
      List<String> found =
          WHERE.matcher(Pages.read(page)).results().map(MatchResult::group).toList();
      assertThat(found).as(page.toString()).hasSize(1);
      assertThat(found.get(0)).isEqualToNormalizingWhitespace(said);
    }
  }

  /** What tools/set-version changes besides the page and the modules. */
  @Test
  void otherPlacesNameTheVersionOfThisBuild() {
    String version = versionOfThisBuild();
    assertThat(Pages.read(Pages.ROOT.resolve("README.md")))
        .containsPattern(
            "<artifactId>s360-sdk-bom</artifactId>\\s*<version>" + Pattern.quote(version) + "<");
    assertThat(Pages.read(Pages.page("dependencies.md")))
        .contains("in runtime scope, version " + version + ":");
    assertThat(Pages.files(Pages.ROOT.resolve("compatibility"), "pom.xml"))
        .hasSizeGreaterThan(4)
        .allSatisfy(
            program ->
                assertThat(Pages.read(program))
                    .contains("<s360.version>" + version + "</s360.version>"));
    assertThat(Pages.read(Pages.ROOT.resolve("CHANGELOG.md")))
        .contains(version.endsWith("-SNAPSHOT") ? "## [Unreleased]" : "## [" + version + "] - ");
  }

  private static String versionOfThisBuild() {
    return version(Pages.read(Pages.ROOT.resolve("pom.xml")), "s360-sdk-bom");
  }

  private static String block(String use) {
    return Pages.marked(PAGE).stream()
        .filter(block -> block.use().equals(use))
        .findFirst()
        .orElseThrow()
        .text();
  }
}
