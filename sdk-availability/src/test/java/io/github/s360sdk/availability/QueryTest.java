package io.github.s360sdk.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.availability.model.ProductAvailability;
import io.github.s360sdk.availability.model.UnitsLeft;
import io.github.s360sdk.availability.request.PlacesQuery;
import io.github.s360sdk.availability.request.SeatsQuery;
import io.github.s360sdk.availability.request.Split;
import io.github.s360sdk.availability.request.UnitsQuery;
import io.github.s360sdk.availability.request.UpdatesQuery;
import io.github.s360sdk.availability.watch.WatchRequest;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.model.RawFields;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is wrong is refused before anything is sent, field by field. */
class QueryTest {

  private static List<String> wrong(ThrowingCallable build) {
    InvalidRequestException e = catchThrowableOfType(InvalidRequestException.class, build);
    assertThat(e).isNotNull();
    return e.violations().stream().map(InvalidRequestException.Violation::field).toList();
  }

  @Test
  void aSplitSaysInTypesWhatTheWireSaysInNumbers() {
    assertThat(Split.summed().wireIds()).isEmpty();
    assertThat(Split.each().wireIds()).containsExactly(-1L);
    assertThat(Split.only(5, 3, 5).wireIds()).containsExactly(3L, 5L);
    assertThat(Split.only(5, 3)).isEqualTo(Split.only(3, 5)).hasToString("ONLY [3, 5]");
    assertThat(Split.only(5, 3).hashCode()).isEqualTo(Split.only(3, 5).hashCode());
    assertThat(Split.each()).isNotEqualTo(Split.summed()).hasToString("EACH");
    assertThat(Split.only(3).kind()).isEqualTo(Split.Kind.ONLY);
    assertThatIllegalArgumentException().isThrownBy(() -> Split.only());
    assertThatIllegalArgumentException().isThrownBy(() -> Split.only(-1));
  }

  @Test
  void placesNeedPerformances() {
    assertThat(wrong(() -> PlacesQuery.of(q -> q.event(1)))).containsExactly("performances");
    assertThat(
            wrong(
                () ->
                    PlacesQuery.of(
                        q ->
                            q.pointOfSales(0)
                                .event(-1)
                                .performance(0)
                                .composedProduct(-1)
                                .advantage(0))))
        .containsExactly("pointOfSales", "events", "performances", "composedProduct", "advantage");
  }

  @Test
  void whatIsMissingOrNoIdIsNamed() {
    assertThat(wrong(() -> PlacesQuery.of(q -> q.performance(1).seatCategory(-1).contingent(0))))
        .containsExactly("seatCategories", "contingents");
    assertThat(wrong(() -> UnitsQuery.of(q -> q.product(1).contingent(-1))))
        .containsExactly("contingents");
    assertThat(wrong(() -> PlacesQuery.of(q -> q.performances(Arrays.asList(1L, null)))))
        .containsExactly("performances");
    assertThat(wrong(() -> UnitsQuery.of(q -> q.products(Arrays.asList(null, 1L)))))
        .containsExactly("products");
    assertThat(
            wrong(
                () ->
                    WatchRequest.of(
                        w -> w.products(Arrays.asList(null, 1L)).performances(2, List.of(0L)))))
        .containsExactly("products", "performances");
  }

  @Test
  @SuppressWarnings("NullAway") // as by callers that nobody checks
  void noSplitIsNone() {
    assertThat(
            wrong(
                () -> PlacesQuery.of(q -> q.performance(1).seatCategories(null).contingents(null))))
        .containsExactly("seatCategories", "contingents");
    assertThat(wrong(() -> UnitsQuery.of(q -> q.product(1).contingents(null))))
        .containsExactly("contingents");
    assertThat(wrong(() -> WatchRequest.of(w -> w.product(1).contingents(null))))
        .containsExactly("contingents");
  }

  @Test
  void daysBeginAndEndInTheirZone() {
    LocalDate day = LocalDate.parse("2026-11-05");

    UnitsQuery query =
        UnitsQuery.of(q -> q.products(1, 2).days(day, day, ZoneId.of("Europe/Zurich")));

    assertThat(query.from()).isEqualTo(OffsetDateTime.parse("2026-11-05T00:00:00+01:00"));
    assertThat(query.until()).isEqualTo(OffsetDateTime.parse("2026-11-05T23:59:59+01:00"));
    UnitsLeft row =
        new UnitsLeft(
            1L,
            null,
            null,
            OffsetDateTime.parse("2026-11-04T23:00:00Z"),
            null,
            null,
            3,
            null,
            RawFields.NONE);
    ProductAvailability left = new ProductAvailability(1, List.of(row));
    assertThat(left.day(day).rows()).isEmpty();
    assertThat(left.day(day.minusDays(1)).rows()).hasSize(1);
    assertThat(left.day(day, ZoneId.of("Europe/Zurich")).rows()).hasSize(1);
  }

  @Test
  void theLastWordOnASplitCounts() {
    assertThat(
            PlacesQuery.of(q -> q.performance(1).seatCategory(2).seatCategory(3)).seatCategories())
        .isEqualTo(Split.only(2, 3));
    assertThat(
            PlacesQuery.of(q -> q.performance(1).seatCategory(2).eachSeatCategory())
                .seatCategories())
        .isEqualTo(Split.each());
    assertThat(PlacesQuery.of(q -> q.performance(1).eachContingent().contingent(3)).contingents())
        .isEqualTo(Split.only(3));
  }

  @Test
  void unitsNeedProductsAndDaysInTheirOrder() {
    OffsetDateTime day = OffsetDateTime.parse("2026-07-01T00:00:00Z");

    assertThat(wrong(() -> UnitsQuery.of(q -> q.timeslot(-1).from(day).until(day.minusDays(1)))))
        .containsExactly("products", "timeslots", "until");
    assertThat(UnitsQuery.of(q -> q.product(1).from(day).until(day)).from()).isEqualTo(day);
    assertThat(wrong(() -> UnitsQuery.of(q -> q.product(1).pointOfSales(-1).advantage(-1))))
        .containsExactly("pointOfSales", "advantage");
  }

  @Test
  void seatsNeedAPerformance() {
    assertThat(
            wrong(
                () ->
                    SeatsQuery.of(
                        q ->
                            q.pointOfSales(-1)
                                .seatCategory(-1)
                                .area(-1)
                                .block(-1)
                                .contingent(-1)
                                .composedProduct(-1)
                                .advantage(-1))))
        .containsExactly(
            "pointOfSales",
            "performance",
            "seatCategories",
            "areas",
            "blocks",
            "contingents",
            "composedProduct",
            "advantage");
  }

  @Test
  void updatesNeedProductsAndADate() {
    assertThat(wrong(() -> UpdatesQuery.of(q -> q.pointOfSales(-1))))
        .containsExactly("pointOfSales", "products", "since");
  }

  @Test
  void optionsSayWhatTheyTake() {
    AvailabilityOptions options = new AvailabilityOptions();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.timeToLive(Duration.ZERO))
        .withMessageContaining("withoutCache");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.staleIfError(Duration.ofSeconds(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.batchSize(0))
        .withMessageContaining("batchSize");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.updateBatchSize(100_001))
        .withMessageContaining("updateBatchSize");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.usualAlertRatio(BigDecimal.valueOf(101)))
        .withMessageContaining("usualAlertRatio");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.timeToLive(Duration.ofSeconds(Long.MAX_VALUE)))
        .withMessageContaining("timeToLive");
    options.usualAlertRatio(null).batchSize(100_000);
  }
}
