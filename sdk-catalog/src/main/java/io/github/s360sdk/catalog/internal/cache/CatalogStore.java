package io.github.s360sdk.catalog.internal.cache;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogChange;
import io.github.s360sdk.catalog.model.CatalogQuery;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The catalogues that one operator sees in one language. All clients and views of a connection that
 * see the same share one store.
 */
public final class CatalogStore {

  private final String operator;
  private final SetupWatch watch = new SetupWatch();
  private final Map<CatalogQuery, CatalogState> states = new ConcurrentHashMap<>();
  private final List<CatalogListener> listeners = new CopyOnWriteArrayList<>();

  public CatalogStore(String operator) {
    this.operator = operator;
  }

  public String operator() {
    return operator;
  }

  /** What can be served without a look at the platform, or null. */
  public @Nullable Catalog hit(CatalogQuery query, long now, CacheSettings settings) {
    CatalogState whole = wholeFor(query);
    Entry entry = entry(whole, query);
    if (entry == null || entry.isDue(now, settings) || entry.isTooOld(now, settings)) {
      return null;
    }
    return whole == null ? entry.catalog() : entry.part(query);
  }

  public Catalog get(CatalogQuery query, CatalogSource source, CacheSettings settings) {
    CatalogState whole = wholeFor(query);
    return whole == null
        ? state(query).get(source, settings).catalog()
        : whole.get(source, settings).part(query);
  }

  public Catalog reload(CatalogQuery query, CatalogSource source, CacheSettings settings) {
    return state(query).reload(source, settings).catalog();
  }

  /** Serves a catalogue that was loaded earlier. */
  public void restore(CatalogQuery query, Catalog catalog, CatalogSource source) {
    state(query).restore(CatalogRestore.entry(query, catalog, source));
  }

  public CatalogListener subscribe(CatalogQuery query, Consumer<? super CatalogChange> listener) {
    CatalogListener added = new CatalogListener(this, query, listener);
    listeners.add(added);
    // What has arrived since it looked found no such listener.
    added.tell();
    return added;
  }

  void remove(CatalogListener listener) {
    listeners.remove(listener);
  }

  /** The catalogue that is served now, or null. */
  @Nullable Catalog peek(CatalogQuery query) {
    CatalogState whole = wholeFor(query);
    Entry entry = entry(whole, query);
    if (entry == null) {
      return null;
    }
    return whole == null ? entry.catalog() : entry.part(query);
  }

  private @Nullable Entry entry(@Nullable CatalogState whole, CatalogQuery query) {
    CatalogState state = whole != null ? whole : states.get(query);
    return state == null ? null : state.entry();
  }

  private CatalogState state(CatalogQuery query) {
    return states.computeIfAbsent(query, key -> new CatalogState(key, watch, () -> switched(key)));
  }

  private void switched(CatalogQuery query) {
    for (CatalogListener listener : listeners) {
      if (listener.query().equals(query) || (query.isWhole() && isPart(listener.query()))) {
        listener.tell();
      }
    }
  }

  private static boolean isPart(CatalogQuery query) {
    return query.scope() == null && !query.isWhole();
  }

  /** The state of a whole catalogue that answers a query for a part, or null. */
  private @Nullable CatalogState wholeFor(CatalogQuery query) {
    if (!isPart(query)) {
      return null;
    }
    Currency currency = query.currency();
    CatalogState whole = states.get(CatalogQuery.ALL);
    Entry entry = whole == null ? null : whole.entry();
    if (currency != null && (entry == null || !entry.catalog().currency().equals(currency))) {
      whole = states.get(new CatalogQuery(null, null, null, currency));
      entry = whole == null ? null : whole.entry();
    }
    if (entry == null) {
      return null;
    }
    CatalogState own = states.get(query);
    Entry part = own == null ? null : own.entry();
    return part != null && part.loadedAt() > entry.loadedAt() ? null : whole;
  }
}
