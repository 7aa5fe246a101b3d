package io.github.s360sdk.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.model.AvailabilityLevel.Colour;
import io.github.s360sdk.availability.model.AvailabilityUpdate;
import io.github.s360sdk.availability.model.PerformanceAvailabilities;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.availability.model.Seat;
import io.github.s360sdk.availability.model.UnitsLeft;
import io.github.s360sdk.core.CallOptions;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.core.spi.RateLimiter;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No row of an answer is known for certain, so what comes is read as it may be. */
@Timeout(30)
class AvailabilityToleranceTest {

  private final Platform platform =
      new Platform(builder -> builder.rateLimiter(RateLimiter.unlimited()), options -> {});
  private final AvailabilityClient uncached =
      AvailabilityClient.of(
          platform.connection.withOptions(CallOptions::withoutCache),
          platform.catalog,
          options -> options.derivedLevels(false));

  @AfterEach
  void stop() {
    platform.close();
  }

  private PerformanceAvailabilities ask(String rows, Long... performances) {
    platform.answersText(Platform.performances(rows));
    return uncached.performances(q -> q.performances(List.of(performances)));
  }

  private PlacesLeft row(String fields) {
    return ask("<performanceAvailabilities>" + fields + "</performanceAvailabilities>", 11L)
        .rows()
        .get(0);
  }

  private static @Nullable Colour colour(PlacesLeft row) {
    AvailabilityLevel level = row.level();
    return level == null ? null : level.colour();
  }

  @Test
  void anUnknownLevelIsKeptAsText() {
    PlacesLeft row =
        row("<availability>3</availability><availabilityLevel>ALMOST</availabilityLevel>");

    AvailabilityLevel level = Objects.requireNonNull(row.level());
    assertThat(level.colour()).isNull();
    assertThat(level.wireValue()).isEqualTo("ALMOST");
    assertThat(level).hasToString("ALMOST").isEqualTo(AvailabilityLevel.of("ALMOST"));
    assertThat(level.isDerived()).isFalse();
    assertThat(row.isSoldOut()).isFalse();
    assertThat(row("<availability>0</availability><availabilityLevel>ALMOST</availabilityLevel>"))
        .matches(PlacesLeft::isSoldOut);
  }

  @Test
  void anAbsentLevelIsNotKnownAndNotNone() {
    assertThat(row("<availability>3</availability>").level()).isNull();
    assertThat(row("<availabilityLevel/>").level()).isNull();
    assertThat(row("<availabilityLevel xsi:nil='true'/>").level()).isNull();
    assertThat(row("<seatCategoryId>5</seatCategoryId>").isSoldOut()).isFalse();
    assertThat(ask("<performanceAvailabilities/>", 11L).level(11)).isNull();
  }

  @Test
  void aLevelWithoutAQuantityIsALevel() {
    PlacesLeft row = row("<availabilityLevel> NONE </availabilityLevel>");

    assertThat(row.quantity()).isNull();
    assertThat(colour(row)).isEqualTo(Colour.RED);
    assertThat(row.isSoldOut()).isTrue();
  }

  @Test
  void aRowWithoutAnIdIsAboutTheOnlyPerformanceThatWasAskedFor() {
    String row =
        "<performanceAvailabilities><availability>3</availability></performanceAvailabilities>";

    assertThat(ask(row, 11L).performance(11).orElseThrow().quantity()).isEqualTo(3);
    PerformanceAvailabilities two = ask(row, 11L, 12L);
    assertThat(two.missing()).containsExactlyInAnyOrder(11L, 12L);
    assertThat(two.rows()).hasSize(1);
  }

  @Test
  void whatIsNotKnownOfARowIsKept() {
    PlacesLeft row =
        row(
            "<performanceId>11</performanceId><availability>many</availability>"
                + "<mystery><deep>1</deep></mystery><seatCategoryId>x1</seatCategoryId>"
                + "<availabilityLevel>GOOD</availabilityLevel>");

    assertThat(row.quantity()).isNull();
    assertThat(row.seatCategoryId()).isNull();
    assertThat(colour(row)).isEqualTo(Colour.GREEN);
    assertThat(row.raw().elements())
        .containsExactly(
            new RawElement("availability", "many", List.of()),
            new RawElement("mystery", null, List.of(new RawElement("deep", "1", List.of()))),
            new RawElement("seatCategoryId", "x1", List.of()));
  }

  @Test
  void anEmptyAnswerIsNoError() {
    PerformanceAvailabilities none = ask("", 11L);
    assertThat(none.rows()).isEmpty();
    assertThat(none.missing()).containsExactly(11L);
    assertThat(none.performance(11)).isEmpty();

    platform.answersText(
        Platform.answer("getPerformanceAvailability", "PerformanceAvailabilityResult", ""));
    assertThat(uncached.performances(q -> q.performance(12)).rows()).isEmpty();
    platform.answersText(Platform.updates(""));
    assertThat(
            uncached
                .updates(q -> q.product(1).since(OffsetDateTime.parse("2026-07-01T10:00:00Z")))
                .updates())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<performanceAvailabilityData><rows>%s</rows><rows>%s</rows></performanceAvailabilityData>",
        "<availabilityData><list>%s</list><list>%s</list></availabilityData>",
        "<performanceAvailabilities>%s</performanceAvailabilities>"
            + "<performanceAvailabilities>%s</performanceAvailabilities>",
        "<performanceAvailabilityData>%s</performanceAvailabilityData>"
            + "<performanceAvailabilityData>%s</performanceAvailabilityData>",
        "<performanceAvailabilityData>"
            + "<performanceAvailabilities><of>%s</of><of>%s</of></performanceAvailabilities>"
            + "</performanceAvailabilityData>",
        "<data><nested><performanceAvailabilities>%s</performanceAvailabilities></nested>"
            + "<nested><performanceAvailabilities>%s</performanceAvailabilities></nested></data>"
      })
  void rowsAreFoundUnderOtherNames(String form) {
    platform.answersText(
        Platform.answer(
            "getPerformanceAvailability",
            "Other",
            form.formatted(
                "<performanceId>11</performanceId><availability>4</availability><odd>1</odd>",
                "<performanceId>12</performanceId><availability>5</availability>")));

    PerformanceAvailabilities found = uncached.performances(q -> q.performances(List.of(11L, 12L)));

    assertThat(found.missing()).isEmpty();
    assertThat(found.performance(11).orElseThrow().quantity()).isEqualTo(4);
    assertThat(found.performance(12).orElseThrow().quantity()).isEqualTo(5);
    assertThat(found.rows().get(0).raw().names()).containsExactly("odd");
  }

  @Test
  void seatsAreFoundInTheirRows() {
    platform.answersText(
        Platform.answer(
            "getSeatsAvailability",
            "SeatsAvailabilityResult",
            "<plan><row><rowName>A</rowName><seat><physicalSeatId>5</physicalSeatId></seat>"
                + "<seat><physicalSeatId>6</physicalSeatId></seat></row></plan>"));

    assertThat(uncached.seats(q -> q.performance(11)).seats())
        .extracting(Seat::physicalSeatId)
        .containsExactly(5L, 6L);
  }

  @Test
  void anEventAsAWholeHasRowsWithoutAPerformance() {
    platform.answersText(
        Platform.answer(
            "getEventAvailability",
            "EventAvailabilityResult",
            "<eventAvailabilityData><eventAvailabilities><eventId>1</eventId>"
                + "<availability>9</availability></eventAvailabilities></eventAvailabilityData>"));

    PerformanceAvailabilities left = uncached.events(q -> q.event(1).performance(11));

    assertThat(left.event(1)).hasSize(1);
    assertThat(left.event(2)).isEmpty();
    assertThat(left.missing()).containsExactly(11L);
  }

  @Test
  void seatsAreReadWithWhatTheyHave() {
    platform.answersText(
        Platform.answer(
            "getSeatsAvailability",
            "SeatsAvailabilityResult",
            "<seatsAvailabilityData>"
                + "<seatAvailabilities><physicalSeatId>5</physicalSeatId><blockId>6</blockId>"
                + "<x>10</x><y>-3</y><note>aisle</note></seatAvailabilities>"
                + "<seatAvailabilities><row>A</row></seatAvailabilities>"
                + "<seatAvailabilities><physicalSeatId>7</physicalSeatId><x>1</x>"
                + "<available>maybe</available></seatAvailabilities>"
                + "<seatAvailabilities><physicalSeatId>8</physicalSeatId>"
                + "<available>FALSE</available></seatAvailabilities>"
                + "</seatsAvailabilityData>"));

    List<Seat> seats = uncached.seats(q -> q.performance(11)).seats();

    assertThat(seats).hasSize(3);
    assertThat(seats.get(0).position()).isEqualTo(new Seat.Position(10, -3));
    assertThat(seats.get(0).blockId()).isEqualTo(6);
    assertThat(seats.get(0).isFree()).isTrue();
    assertThat(seats.get(0).raw().names()).containsExactly("note");
    assertThat(seats.get(1).position()).isNull();
    assertThat(seats.get(1).available()).isNull();
    assertThat(seats.get(1).raw().names()).containsExactly("available", "x");
    assertThat(seats.get(1).isFree()).isFalse();
    assertThat(seats.get(2).available()).isFalse();
  }

  @Test
  void oddUnitsAreRead() {
    platform.answersText(
        Platform.answer(
            "getProductAvailability",
            "ProductAvailabilityResult",
            "<productAvailabilityData><productAvailabilities><date>someday</date>"
                + "<availability>2</availability></productAvailabilities>"
                + "</productAvailabilityData>"));

    UnitsLeft row = uncached.products(q -> q.product(1)).rows().get(0);

    assertThat(row.productId()).isEqualTo(1);
    assertThat(row.date()).isNull();
    assertThat(row.raw().names()).containsExactly("date");
  }

  @Test
  void anUpdateWithoutADateIsAnUpdate() {
    platform.answersText(
        Platform.updates(
            "<availabilityUpdateData><productId>3</productId></availabilityUpdateData>"
                + "<availabilityUpdateData/>"
                + "<availabilityUpdateData><productId>4.0</productId><lastUpdate>now</lastUpdate>"
                + "</availabilityUpdateData>"));

    List<AvailabilityUpdate> updates = updates();

    assertThat(updates).extracting(AvailabilityUpdate::productId).containsExactly(3L, 4L);
    assertThat(updates).extracting(AvailabilityUpdate::lastUpdate).containsOnlyNulls();
    assertThat(updates.get(1).raw().names()).containsExactly("lastUpdate");
  }

  private List<AvailabilityUpdate> updates() {
    return uncached
        .updates(q -> q.product(3).since(OffsetDateTime.parse("2026-07-01T10:00:00Z")))
        .updates();
  }

  @Test
  void aChangeThatCannotBeReadIsNotTakenForNone() {
    platform.answersText(
        Platform.updates(
            "<availabilityUpdateData><productId>3</productId></availabilityUpdateData>"
                + "<availabilityUpdateData><product>four</product></availabilityUpdateData>"));
    assertThatExceptionOfType(UnreadableAnswerException.class).isThrownBy(this::updates);

    platform.answersText(
        Platform.updates(
            "<availabilityUpdateData><list><productId>5</productId></list>"
                + "<list><productId>6</productId></list></availabilityUpdateData>"));
    assertThat(updates()).extracting(AvailabilityUpdate::productId).containsExactly(5L, 6L);
  }

  @Test
  void whatStandsBesideTheRowsIsNoRow() {
    PerformanceAvailabilities left =
        ask(
            "<total><availability>12</availability></total>"
                + "<request><performanceId>11</performanceId></request>"
                + "<performanceAvailabilities><performanceId>11</performanceId>"
                + "<availability>12</availability></performanceAvailabilities>",
            11L,
            12L);

    assertThat(left.rows()).hasSize(1);
    assertThat(left.performance(11).orElseThrow().quantity()).isEqualTo(12);
  }

  @Test
  void fieldsThatHoldMoreThanATextOrComeTwiceAreKept() {
    PlacesLeft row =
        row(
            "<availability>3</availability><availability>4</availability>"
                + "<availabilityLevel><code>NONE</code></availabilityLevel>"
                + "<seatCategoryId>2.0E1</seatCategoryId>");

    assertThat(row.quantity()).isEqualTo(3);
    assertThat(row.level()).isNull();
    assertThat(row.seatCategoryId()).isEqualTo(20);
    assertThat(row.raw().elements())
        .containsExactly(
            new RawElement("availability", "4", List.of()),
            new RawElement(
                "availabilityLevel", null, List.of(new RawElement("code", "NONE", List.of()))));
    assertThat(row("<availability>1e999999999</availability>").raw().names())
        .containsExactly("availability");
    assertThat(row("<availability>3000000000</availability>").raw().names())
        .containsExactly("availability");
    assertThat(row("<odd>1</odd>").raw().names()).containsExactly("odd");
  }

  @Test
  void anAnswerThatIsCutIsNoAnswer() {
    String whole = Platform.performances(Platform.row(11, 5));
    platform.answersText(whole.substring(0, whole.indexOf("</n:getPerf")));

    assertThatExceptionOfType(UnreadableAnswerException.class)
        .isThrownBy(() -> uncached.performance(11));
  }

  @Test
  void anAnswerThatIsNestedWithoutEndIsRefused() {
    platform.answersText(Platform.performances("<a>".repeat(5_000) + "</a>".repeat(5_000)));

    assertThatExceptionOfType(UnreadableAnswerException.class)
        .isThrownBy(() -> uncached.performance(11));
  }

  @Test
  void levelsOfOneColourAreOneObject() {
    assertThat(AvailabilityLevel.of("GOOD")).isSameAs(AvailabilityLevel.of("GOOD"));
    assertThat(AvailabilityLevel.derived(Colour.RED))
        .isSameAs(AvailabilityLevel.derived(Colour.RED))
        .isNotEqualTo(AvailabilityLevel.of("NONE"))
        .hasToString("RED (derived)")
        .matches(level -> level.is(Colour.RED) && level.isDerived());
    assertThat(AvailabilityLevel.of("LIMITED")).hasToString("ORANGE");
    assertThat(AvailabilityLevel.of("LIMITED").hashCode())
        .isEqualTo(AvailabilityLevel.of("LIMITED").hashCode());
  }
}
