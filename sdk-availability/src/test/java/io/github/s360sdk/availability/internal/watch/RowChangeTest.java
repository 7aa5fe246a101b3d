package io.github.s360sdk.availability.internal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.availability.model.PlacesLeft;
import io.github.s360sdk.core.model.RawFields;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowChangeTest {

  private static PlacesLeft row(long category, int quantity) {
    return new PlacesLeft(
        null, 1L, category, null, quantity, AvailabilityLevel.of("GOOD"), RawFields.NONE);
  }

  @Test
  void rowsAreComparedByWhatTheyAreAbout() {
    assertThat(RowChange.between(List.of(row(1, 5), row(2, 3)), List.of(row(2, 4), row(1, 5))))
        .containsExactly(new RowChange(row(2, 3), row(2, 4)));
    assertThat(RowChange.between(List.of(row(1, 5)), List.of(row(2, 5))))
        .containsExactly(new RowChange(null, row(2, 5)), new RowChange(row(1, 5), null));
  }

  @Test
  void severalRowsAboutTheSameAreComparedInTheirOrder() {
    List<PlacesLeft> two = List.of(row(1, 5), row(1, 3));

    assertThat(RowChange.between(two, two)).isEmpty();
    assertThat(RowChange.between(two, List.of(row(1, 5), row(1, 2))))
        .containsExactly(new RowChange(row(1, 3), row(1, 2)));
    assertThat(RowChange.between(two, List.of(row(1, 5))))
        .containsExactly(new RowChange(row(1, 3), null));
  }
}
