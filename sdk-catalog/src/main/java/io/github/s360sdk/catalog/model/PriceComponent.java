package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.core.model.OpenValue;
import org.jspecify.annotations.Nullable;

/**
 * A part of a price: a fee, a charge, a discount (observed). Flags that are absent on the wire read
 * as false.
 *
 * @param id id
 * @param code code, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param type inside or outside of the price (wire name {@code priceComponentType}), or null
 * @param fixedAmount amount that is the same everywhere, or null
 * @param rank place in lists, lowest first, or null
 * @param discount whether it lowers the price
 * @param mandatory whether it is always taken
 * @param refundable whether it is paid back
 * @param ticketPrice whether it is the price of the ticket itself
 */
public record PriceComponent(
    long id,
    @Nullable String code,
    LocalizedText name,
    @Nullable OpenValue<PriceComponentType> type,
    @Nullable Money fixedAmount,
    @Nullable Integer rank,
    boolean discount,
    boolean mandatory,
    boolean refundable,
    boolean ticketPrice) {}
