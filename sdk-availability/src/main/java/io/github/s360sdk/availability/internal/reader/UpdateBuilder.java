package io.github.s360sdk.availability.internal.reader;

import io.github.s360sdk.availability.model.AvailabilityUpdate;
import io.github.s360sdk.core.internal.xml.DateTimeAdapter;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects a row about a product that changed. */
final class UpdateBuilder extends RowBuilder<AvailabilityUpdate> {

  private static final Set<String> NAMES = Set.of("lastUpdate", "productId");
  private static final Set<String> TELL = Set.of("productId");
  private static final DateTimeAdapter TIMES = new DateTimeAdapter();

  private @Nullable Long productId;
  private @Nullable OffsetDateTime lastUpdate;

  UpdateBuilder() {
    super(NAMES, TELL);
  }

  @Override
  void setField(String name, String text) {
    if (name.equals("productId")) {
      productId = id(text);
    } else {
      lastUpdate = readable(TIMES.unmarshal(text));
    }
  }

  @Override
  @Nullable AvailabilityUpdate build() {
    return productId == null ? null : new AvailabilityUpdate(productId, lastUpdate, raw());
  }
}
