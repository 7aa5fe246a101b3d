package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.world.EventProduct;
import io.github.s360sdk.testing.world.PassProduct;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchAvailabilityTest {

  private interface Program {
    void run(PrintStream out) throws InterruptedException;
  }

  private static List<String> run(int minutes, boolean terminal) throws InterruptedException {
    return printed(out -> WatchAvailability.simulated(minutes, out, terminal, () -> {}));
  }

  private static List<String> printed(Program program) throws InterruptedException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    program.run(new PrintStream(printed, true, StandardCharsets.UTF_8));
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

  @Test
  void saysThatNothingIsOnSale() throws InterruptedException {
    ManualClock clock = ManualClock.startingNow();
    try (S360Simulator simulator = S360Simulator.builder().clock(clock).start();
        S360Client s360 = S360Client.of(simulator.connection().build())) {
      simulator.setup(
          setup ->
              simulator.world().seasons().stream()
                  .flatMap(
                      season ->
                          Stream.concat(
                              season.events().stream().map(EventProduct::code),
                              season.passes().stream().map(PassProduct::code)))
                  .forEach(setup::hideProduct));

      assertThat(printed(out -> WatchAvailability.watch(s360, 1, out, true, () -> {})))
          .containsExactly(
              "Nothing is on sale now: there is no performance and no timeslot to watch.");
    }
  }

  @Test
  void showsThatItStartsWhileNothingCanBeLoaded() throws InterruptedException {
    ManualClock clock = ManualClock.startingNow();
    try (S360Simulator simulator = S360Simulator.builder().clock(clock).start();
        S360Client s360 = S360Client.of(simulator.connection().build())) {
      simulator.faults().on("getPerformanceAvailability").when(call -> true).http(503);

      List<String> lines =
          printed(
              out ->
                  WatchAvailability.watch(
                      s360,
                      2,
                      out,
                      true,
                      () -> {
                        clock.awaitIdle(1);
                        clock.run(Duration.ofSeconds(30));
                      }));

      assertLine(lines, ".*FAILING, .*failures [1-9].*");
      assertLine(lines, "Macbeth .* 20:00");
    }
  }

  @Test
  void drawsNoBarForWhatWasSoldTooOften() {
    assertThat(AvailabilityTable.bar(-2, 30)).isEqualTo("....................");
    assertThat(AvailabilityTable.bar(0, 0)).isEqualTo("....................");
    assertThat(AvailabilityTable.bar(1, 120)).isEqualTo("#...................");
    assertThat(AvailabilityTable.bar(30, 30)).isEqualTo("####################");
  }

  @Test
  void coloursDerivedLevelsToo() throws InterruptedException {
    ManualClock clock = ManualClock.startingNow();
    try (S360Simulator simulator = S360Simulator.builder().clock(clock).start();
        S360Client s360 = S360Client.of(simulator.connection().build())) {
      simulator.setAvailabilityLevels(false);

      List<String> lines =
          printed(
              out ->
                  WatchAvailability.watch(
                      s360,
                      1,
                      out,
                      true,
                      () -> {
                        clock.awaitIdle(1);
                        clock.advance(Duration.ofSeconds(30));
                      }));

      assertLine(lines, "Macbeth .* \033\\[32mGREEN \\(derived\\)\033\\[0m");
    }
  }
}
