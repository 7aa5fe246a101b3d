package io.github.s360sdk.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.model.AvailabilityLevel.Colour;
import io.github.s360sdk.availability.model.PerformanceAvailability;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.availability.model.ProductAvailability;
import io.github.s360sdk.availability.model.SeasonTicketAvailability;
import io.github.s360sdk.availability.model.UnitsLeft;
import io.github.s360sdk.catalog.model.SeasonTicketProduct.Item;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.RawFields;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How often a season ticket can be sold with a performance in it, as far as rows tell. */
class SeasonTicketPairsTest {

  private static final long MATCH = 11;
  private static final Item STAND = item(1, 21L);
  private static final Item SEAT = item(2, 22L, 23L);

  private static Item item(long id, Long... categories) {
    return new Item(id, null, LocalizedText.EMPTY, null, List.of(categories), List.of());
  }

  private static AvailabilityLevel level(int quantity) {
    return AvailabilityLevel.derived(quantity == 0 ? Colour.RED : Colour.GREEN);
  }

  private static UnitsLeft units(@Nullable Long item, @Nullable Long contingent, int quantity) {
    return new UnitsLeft(
        7L, item, null, null, null, contingent, quantity, level(quantity), RawFields.NONE);
  }

  private static PlacesLeft places(
      @Nullable Long category, @Nullable Long contingent, int quantity) {
    return new PlacesLeft(
        null, MATCH, category, contingent, quantity, level(quantity), RawFields.NONE);
  }

  private static SeasonTicketAvailability left(List<UnitsLeft> units, List<PlacesLeft> places) {
    return new SeasonTicketAvailability(
        Instant.EPOCH,
        7,
        new ProductAvailability(7, units),
        List.of(new PerformanceAvailability(MATCH, places)),
        Set.of());
  }

  private static @Nullable Colour colour(@Nullable AvailabilityLevel level) {
    return level == null ? null : level.colour();
  }

  @Test
  void sumsAreCombinedAsSuch() {
    SeasonTicketAvailability left =
        left(List.of(units(1L, null, 5)), List.of(places(21L, null, 2), places(22L, null, 1)));

    assertThat(left.quantityWith(MATCH)).isEqualTo(3);
    assertThat(colour(left.levelWith(MATCH))).isEqualTo(Colour.GREEN);
    assertThat(left.quantityWith(12)).isNull();
    assertThat(left.levelWith(12)).isNull();
  }

  @Test
  void itemsHavePlacesOfTheirOwn() {
    SeasonTicketAvailability left =
        left(
            List.of(units(1L, null, 5), units(2L, null, 0)),
            List.of(places(21L, null, 0), places(22L, null, 2), places(23L, null, 3)));

    // Neither of the sums is nothing, and still nothing can be sold.
    assertThat(left.quantityWith(MATCH)).isNull();
    assertThat(left.levelWith(MATCH)).isNull();
    assertThat(left.quantityWith(MATCH, STAND)).isZero();
    assertThat(left.quantityWith(MATCH, SEAT)).isZero();
    assertThat(colour(left.levelWith(MATCH, SEAT))).isEqualTo(Colour.RED);

    SeasonTicketAvailability more =
        left(
            List.of(units(1L, null, 5), units(2L, null, 4)),
            List.of(places(21L, null, 0), places(22L, null, 2), places(23L, null, 3)));
    assertThat(more.quantityWith(MATCH, SEAT)).isEqualTo(4);
    assertThat(colour(more.levelWith(MATCH, SEAT))).isEqualTo(Colour.GREEN);
    assertThat(more.quantityWith(MATCH, item(3, 22L))).isNull();
  }

  @Test
  void anItemWithASumOfPlacesIsKnownWhenNothingIsLeft() {
    SeasonTicketAvailability some =
        left(List.of(units(1L, null, 5), units(2L, null, 4)), List.of(places(null, null, 6)));
    assertThat(some.quantityWith(MATCH, SEAT)).isNull();
    assertThat(some.levelWith(MATCH, SEAT)).isNull();

    SeasonTicketAvailability none =
        left(List.of(units(1L, null, 5), units(2L, null, 4)), List.of(places(null, null, 0)));
    assertThat(none.quantityWith(MATCH, SEAT)).isZero();
    assertThat(none.quantityWith(MATCH)).isZero();
    assertThat(colour(none.levelWith(MATCH))).isEqualTo(Colour.RED);
  }

  @Test
  void contingentsAreCombinedOneByOne() {
    SeasonTicketAvailability left =
        left(
            List.of(units(1L, 1L, 5), units(1L, 2L, 0)),
            List.of(places(21L, 1L, 0), places(21L, 2L, 5)));
    assertThat(left.quantityWith(MATCH)).isZero();
    assertThat(colour(left.levelWith(MATCH))).isEqualTo(Colour.RED);

    SeasonTicketAvailability more =
        left(
            List.of(units(1L, 1L, 5), units(1L, 2L, 4)),
            List.of(places(21L, 1L, 3), places(22L, 1L, 1), places(21L, 2L, 5)));
    assertThat(more.quantityWith(MATCH)).isEqualTo(8);

    SeasonTicketAvailability half =
        left(
            List.of(units(1L, 1L, 5), units(1L, 2L, 4)),
            List.of(places(21L, null, 3), places(22L, null, 3)));
    assertThat(half.quantityWith(MATCH)).isNull();
  }

  @Test
  void whatOneSideDoesNotTellIsNotKnown() {
    assertThat(left(List.of(), List.of(places(null, null, 3))).quantityWith(MATCH)).isNull();
    assertThat(left(List.of(units(1L, null, 3)), List.of()).levelWith(MATCH)).isNull();
    assertThat(left(List.of(units(1L, null, 0)), List.of()).quantityWith(MATCH)).isZero();
  }
}
