package io.github.s360sdk.sales.request;

import io.github.s360sdk.core.internal.check.Checks;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A seat that the caller chose (wire type {@code MovementSeatData}, assumed). The item that it is
 * put into checks it.
 *
 * @param physicalSeat id of the seat as the seats availability names it (wire name {@code
 *     physicalSeatId}, documented; its place in the request is assumed)
 * @param beneficiary contact number of the person who will sit there (wire name {@code
 *     beneficiaryContactReference}, assumed), or null
 */
public record ChosenSeat(long physicalSeat, @Nullable String beneficiary) {

  /** Checks the seats of an item. */
  static Consumer<Checks> checked(String field, List<ChosenSeat> seats) {
    return checks -> {
      for (int i = 0; i < seats.size(); i++) {
        String prefix = field + "[" + i + "].";
        checks
            .id(prefix + "physicalSeat", seats.get(i).physicalSeat())
            .contactNumber(prefix + "beneficiary", seats.get(i).beneficiary());
      }
      checks.check(
          seats.stream().map(ChosenSeat::physicalSeat).distinct().count() == seats.size(),
          field,
          "must not name a seat twice");
    };
  }

  /** The seat without its beneficiary, which is personal data. */
  @Override
  public String toString() {
    return "ChosenSeat[" + physicalSeat + "]";
  }
}
