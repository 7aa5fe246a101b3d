package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A card of somebody else that gives a right to a tariff (observed).
 *
 * @param id id, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param description description; may be empty
 * @param field1Name name of the first field that is asked; may be empty
 * @param field2Name name of the second field that is asked; may be empty
 * @param ticketsPerCard how many tickets a card is good for (wire name {@code
 *     numberOfTicketsPerCard}), or null
 */
public record ExternalVerification(
    @Nullable Long id,
    LocalizedText name,
    LocalizedText description,
    LocalizedText field1Name,
    LocalizedText field2Name,
    @Nullable Integer ticketsPerCard) {}
