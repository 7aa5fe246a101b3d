package io.github.s360sdk.testing.world;

import java.util.List;

/**
 * The museum: an open pass and a pass for a timeslot.
 *
 * @param season the season that the passes are sold in
 * @param openPass an entry at any time, unlimited
 * @param timeslotPass an entry at a timeslot, limited by its quota
 * @param fullTariff the full tariff
 * @param reducedTariff the reduced tariff
 */
public record Museum(
    SalesSeason season,
    PassProduct openPass,
    PassProduct timeslotPass,
    Tariff fullTariff,
    Tariff reducedTariff) {

  /**
   * Item of the open pass.
   *
   * @return the item id
   */
  public long passItemId() {
    return openPass.itemId();
  }

  /**
   * Item of the pass for a timeslot.
   *
   * @return the item id
   */
  public long timeslotPassItemId() {
    return timeslotPass.itemId();
  }

  /**
   * The timeslots.
   *
   * @return the timeslots, the earliest first
   */
  public List<Timeslot> timeslots() {
    return timeslotPass.timeslots();
  }
}
