package io.github.s360sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.testing.RawClient.Raw;
import io.github.s360sdk.testing.model.SimulatedErrors;
import io.github.s360sdk.testing.world.GeneratedCatalog;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CatalogPhasesTest {

  private static Raw detailed(S360Simulator simulator, String xml) {
    return new RawClient(simulator).call(RawClient.CATALOG, "getCatalogDetailed", xml);
  }

  private static String status(S360Simulator simulator, String xml) {
    return detailed(simulator, xml).first("statusCode");
  }

  private static String id(String id) {
    return "<requestId>" + id + "</requestId>";
  }

  @Test
  void isInProgressWithARequestIdInEachLoad() {
    try (S360Simulator simulator = S360Simulator.builder().catalogInProgress(2, true).start()) {
      String last = "";
      for (int load = 0; load < 2; load++) {
        Raw first = detailed(simulator, "");
        assertThat(first.first("statusCode")).isEqualTo("in_progress");
        assertThat(first.parts()).containsExactly("requestId", "statusCode", "statusDetail");
        String id = first.first("requestId");
        assertThat(id).isNotEmpty().isNotEqualTo(last);
        Raw second = detailed(simulator, id(id));
        assertThat(second.first("statusCode")).isEqualTo("in_progress");
        assertThat(second.first("requestId")).isEqualTo(id);
        Raw third = detailed(simulator, id(id));
        assertThat(third.first("statusCode")).isEqualTo("success");
        assertThat(third.all("code")).contains("MACBETH");
        assertThat(status(simulator, id(id))).isEqualTo(SimulatedErrors.REQUEST.code());
        last = id;
      }
    }
  }

  @Test
  void refusesAWrongIdAndBeginsAnewWithoutOne() {
    try (S360Simulator simulator = S360Simulator.start()) {
      simulator.catalogInProgress(1, true);
      String id = detailed(simulator, "").first("requestId");
      Raw wrong = detailed(simulator, id("99"));
      assertThat(wrong.first("statusCode")).isEqualTo(SimulatedErrors.REQUEST.code());
      assertThat(wrong.first("requestId")).isEqualTo("99");
      assertThat(
              new RawClient(simulator)
                  .call(RawClient.CATALOG, "getCatalog", id(id))
                  .first("statusCode"))
          .isEqualTo(SimulatedErrors.REQUEST.code());
      assertThat(detailed(simulator, "").first("requestId")).isNotEmpty().isNotEqualTo(id);
      assertThat(status(simulator, id(id))).isEqualTo("success");
    }
  }

  @Test
  void isInProgressWithoutARequestId() {
    try (S360Simulator simulator = S360Simulator.start()) {
      simulator.catalogInProgress(2, false);
      for (int load = 0; load < 2; load++) {
        Raw first = detailed(simulator, "");
        assertThat(first.first("statusCode")).isEqualTo("in_progress");
        assertThat(first.first("requestId")).isEmpty();
        assertThat(status(simulator, "<productCode>ENTRY</productCode>")).isEqualTo("in_progress");
        assertThat(status(simulator, "")).isEqualTo("in_progress");
        assertThat(status(simulator, "")).isEqualTo("success");
        assertThat(status(simulator, "<productCode>ENTRY</productCode>")).isEqualTo("in_progress");
        assertThat(status(simulator, "<productCode>ENTRY</productCode>")).isEqualTo("success");
      }
    }
  }

  @Test
  void letsGetCatalogBeInProgressToo() {
    try (S360Simulator simulator = S360Simulator.start()) {
      simulator.catalogInProgress(1, true);
      RawClient client = new RawClient(simulator);
      Raw first = client.call(RawClient.CATALOG, "getCatalog", "");
      assertThat(first.first("statusCode")).isEqualTo("in_progress");
      Raw second = client.call(RawClient.CATALOG, "getCatalog", id(first.first("requestId")));
      assertThat(second.first("catalogData")).contains("MACBETH");
    }
  }

  @Test
  void goesBackToTheBuilderByReset() {
    try (S360Simulator simulator = S360Simulator.builder().catalogInProgress(1, false).start()) {
      simulator.catalogInProgress(0, false);
      assertThat(status(simulator, "")).isEqualTo("success");
      simulator.reset();
      assertThat(status(simulator, "")).isEqualTo("in_progress");
      simulator.reset();
      assertThat(status(simulator, "")).isEqualTo("in_progress");
      assertThatThrownBy(() -> simulator.catalogInProgress(-1, true)).hasMessageContaining("calls");
    }
  }

  @Test
  void hasPhasesForAGeneratedCatalogueToo() {
    GeneratedCatalog catalog = GeneratedCatalog.builder().megabytes(1).build();
    try (S360Simulator simulator =
        S360Simulator.builder().catalog(catalog).catalogInProgress(1, true).start()) {
      String id = detailed(simulator, "").first("requestId");
      assertThat(detailed(simulator, id(id)).all("code")).containsAll(catalog.seasonCodes());
    }
  }

  @Test
  void refusesASecondCatalogueWithinTenMinutes() {
    ManualClock clock = ManualClock.startingNow();
    try (S360Simulator simulator =
        S360Simulator.builder().clock(clock).enforceCatalogLimit(true).start()) {
      assertThat(status(simulator, "")).isEqualTo("success");
      clock.advance(Duration.ofSeconds(599));
      Raw refused = detailed(simulator, "<seasonCode>X</seasonCode>");
      assertThat(refused.status()).isEqualTo(509);
      assertThat(refused.contentType()).startsWith("text/html");
      assertThat(refused.text()).startsWith("<html>").contains("509");
      RawClient client = new RawClient(simulator);
      assertThat(client.call(RawClient.CATALOG, "getPOSConfig", "").status()).isEqualTo(200);
      assertThat(client.call(RawClient.CATALOG, "getCatalog", "").status()).isEqualTo(200);
      clock.advance(Duration.ofSeconds(1));
      assertThat(status(simulator, "")).isEqualTo("success");
      simulator.faults().on("getCatalogDetailed").nextCalls(1).truncateBody();
      assertThat(detailed(simulator, "").status()).isEqualTo(509);
      simulator.reset();
      assertThat(status(simulator, "")).isEqualTo("success");
    }
  }

  @Test
  void doesNotCountPollsAgainstTheLimit() {
    ManualClock clock = ManualClock.startingNow();
    try (S360Simulator simulator =
        S360Simulator.builder()
            .clock(clock)
            .enforceCatalogLimit(true)
            .catalogInProgress(2, true)
            .start()) {
      String id = detailed(simulator, "").first("requestId");
      clock.advance(Duration.ofSeconds(10));
      assertThat(status(simulator, id(id))).isEqualTo("in_progress");
      assertThat(detailed(simulator, "").status()).isEqualTo(509);
      assertThat(status(simulator, id(id))).isEqualTo("success");
      clock.advance(Duration.ofSeconds(590));
      assertThat(status(simulator, "")).isEqualTo("in_progress");

      simulator.reset();
      simulator.catalogInProgress(1, false);
      assertThat(status(simulator, "")).isEqualTo("in_progress");
      assertThat(status(simulator, "")).isEqualTo("success");
      assertThat(detailed(simulator, "").status()).isEqualTo(509);
    }
  }

  @Test
  void hasNoLimitUnlessToldSo() {
    try (S360Simulator simulator = S360Simulator.start()) {
      assertThat(status(simulator, "")).isEqualTo("success");
      assertThat(status(simulator, "")).isEqualTo("success");
    }
  }
}
