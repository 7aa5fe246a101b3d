package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.internal.stub.type.CatalogResultDetailed;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogSummary;
import org.jspecify.annotations.Nullable;

/** The result of a call as the port knows it, with what was read of it instead of stubs. */
public final class CatalogAnswer extends CatalogResultDetailed {

  private @Nullable Catalog catalog;
  private @Nullable CatalogSummary summary;

  CatalogAnswer() {}

  void read(@Nullable Catalog whole, CatalogSummary counted) {
    this.catalog = whole;
    this.summary = counted;
  }

  /** The catalogue, or null if it was streamed or the answer has none. */
  public @Nullable Catalog catalog() {
    return catalog;
  }

  /** What was read, or null if the answer has no catalogue. */
  public @Nullable CatalogSummary summary() {
    return summary;
  }
}
