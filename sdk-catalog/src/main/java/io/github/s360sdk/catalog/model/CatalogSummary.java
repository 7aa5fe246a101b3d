package io.github.s360sdk.catalog.model;

/**
 * What a stream of the catalogue has given.
 *
 * @param complete whether the whole answer was read; false if the visitor wanted no more
 * @param bytes bytes of XML, after decompression
 * @param seasons number of seasons that were read to their end
 * @param products number of products, without those that others repeat
 * @param performances number of performances of these products
 */
public record CatalogSummary(
    boolean complete, long bytes, int seasons, int products, int performances) {}
