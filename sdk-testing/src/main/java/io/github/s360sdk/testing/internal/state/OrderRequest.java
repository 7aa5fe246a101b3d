package io.github.s360sdk.testing.internal.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request to create an order or to add to one. Values are as received. */
public record OrderRequest(
    @Nullable Long pointOfSalesId,
    @Nullable Long orderId,
    @Nullable Long fileId,
    @Nullable String type,
    @Nullable String contact,
    List<String> otherContacts,
    @Nullable String externalReference,
    String operator,
    List<Wish> wishes,
    boolean resumeReservation) {}
