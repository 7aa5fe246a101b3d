package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A way to pay or to be paid back at the point of sale (observed). Flags that are absent on the
 * wire read as false.
 *
 * @param id id, used when an order is closed
 * @param code code, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param description description for people (wire name {@code externalDescription}); may be empty
 * @param forPayment whether it can be used to pay
 * @param forReimbursement whether it can be used to pay back
 * @param paymentType kind of the method, or null; values not known
 * @param authorizationMode how a payment is authorised, or null; values not known
 * @param rank place in lists, lowest first, or null
 * @param changeReturnAllowed whether change is given
 * @param usableInSplitPayment whether it can be one of several payments of an order (wire name
 *     {@code inSplitPaymentAllowed})
 * @param manualValidation whether payments are validated by hand
 * @param overpaymentAllowed whether more than the amount due may be taken (wire name {@code
 *     tooMuchPerceivedAllowed})
 * @param withFollowUp whether payments are followed up later, as with a pending account
 */
public record PaymentMethod(
    long id,
    @Nullable String code,
    LocalizedText name,
    LocalizedText description,
    boolean forPayment,
    boolean forReimbursement,
    @Nullable String paymentType,
    @Nullable String authorizationMode,
    @Nullable Integer rank,
    boolean changeReturnAllowed,
    boolean usableInSplitPayment,
    boolean manualValidation,
    boolean overpaymentAllowed,
    boolean withFollowUp) {}
