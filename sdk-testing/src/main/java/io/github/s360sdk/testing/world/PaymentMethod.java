package io.github.s360sdk.testing.world;

import io.github.s360sdk.core.model.LocalizedText;

/**
 * A payment method of the point of sales.
 *
 * @param id its id
 * @param code its code, for example {@code PENDING}
 * @param name its translated name
 * @param forPayment whether an order can be paid with it
 * @param forReimbursement whether a refund can be paid with it
 * @param rank position in lists
 */
public record PaymentMethod(
    long id,
    String code,
    LocalizedText name,
    boolean forPayment,
    boolean forReimbursement,
    int rank) {}
