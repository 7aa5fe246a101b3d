package io.github.s360sdk.catalog.internal.cache;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogChange;
import io.github.s360sdk.catalog.model.CatalogQuery;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody who is told of new catalogues, and what was told last. */
public final class CatalogListener {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.catalog");

  private final CatalogStore store;
  private final CatalogQuery query;
  private final Consumer<? super CatalogChange> listener;
  private @Nullable Catalog last;

  CatalogListener(
      CatalogStore store, CatalogQuery query, Consumer<? super CatalogChange> listener) {
    this.store = store;
    this.query = query;
    this.listener = listener;
    this.last = store.peek(query);
  }

  CatalogQuery query() {
    return query;
  }

  // What is served is looked up here: of two threads that tell at the same time, the later must not
  // tell of the older catalogue.
  @SuppressWarnings("ReferenceEquality") // a catalogue is large, and it is served as one object
  synchronized void tell() {
    Catalog before = last;
    Catalog now = store.peek(query);
    if (now == null) {
      return;
    }
    last = now;
    if (before != null && (now == before || now.equals(before))) {
      return;
    }
    try {
      listener.accept(CatalogChange.between(before, now));
    } catch (RuntimeException e) {
      LOG.warn("a listener of catalogues failed: {}", e.getClass().getName());
    }
  }

  public void close() {
    store.remove(this);
  }
}
