package io.github.s360sdk.sales.model;

import org.jspecify.annotations.Nullable;

/**
 * The tariff of an operation (audience sub-category on the wire).
 *
 * @param id id (wire name {@code audienceSubCategoryId}), or null
 * @param name name in the language of the connection (wire name {@code audienceSubCategory}), or
 *     null
 * @param description description, which may contain HTML (wire name {@code
 *     audienceSubCategoryExternalDescription}), or null
 * @param rank rank among the tariffs (wire name {@code audienceSubCategoryRank}), or null
 * @param requiresAttachment whether a proof must be attached (wire name {@code
 *     audienceSubCategoryRequireAttachment}); false where the answer is silent
 * @param categoryId id of the audience category (wire name {@code audienceCatId}, observed), or
 *     null
 */
public record TariffRef(
    @Nullable Long id,
    @Nullable String name,
    @Nullable String description,
    @Nullable Integer rank,
    boolean requiresAttachment,
    @Nullable Long categoryId) {}
