package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.catalog.model.CatalogProgress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BrowseCatalogTest {

  private static List<String> run(@Nullable String code) throws IOException {
    return Printed.by(() -> BrowseCatalog.simulated(1, code)).stream().map(String::strip).toList();
  }

  private static void assertLine(List<String> lines, String pattern) {
    assertThat(lines).as(pattern).anyMatch(line -> line.matches(pattern));
  }

  @Test
  void printsWhatIsInTheCatalogue() throws IOException {
    List<String> lines = run(null);
    assertLine(lines, "waiting: .*poll 3");
    assertLine(lines, "done: +1\\.\\d MB, 29 products, 47 performances");
    assertLine(lines, "\\d{4}A000 +Season 1 .* RUNNING +19");
    assertLine(lines, "event +E0000001 .* performances");
    assertLine(lines, "season ticket +A0000011 .* 38 lines, 2 items");
    assertLine(lines, "MACBETH1 .* Theatre, Main hall +on sale until .*");
    assertLine(lines, "Full price +Category 1 +35.00 EUR +Frais 2.00 EUR");
    assertLine(lines, "Subject 1, 0 to 5 .*");
  }

  @Test
  void asksThePlatformForTheLoadAndTheStreamOnly() throws IOException {
    List<String> lines = run(null);
    assertLine(lines, "load +.* ms +6 +29 products");
    assertLine(lines, "get it again +.* ms +0 +from memory");
    assertLine(lines, "write a file +.* ms +0 +[1-9]\\d* kB");
    assertLine(lines, "start with the file +.* ms +0 +the same catalogue");
    assertLine(lines, "stream +.* ms +4 +29 products, \\d+ kB");
  }

  @Test
  void showsTheSeasonOrTheProductThatIsNamed() throws IOException {
    List<String> lines = run("S" + seasonOf(run(null)));
    assertLine(lines, "season ticket +SEASON .* 4 lines, 1 items");
    assertLine(lines, "Performances of Match 1 .*");
    assertLine(run("E0000001"), "PF000000 .* not sold here +(on sale|from|ended).*");
    assertThatThrownBy(() -> run("NOTHING")).hasMessageContaining("NOTHING");
  }

  /** The years of the seasons, which depend on the day. */
  private static String seasonOf(List<String> lines) {
    return lines.stream()
        .filter(line -> line.matches("S\\d{4} .*"))
        .map(line -> line.substring(1, 5))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void writesOneLineOverOnATerminal() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ProgressLine line =
        new ProgressLine(new PrintStream(printed, true, StandardCharsets.UTF_8), true);
    line.accept(CatalogProgress.waiting(1));
    line.accept(
        new CatalogProgress(CatalogProgress.Phase.READING, 1, 500_000, 1_000_000, 1, 7, 30));
    line.accept(new CatalogProgress(CatalogProgress.Phase.DONE, 1, 1_000_000, 1_000_000, 2, 9, 40));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("\r  reading: [############............] 0.5 MB, 7 products, 30 performances")
        .contains("\r  done:    1.0 MB, 9 products, 40 performances")
        .endsWith(System.lineSeparator())
        .containsOnlyOnce(System.lineSeparator());
  }
}
