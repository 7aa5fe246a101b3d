package io.github.s360sdk.sales.model;

import org.jspecify.annotations.Nullable;

/**
 * A document of an order (wire type {@code OrderDocumentData}, observed).
 *
 * @param id id, or null
 * @param orderId id of its order, or null
 * @param documentClass class, for example {@code FILE_SUMMARY}, or null
 * @param type type (wire name {@code documentType}), or null
 * @param alreadyPrinted whether it was printed; false where the answer is silent
 * @param availableForPrint whether it can be printed; false where the answer is silent
 */
public record OrderDocument(
    @Nullable Long id,
    @Nullable Long orderId,
    @Nullable String documentClass,
    @Nullable String type,
    boolean alreadyPrinted,
    boolean availableForPrint) {}
