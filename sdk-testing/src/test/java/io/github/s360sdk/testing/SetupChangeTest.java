package io.github.s360sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.testing.RawClient.Raw;
import io.github.s360sdk.testing.world.Theatre;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

@WithS360Simulator(manualClock = true)
class SetupChangeTest {

  private final S360Simulator simulator;
  private final RawClient client;
  private final ManualClock clock;

  SetupChangeTest(S360Simulator simulator, ManualClock clock) {
    this.simulator = simulator;
    this.client = new RawClient(simulator);
    this.clock = clock;
  }

  private Raw catalogue(String productCode) {
    return client.call(
        RawClient.CATALOG, "getCatalogDetailed", "<productCode>" + productCode + "</productCode>");
  }

  private Raw extended(String productCode) {
    return client.call(
        RawClient.CATALOG,
        "getCatalogDetailed",
        "<productCode>" + productCode + "</productCode><scope>EXTENDED</scope>");
  }

  private Instant lastSetupUpdate() {
    return OffsetDateTime.parse(
            client.call(RawClient.CATALOG, "getLastSetupUpdate", "").first("lastSetupUpdate"))
        .toInstant();
  }

  @Test
  void hidesAndShowsAProduct() {
    assertThat(catalogue("MACBETH").all("products")).hasSize(1);
    simulator.setup(s -> s.hideProduct("MACBETH").hideProduct("ENTRY").hideProduct("SEASON"));
    for (String code : List.of("MACBETH", "ENTRY", "SEASON")) {
      assertThat(catalogue(code).all("products")).isEmpty();
      assertThat(client.call(RawClient.CATALOG, "getCatalogDetailed", "").all("code"))
          .doesNotContain(code);
    }
    assertThat(client.call(RawClient.CATALOG, "getCatalog", "").text()).doesNotContain("MACBETH");
    simulator.setup(s -> s.showProduct("MACBETH"));
    assertThat(catalogue("MACBETH").all("products")).hasSize(1);
    assertThat(catalogue("ENTRY").all("products")).isEmpty();
  }

  @Test
  void hidesTheSeasonTicketLinesOfAHiddenProduct() {
    int lines = catalogue("SEASON").all("seasonTicketLines").size();
    simulator.setup(s -> s.hideProduct("MATCH1"));
    assertThat(catalogue("SEASON").all("seasonTicketLines")).hasSize(lines - 1);
  }

  @Test
  void renamesAProductInAllLanguages() {
    assertThat(catalogue("ENTRY").all("value")).contains("Entrée");
    simulator.setup(s -> s.renameProduct("ENTRY", "Day & night"));
    assertThat(catalogue("ENTRY").all("value")).contains("Day & night").doesNotContain("Entrée");
    simulator.setup(s -> s.renameProduct("MATCH1", "Derby"));
    assertThat(catalogue("MATCH1").all("value")).contains("Derby");
    assertThat(catalogue("SEASON").all("value")).contains("Derby");
  }

  @Test
  void hidesCancelsAndShowsAPerformance() {
    Theatre theatre = simulator.world().theatre();
    long first = theatre.performances().get(0).id();
    long second = theatre.performances().get(1).id();
    int all = theatre.performances().size();
    simulator.setup(s -> s.hidePerformance(first).cancelPerformance(second));
    Raw changed = catalogue("MACBETH");
    assertThat(changed.all("performances")).hasSize(all - 2);
    assertThat(changed.all("id")).doesNotContain(Long.toString(first), Long.toString(second));
    assertThat(changed.all("state")).doesNotContain("CANCELED");
    Raw extended = extended("MACBETH");
    assertThat(extended.all("performances")).hasSize(all - 1);
    assertThat(extended.all("id"))
        .contains(Long.toString(second))
        .doesNotContain(Long.toString(first));
    assertThat(extended.all("state").stream().filter("CANCELED"::equals)).hasSize(1);
    simulator.setup(s -> s.showPerformance(first).showPerformance(second));
    assertThat(catalogue("MACBETH").all("performances")).hasSize(all);
    assertThat(catalogue("MACBETH").all("state")).doesNotContain("CANCELED");
  }

  @Test
  void leavesACancelledPerformanceOutOfTheLinesOfASeasonTicket() {
    long match = simulator.world().sports().matches().get(0).performances().get(0).id();
    int all = catalogue("SEASON").all("performances").size();
    simulator.setup(s -> s.cancelPerformance(match));
    assertThat(catalogue("SEASON").all("performances")).hasSize(all - 1);
    assertThat(extended("SEASON").all("performances")).hasSize(all);
  }

  @Test
  void movesTheDateWithEachChangeEvenIfTheClockStands() {
    Instant before = lastSetupUpdate();
    clock.advance(Duration.ofMinutes(1));
    simulator.setup(s -> s.hideProduct("ENTRY"));
    Instant first = lastSetupUpdate();
    assertThat(first)
        .isAfter(before)
        .isEqualTo(clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
    simulator.setup(s -> s.showProduct("ENTRY"));
    Instant second = lastSetupUpdate();
    assertThat(second).isAfter(first);
    simulator.touchSetup();
    assertThat(lastSetupUpdate()).isAfter(second);
    simulator.reset();
    assertThat(lastSetupUpdate()).isEqualTo(before);
  }

  @Test
  void restoresTheCatalogueByReset() {
    simulator.setup(s -> s.hideProduct("ENTRY"));
    assertThat(catalogue("ENTRY").all("products")).isEmpty();
    simulator.reset();
    assertThat(catalogue("ENTRY").all("products")).hasSize(1);
  }

  @Test
  void leavesWhatCanBeOrderedAlone() {
    Theatre theatre = simulator.world().theatre();
    long performance = theatre.performances().get(0).id();
    simulator.setup(s -> s.hideProduct("MACBETH").cancelPerformance(performance));
    assertThat(
            client
                .place(
                    performance, theatre.seatCategories().get(0).id(), theatre.fullTariff().id(), 1)
                .first("statusCode"))
        .isEqualTo("success");
  }

  @Test
  void refusesWhatIsNotInTheWorldAndChangesNothing() {
    Instant before = lastSetupUpdate();
    assertThatThrownBy(() -> simulator.setup(s -> s.hideProduct("ENTRY").hideProduct("OTHER")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("OTHER")
        .hasMessageContaining("MACBETH");
    assertThatThrownBy(() -> simulator.setup(s -> s.cancelPerformance(5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5");
    assertThat(lastSetupUpdate()).isEqualTo(before);
    assertThat(catalogue("ENTRY").all("products")).hasSize(1);
  }
}
