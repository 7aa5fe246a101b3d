package io.github.s360sdk.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.model.AvailabilityLevel.Colour;
import io.github.s360sdk.availability.model.AvailabilityUpdate;
import io.github.s360sdk.availability.model.AvailabilityUpdates;
import io.github.s360sdk.availability.model.PerformanceAvailabilities;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.availability.model.ProductAvailabilities;
import io.github.s360sdk.availability.model.Seat;
import io.github.s360sdk.availability.model.SeatAvailabilities;
import io.github.s360sdk.availability.model.ThemeAndLanguage;
import io.github.s360sdk.availability.model.UnitsLeft;
import io.github.s360sdk.availability.request.Split;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.model.RawFields;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is sent and read is what the samples of the contract have. */
@Timeout(30)
class AvailabilityWireTest {

  private static final long PERFORMANCE = 10230000000320L;
  private static final long CATEGORY = 10230000000341L;

  private final Platform platform = new Platform();

  @AfterEach
  void stop() {
    platform.close();
  }

  private void sentIs(String sample) {
    assertThat(Xml.body(platform.last().body()))
        .isEqualTo(Xml.body(Platform.sample(sample + ".request")));
  }

  private Platform answersSample(String operation) {
    return platform.answersText(Platform.sample(operation + ".response"));
  }

  @Test
  void asksForEventsAndReadsThem() {
    answersSample("getEventAvailability");

    PerformanceAvailabilities left =
        platform.client.events(
            q -> q.event(10230000000300L).performance(PERFORMANCE).eachSeatCategory());

    sentIs("getEventAvailability");
    assertThat(left.asOf()).isEqualTo(platform.time.instant());
    assertThat(left.missing()).isEmpty();
    assertThat(left.rows())
        .containsExactly(
            new PlacesLeft(
                10230000000300L,
                PERFORMANCE,
                CATEGORY,
                null,
                120,
                AvailabilityLevel.of("GOOD"),
                RawFields.NONE),
            new PlacesLeft(
                10230000000300L,
                PERFORMANCE,
                10230000000342L,
                null,
                0,
                AvailabilityLevel.of("NONE"),
                RawFields.NONE));
    assertThat(left.performance(PERFORMANCE))
        .hasValueSatisfying(
            one -> {
              assertThat(one.eventId()).isEqualTo(10230000000300L);
              assertThat(one.quantity()).isEqualTo(120);
              assertThat(one.level()).isEqualTo(AvailabilityLevel.of("GOOD"));
              assertThat(one.isSoldOut()).isFalse();
              assertThat(one.seatCategory(10230000000342L).isSoldOut()).isTrue();
              assertThat(one.seatCategory(10230000000342L).quantity()).isZero();
              assertThat(one.seatCategory(1).rows()).isEmpty();
              assertThat(one.seatCategory(1).isSoldOut()).isFalse();
              assertThat(one.seatCategory(1).quantity()).isNull();
              assertThat(one.seatCategory(1).level()).isNull();
            });
  }

  @Test
  void asksForPerformancesAndReadsThem() {
    answersSample("getPerformanceAvailability");

    PerformanceAvailabilities left =
        platform.client.performances(
            q ->
                q.performance(10230000000321L)
                    .performance(PERFORMANCE)
                    .performance(PERFORMANCE)
                    .eachSeatCategory()
                    .contingents(Split.each()));

    sentIs("getPerformanceAvailability");
    assertThat(left.missing()).containsExactly(10230000000321L);
    assertThat(left.performance(10230000000321L)).isEmpty();
    assertThat(left.level(10230000000321L)).isNull();
    assertThat(left.all()).hasSize(1);
    PlacesLeft row = left.rows().get(0);
    assertThat(row.contingentId()).isEqualTo(10230000000900L);
    AvailabilityLevel level = Objects.requireNonNull(row.level());
    assertThat(level.colour()).isEqualTo(Colour.ORANGE);
    assertThat(level.wireValue()).isEqualTo("LIMITED");
    assertThat(level.isDerived()).isFalse();
    assertThat(left.performance(PERFORMANCE).orElseThrow().contingent(10230000000900L).quantity())
        .isEqualTo(12);
  }

  @Test
  void sendsAllThatAQueryForPlacesCanSay() {
    platform.answersText(Platform.performances(""));

    platform.client.performances(
        q ->
            q.pointOfSales(7)
                .performances(List.of(12L, 11L))
                .seatCategory(22)
                .seatCategory(21)
                .contingent(31)
                .composedProduct(41)
                .advantage(51));

    assertThat(Xml.body(platform.last().body()))
        .containsExactly(
            "{http://schemas.xmlsoap.org/soap/envelope/}Body",
            "{http://v1_33.AvailabilityService.service.secutix.com}getPerformanceAvailability",
            "{}pointOfSalesId=7",
            "{}performanceIds=11",
            "{}performanceIds=12",
            "{}seatCategoryIds=21",
            "{}seatCategoryIds=22",
            "{}contingentIds=31",
            "{}composedProductId=41",
            "{}advantageId=51");
  }

  @Test
  void asksForProductsAndReadsThem() {
    answersSample("getProductAvailability");

    ProductAvailabilities left =
        platform.client.products(
            q ->
                q.product(10230000000600L)
                    .from(OffsetDateTime.parse("2026-11-05T01:00:00+01:00"))
                    .until(OffsetDateTime.parse("2026-11-05T23:59:59Z")));

    sentIs("getProductAvailability");
    assertThat(left.rows())
        .containsExactly(
            new UnitsLeft(
                10230000000600L,
                10230000000601L,
                10230000000620L,
                OffsetDateTime.parse("2026-11-05T00:00:00+01:00"),
                "10:00",
                null,
                40,
                AvailabilityLevel.of("GOOD"),
                RawFields.NONE));
    var product = left.product(10230000000600L).orElseThrow();
    assertThat(product.timeslot(10230000000620L).quantity()).isEqualTo(40);
    assertThat(product.timeslot(1).rows()).isEmpty();
    assertThat(product.item(10230000000601L).rows()).hasSize(1);
    assertThat(product.day(LocalDate.of(2026, 11, 5)).rows()).hasSize(1);
    assertThat(product.day(LocalDate.of(2026, 11, 4)).rows()).isEmpty();
    assertThat(product.contingent(1).rows()).isEmpty();
  }

  @Test
  void sendsAllThatAQueryForUnitsCanSay() {
    platform.answersText(Platform.answer("getProductAvailability", "X", ""));

    platform.client.products(
        q ->
            q.pointOfSales(7)
                .products(List.of(12L, 11L))
                .timeslot(22)
                .timeslot(21)
                .eachContingent()
                .advantage(51));

    assertThat(Xml.body(platform.last().body()).subList(2, 9))
        .containsExactly(
            "{}pointOfSalesId=7",
            "{}productIds=11",
            "{}productIds=12",
            "{}timeslotIds=21",
            "{}timeslotIds=22",
            "{}contingentIds=-1",
            "{}advantageId=51");
  }

  @Test
  void asksForSeatsAndReadsThem() {
    answersSample("getSeatsAvailability");

    SeatAvailabilities left =
        platform.client.seats(
            q -> q.performance(PERFORMANCE).seatCategory(CATEGORY).area(10230000000354L));

    sentIs("getSeatsAvailability");
    Seat first =
        new Seat(
            10230000000950L,
            PERFORMANCE,
            CATEGORY,
            10230000000354L,
            null,
            "C",
            "7",
            10230000000900L,
            true,
            null,
            RawFields.NONE);
    assertThat(left.performanceId()).isEqualTo(PERFORMANCE);
    assertThat(left.seats()).hasSize(2).startsWith(first);
    assertThat(left.free()).containsExactly(first);
    assertThat(left.seat(10230000000951L).orElseThrow().isFree()).isFalse();
  }

  @Test
  void sendsAllThatAQueryForSeatsCanSay() {
    platform.answersText(Platform.answer("getSeatsAvailability", "X", ""));

    platform.client.seats(
        q ->
            q.pointOfSales(7)
                .performance(11)
                .seatCategory(21)
                .area(31)
                .block(41)
                .contingent(51)
                .composedProduct(61)
                .advantage(71));

    assertThat(Xml.body(platform.last().body()).subList(2, 10))
        .containsExactly(
            "{}pointOfSalesId=7",
            "{}performanceId=11",
            "{}seatCategoryIds=21",
            "{}areaIds=31",
            "{}blockIds=41",
            "{}contingentIds=51",
            "{}composedProductId=61",
            "{}advantageId=71");
  }

  @Test
  void asksWhatChangedAndReadsIt() {
    answersSample("getUpdatedAvailabilities");

    AvailabilityUpdates updates =
        platform.client.updates(
            q ->
                q.products(List.of(10230000000300L, 10230000000600L))
                    .since(OffsetDateTime.parse("2026-11-01T00:00:00Z")));

    sentIs("getUpdatedAvailabilities");
    assertThat(updates.updates())
        .containsExactly(
            new AvailabilityUpdate(
                10230000000300L,
                OffsetDateTime.parse("2026-11-02T10:15:30+01:00"),
                RawFields.NONE));
    assertThat(updates.productIds()).containsExactly(10230000000300L);
  }

  @Test
  void asksForThemesAndReadsThem() {
    answersSample("getAvailableThemeAndLanguage");

    List<ThemeAndLanguage> themes =
        platform.client.themesAndLanguages(10230000000600L, List.of(10230000000620L));

    sentIs("getAvailableThemeAndLanguage");
    assertThat(themes)
        .containsExactly(new ThemeAndLanguage(10230000000620L, 31L, "fr", RawFields.NONE));
  }

  @Test
  void takesThePointOfSalesAloneFromTheConfiguration() {
    platform.answersText(Platform.performances(""));

    platform.client.performance(11);

    assertThat(Xml.body(platform.last().body()).subList(2, 4))
        .containsExactly("{}pointOfSalesId=" + Platform.POS, "{}performanceIds=11");
    assertThat(Xml.body(platform.last().body())).hasSize(4);
  }

  @Test
  void aFunctionalErrorIsNoAnswer() {
    platform.answersText(
        Platform.performances(Platform.row(11, 5)).replace(">success<", ">error.x.y<"));

    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(() -> platform.client.performance(11))
        .satisfies(e -> assertThat(e.statusCode()).isEqualTo("error.x.y"));
  }

  @Test
  void performancesKnowNoEvents() {
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> platform.client.performances(q -> q.event(1).performance(2)))
        .satisfies(e -> assertThat(e.violations().get(0).field()).isEqualTo("events"));
    assertThat(platform.requests()).isEmpty();
  }
}
