package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.Period;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something may be sold, reserved or resold (observed). Flags that are absent on the wire read
 * as false.
 *
 * @param type kind of the period, or null
 * @param period from when to when; absent ends and the years 0001 and 2999 are open
 * @param endRelative end relative to something, or null; unit and meaning are not known, so it
 *     counts nowhere here
 * @param salesChannelId id of the sales channel, or null
 * @param salesChannelCode code of the sales channel, or null
 * @param tariffIds tariffs that it holds for; empty means all (wire name {@code audienceSubCatIds})
 * @param seatCategoryIds seat categories that it holds for; empty means all (inferred)
 * @param salePossible whether sales are possible
 * @param reservationPossible whether reservations are possible
 * @param quotationPossible whether quotations are possible
 * @param postingResalePossible whether tickets may be offered for resale
 */
public record SalePeriod(
    @Nullable OpenValue<SalePeriodType> type,
    Period period,
    @Nullable Integer endRelative,
    @Nullable Long salesChannelId,
    @Nullable String salesChannelCode,
    List<Long> tariffIds,
    List<Long> seatCategoryIds,
    boolean salePossible,
    boolean reservationPossible,
    boolean quotationPossible,
    boolean postingResalePossible) {

  /** Copies the lists. */
  public SalePeriod {
    tariffIds = List.copyOf(tariffIds);
    seatCategoryIds = List.copyOf(seatCategoryIds);
  }

  /**
   * Whether something may be sold at a moment.
   *
   * @param moment the moment
   * @return true if sales are possible and the moment lies in the period
   */
  public boolean allowsSale(Instant moment) {
    return salePossible && period.contains(moment);
  }

  /**
   * Whether the period holds for a sales channel, a tariff and a seat category. A period that names
   * none of a kind holds for all of it.
   *
   * @param scope the channel, tariff and seat category; those that are null do not matter
   * @return true if none is excluded
   */
  public boolean holdsFor(SaleScope scope) {
    Long channel = scope.salesChannelId();
    return (channel == null || salesChannelId == null || salesChannelId.equals(channel))
        && holdsFor(scope.tariffId(), scope.seatCategoryId());
  }

  /**
   * Whether the period holds for a tariff and a seat category.
   *
   * @param tariffId id of the tariff, or null if it does not matter
   * @param seatCategoryId id of the seat category, or null if it does not matter
   * @return true if neither is excluded
   */
  public boolean holdsFor(@Nullable Long tariffId, @Nullable Long seatCategoryId) {
    return (tariffId == null || tariffIds.isEmpty() || tariffIds.contains(tariffId))
        && (seatCategoryId == null
            || seatCategoryIds.isEmpty()
            || seatCategoryIds.contains(seatCategoryId));
  }
}
