package io.github.s360sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.testing.RawClient.Raw;
import io.github.s360sdk.testing.world.Timeslot;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clocks of the world go forward on 2026-03-29 and back on 2026-10-25, at night. */
class ClockChangeTest {

  private static S360Simulator startedOn(String day) {
    return S360Simulator.builder().clock(ManualClock.at(Instant.parse(day + "T10:00:00Z"))).start();
  }

  @Test
  void performancesBeginAtTheirTimeOfDay() {
    try (S360Simulator spring = startedOn("2026-03-18");
        S360Simulator autumn = startedOn("2026-10-14")) {
      assertThat(spring.world().theatre().performances().get(0).start())
          .isEqualTo("2026-03-29T20:00+02:00");
      assertThat(autumn.world().theatre().performances().get(0).start())
          .isEqualTo("2026-10-25T20:00+01:00");
    }
    try (S360Simulator spring = startedOn("2026-03-22")) {
      assertThat(spring.world().sports().matches().get(0).performances().get(0).start())
          .isEqualTo("2026-03-29T18:00+02:00");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-28", "2026-10-24"})
  void timeslotsBeginAtTenOfTheNextDayAndTellThatDay(String day) {
    boolean spring = day.equals("2026-03-28");
    String midnight = spring ? "2026-03-29T00:00+01:00" : "2026-10-25T00:00+02:00";
    String first = spring ? "2026-03-29T10:00+02:00" : "2026-10-25T10:00+01:00";
    try (S360Simulator simulator = startedOn(day)) {
      List<Timeslot> slots = simulator.world().museum().timeslots();
      assertThat(slots.get(0).start()).isEqualTo(first);

      Raw left =
          new RawClient(simulator)
              .call(
                  RawClient.AVAILABILITY,
                  "getProductAvailability",
                  "<pointOfSalesId>%d</pointOfSalesId><productIds>%d</productIds>"
                          .formatted(
                              simulator.world().pointOfSales().id(),
                              simulator.world().museum().timeslotPass().id())
                      + "<timeslotIds>"
                      + slots.get(0).id()
                      + "</timeslotIds>");
      assertThat(left.all("startTime")).isNotEmpty().containsOnly("10:00");
      assertThat(left.all("date"))
          .extracting(OffsetDateTime::parse)
          .containsOnly(OffsetDateTime.parse(midnight));
    }
  }

  @Test
  void theSetUpWasChangedAtItsTimeOfDay() {
    try (S360Simulator simulator = startedOn("2026-03-31")) {
      assertThat(
              OffsetDateTime.parse(
                  new RawClient(simulator)
                      .call(RawClient.CATALOG, "getLastSetupUpdate", "")
                      .first("lastSetupUpdate")))
          .isEqualTo("2026-03-29T09:56+02:00");
    }
  }
}
