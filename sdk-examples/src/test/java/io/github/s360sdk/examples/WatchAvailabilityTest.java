package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchAvailabilityTest {

  private static List<String> run(int minutes, boolean terminal) throws InterruptedException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    WatchAvailability.simulated(minutes, out, terminal, () -> {});
    return printed.toString(StandardCharsets.UTF_8).lines().map(String::strip).toList();
  }

  private static void assertLine(List<String> lines, String pattern) {
    assertThat(lines).as(pattern).anyMatch(line -> line.matches(pattern));
  }

  @Test
  void writesChangesIntoAFileAndTheTableAtTheEnd() throws InterruptedException {
    List<String> lines = run(15, false);

    assertLine(lines, "\\d\\d:\\d\\d:\\d\\d +Macbeth, .* 20:00: \\d+ -> \\d+, GREEN");
    assertLine(lines, "\\d\\d:\\d\\d:\\d\\d +Exhibition, .* 10:00: \\d+ -> \\d+, ORANGE");
    assertLine(lines, "\\d\\d:\\d\\d:\\d\\d +FAILING, asked for changes at .* failures 1");
    assertLine(lines, "Exhibition +.* 10:00 +0 +\\.{20} +[\\d:]+ +\\d+ -> 0 +RED");
    assertLine(lines, "Match 1 +.* 18:00 +30 +#{20} +GREEN");
    assertLine(lines, "\\d+ times .*; 15 questions for changes, \\d+ for what is left");
    assertThat(lines).filteredOn(line -> line.startsWith("what ")).hasSize(1);
    assertThat(lines).noneMatch(line -> line.contains("\033"));
  }

  @Test
  void drawsTheTableOverOnATerminal() throws InterruptedException {
    List<String> lines = run(2, true);

    assertThat(lines).filteredOn(line -> line.startsWith("what ")).hasSize(2 * 6 + 1);
    assertThat(lines).filteredOn(line -> line.contains("\033[21A\033[J")).hasSize(2 * 6);
    assertLine(lines, "Match 1 .* \033\\[32mGREEN\033\\[0m");
    assertThat(lines).noneMatch(line -> line.contains(", GREEN"));
  }
}
