package io.github.s360sdk.testing.world;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * All that the simulated institution sells. Immutable. Tests and examples take ids from here, so
 * that no id stands in code.
 *
 * <pre>{@code
 * Theatre theatre = simulator.world().theatre();
 * long performance = theatre.performances().get(0).id();
 * long seatCategory = theatre.seatCategories().get(0).id();
 * long tariff = theatre.fullTariff().id();
 * }</pre>
 *
 * @param pointOfSales the point of sales
 * @param theatre a theatre with numbered seats
 * @param museum a museum with an open pass and a pass for timeslots
 * @param sports a sports club with a season ticket
 * @param seasons all seasons
 * @param pendingAccount the payment method of partners that are invoiced, code {@code PENDING}
 * @param secondPendingAccount offered only when the simulator is told to offer several
 * @param cash cash, also for refunds
 * @param chargesId id of the charges that are part of some prices, which can also be ordered on
 *     their own
 * @param contactNumbers contact numbers that the institution knows
 * @param lastSetupUpdate when the catalogue was last changed
 */
public record DemoWorld(
    PointOfSales pointOfSales,
    Theatre theatre,
    Museum museum,
    Sports sports,
    List<SalesSeason> seasons,
    PaymentMethod pendingAccount,
    PaymentMethod secondPendingAccount,
    PaymentMethod cash,
    long chargesId,
    List<String> contactNumbers,
    OffsetDateTime lastSetupUpdate) {

  /** Copies the lists. */
  public DemoWorld {
    seasons = List.copyOf(seasons);
    contactNumbers = List.copyOf(contactNumbers);
  }

  /**
   * Returns a world of the usual size.
   *
   * @param clock all performances and timeslots lie in the future of its present instant
   * @return the world
   */
  public static DemoWorld create(Clock clock) {
    return sized().build(clock);
  }

  /**
   * Returns sizes that can be changed.
   *
   * @return the usual sizes
   */
  public static DemoWorldSize sized() {
    return new DemoWorldSize();
  }

  /**
   * A contact number that the institution knows.
   *
   * @return the first of {@link #contactNumbers()}
   */
  public String contactNumber() {
    return contactNumbers.get(0);
  }
}
