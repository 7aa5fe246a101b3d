package io.github.s360sdk.availability.internal.reader;

import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.model.UnitsLeft;
import io.github.s360sdk.core.internal.xml.DateTimeAdapter;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects a row about units of a product. */
final class UnitsBuilder extends RowBuilder<UnitsLeft> {

  private static final Set<String> NAMES =
      Set.of(
          "availability",
          "availabilityLevel",
          "contingentId",
          "date",
          "itemId",
          "productId",
          "startTime",
          "timeslotId");
  private static final DateTimeAdapter TIMES = new DateTimeAdapter();
  private static final Set<String> TELL = Set.of("availability", "availabilityLevel");

  private final @Nullable Long onlyProduct;
  private @Nullable Long productId;
  private @Nullable Long itemId;
  private @Nullable Long timeslotId;
  private @Nullable OffsetDateTime date;
  private @Nullable String startTime;
  private @Nullable Long contingentId;
  private @Nullable Integer quantity;
  private @Nullable AvailabilityLevel level;

  /**
   * Begins a row.
   *
   * @param onlyProduct the product that was asked for, if it was one: a row that names none is
   *     about it
   */
  UnitsBuilder(@Nullable Long onlyProduct) {
    super(NAMES, TELL);
    this.onlyProduct = onlyProduct;
  }

  @Override
  void setField(String name, String text) {
    switch (name) {
      case "availability" -> quantity = integer(text);
      case "availabilityLevel" -> level = level(text);
      case "contingentId" -> contingentId = id(text);
      case "date" -> date = readable(TIMES.unmarshal(text));
      case "itemId" -> itemId = id(text);
      case "productId" -> productId = id(text);
      case "startTime" -> startTime = text;
      default -> timeslotId = id(text);
    }
  }

  @Override
  UnitsLeft build() {
    return new UnitsLeft(
        productId == null ? onlyProduct : productId,
        itemId,
        timeslotId,
        date,
        startTime,
        contingentId,
        quantity,
        level,
        raw());
  }
}
