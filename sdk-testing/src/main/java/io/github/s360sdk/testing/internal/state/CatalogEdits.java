package io.github.s360sdk.testing.internal.state;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the catalogue tells otherwise than the world is. Immutable.
 *
 * @param hiddenProducts codes of products that are left out
 * @param names other names of products, by code
 * @param hiddenPerformances ids of performances that are left out
 * @param cancelledPerformances ids of performances that are told to be cancelled, if at all
 */
public record CatalogEdits(
    Set<String> hiddenProducts,
    Map<String, String> names,
    Set<Long> hiddenPerformances,
    Set<Long> cancelledPerformances) {

  /** No edits. */
  public static final CatalogEdits NONE = new CatalogEdits(Set.of(), Map.of(), Set.of(), Set.of());

  public CatalogEdits {
    hiddenProducts = Set.copyOf(hiddenProducts);
    names = Map.copyOf(names);
    hiddenPerformances = Set.copyOf(hiddenPerformances);
    cancelledPerformances = Set.copyOf(cancelledPerformances);
  }

  public CatalogEdits hideProduct(String code, boolean hidden) {
    return new CatalogEdits(
        changed(hiddenProducts, code, hidden), names, hiddenPerformances, cancelledPerformances);
  }

  public CatalogEdits rename(String code, String name) {
    Map<String, String> changed = new HashMap<>(names);
    changed.put(code, name);
    return new CatalogEdits(hiddenProducts, changed, hiddenPerformances, cancelledPerformances);
  }

  public CatalogEdits hidePerformance(long id, boolean hidden) {
    return new CatalogEdits(
        hiddenProducts, names, changed(hiddenPerformances, id, hidden), cancelledPerformances);
  }

  public CatalogEdits cancelPerformance(long id, boolean cancelled) {
    return new CatalogEdits(
        hiddenProducts, names, hiddenPerformances, changed(cancelledPerformances, id, cancelled));
  }

  private static <T> Set<T> changed(Set<T> all, T one, boolean in) {
    Set<T> changed = new HashSet<>(all);
    if (in) {
      changed.add(one);
    } else {
      changed.remove(one);
    }
    return changed;
  }
}
