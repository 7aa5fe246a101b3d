package io.github.s360sdk.testing.world;

import java.time.ZoneId;

/**
 * The point of sales that the operators work at.
 *
 * @param id the {@code pointOfSalesId} of orders
 * @param code its code
 * @param salesChannelId id of its sales channel
 * @param salesChannelCode code of its sales channel
 * @param organizationId id of the organisation
 * @param contingentId id of the contingent that it sells from
 * @param timeZone time zone of the organisation; all dates of answers have its offset
 * @param maxSeatsPerPerformance most places of one performance in one order
 */
public record PointOfSales(
    long id,
    String code,
    long salesChannelId,
    String salesChannelCode,
    long organizationId,
    long contingentId,
    ZoneId timeZone,
    int maxSeatsPerPerformance) {}
