package io.github.s360sdk.sales.request;

import io.github.s360sdk.core.internal.check.Checks;
import io.github.s360sdk.core.model.PhysicalSeat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The seats that a caller chose for one item, and what is known of where they are. */
final class SeatChoice {

  private final List<ChosenSeat> seats = new ArrayList<>();
  private final List<@Nullable PhysicalSeat> found = new ArrayList<>();

  void add(long physicalSeat, @Nullable String beneficiary) {
    seats.add(new ChosenSeat(physicalSeat, beneficiary));
    found.add(null);
  }

  void add(PhysicalSeat seat, @Nullable String beneficiary) {
    seats.add(new ChosenSeat(seat.physicalSeatId(), beneficiary));
    found.add(seat);
  }

  List<ChosenSeat> seats() {
    return seats;
  }

  /** The performance that was named, or that of the seats where none was. */
  @Nullable Long performance(@Nullable Long named, Checks checks) {
    return common("performance", named, PhysicalSeat::performanceId, checks);
  }

  /** The seat category that was named, or that of the seats where none was. */
  @Nullable Long seatCategory(@Nullable Long named, Checks checks) {
    return common("seatCategory", named, PhysicalSeat::seatCategoryId, checks);
  }

  private @Nullable Long common(
      String field,
      @Nullable Long named,
      Function<PhysicalSeat, @Nullable Long> of,
      Checks checks) {
    Long common = named;
    for (int i = 0; i < found.size(); i++) {
      PhysicalSeat seat = found.get(i);
      Long own = seat == null ? null : of.apply(seat);
      if (own != null) {
        common = common == null ? own : common;
        checks.check(
            own.equals(common),
            "seats[" + i + "]." + field,
            "must be " + common + " as that of the item, but is " + own);
      }
    }
    return common;
  }
}
