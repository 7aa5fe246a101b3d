package io.github.s360sdk.availability.internal.reader;

import io.github.s360sdk.availability.internal.reader.RowsReader.Form;
import io.github.s360sdk.availability.internal.stub.type.AvailabilityUpdateResult;
import io.github.s360sdk.availability.internal.stub.type.EventAvailabilityResult;
import io.github.s360sdk.availability.internal.stub.type.PerformanceAvailabilityResult;
import io.github.s360sdk.availability.internal.stub.type.ProductAvailabilityResult;
import io.github.s360sdk.availability.internal.stub.type.SeatsAvailabilityResult;
import io.github.s360sdk.availability.internal.stub.type.ThemeAndLanguageResult;
import io.github.s360sdk.availability.model.AvailabilityUpdate;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.availability.model.Seat;
import io.github.s360sdk.availability.model.ThemeAndLanguage;
import io.github.s360sdk.availability.model.UnitsLeft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms of the answers. */
public final class Forms {

  private Forms() {}

  /** Answer of getEventAvailability. */
  public static Form<PlacesLeft, EventAvailabilityResult> events() {
    return new Form<>(
        EventAvailabilityResult::new,
        "eventAvailabilityData",
        "eventAvailabilities",
        // An event as a whole has rows without a performance.
        () -> new PlacesBuilder(null),
        false);
  }

  /** Answer of getPerformanceAvailability. */
  public static Form<PlacesLeft, PerformanceAvailabilityResult> performances(
      List<Long> performances) {
    Long only = only(performances);
    return new Form<>(
        PerformanceAvailabilityResult::new,
        "performanceAvailabilityData",
        "performanceAvailabilities",
        () -> new PlacesBuilder(only),
        false);
  }

  /** Answer of getProductAvailability. */
  public static Form<UnitsLeft, ProductAvailabilityResult> products(List<Long> products) {
    Long only = only(products);
    return new Form<>(
        ProductAvailabilityResult::new,
        "productAvailabilityData",
        "productAvailabilities",
        () -> new UnitsBuilder(only),
        false);
  }

  /** Answer of getSeatsAvailability. */
  public static Form<Seat, SeatsAvailabilityResult> seats(Long performance) {
    return new Form<>(
        SeatsAvailabilityResult::new,
        "seatsAvailabilityData",
        "seatAvailabilities",
        () -> new SeatBuilder(performance),
        false);
  }

  /** Answer of getUpdatedAvailabilities. */
  public static Form<AvailabilityUpdate, AvailabilityUpdateResult> updates() {
    return new Form<>(
        AvailabilityUpdateResult::new,
        null,
        "availabilityUpdateData",
        UpdateBuilder::new,
        // One that is passed over would be a change that nobody learns of.
        true);
  }

  /** Answer of getAvailableThemeAndLanguage. */
  public static Form<ThemeAndLanguage, ThemeAndLanguageResult> themesAndLanguages() {
    return new Form<>(
        ThemeAndLanguageResult::new, null, "listThemeAndLanguage", ThemeBuilder::new, false);
  }

  private static @Nullable Long only(List<Long> ids) {
    return ids.size() == 1 ? ids.get(0) : null;
  }
}
