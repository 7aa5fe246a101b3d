package io.github.s360sdk.catalog.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two catalogues. Immutable.
 *
 * <p>Products are told apart by the id of their season and their own, performances by their id.
 * Changed is what is not equal, with one exception: an event whose performances changed, and
 * nothing else, is not listed among the products. Other changes of a season, for example of its
 * tariffs, are in no list; where they matter to a price, the performances or products that have it
 * are listed.
 *
 * @param previous the catalogue before, or null if there was none; then everything is added
 * @param current the catalogue now
 * @param addedProducts products that only the current one has, in its order
 * @param removedProducts products that only the previous one had, in its order
 * @param changedProducts products of both that differ
 * @param addedPerformances performances that only the current one has, in its order
 * @param removedPerformances performances that only the previous one had, in its order
 * @param changedPerformances performances of both that differ
 */
public record CatalogChange(
    @Nullable Catalog previous,
    Catalog current,
    List<Product> addedProducts,
    List<Product> removedProducts,
    List<Changed<Product>> changedProducts,
    List<Performance> addedPerformances,
    List<Performance> removedPerformances,
    List<Changed<Performance>> changedPerformances) {

  /**
   * Something that is in both catalogues and differs.
   *
   * @param before as it was
   * @param after as it is
   * @param <T> what it is
   */
  public record Changed<T>(T before, T after) {}

  /** Copies the lists. */
  public CatalogChange {
    Objects.requireNonNull(current, "current");
    addedProducts = List.copyOf(addedProducts);
    removedProducts = List.copyOf(removedProducts);
    changedProducts = List.copyOf(changedProducts);
    addedPerformances = List.copyOf(addedPerformances);
    removedPerformances = List.copyOf(removedPerformances);
    changedPerformances = List.copyOf(changedPerformances);
  }

  /**
   * Compares two catalogues.
   *
   * @param previous the catalogue before, or null if there was none
   * @param current the catalogue now
   * @return what differs
   */
  public static CatalogChange between(@Nullable Catalog previous, Catalog current) {
    Difference<Product> products =
        Difference.of(products(previous), products(current), CatalogChange::sameProduct);
    Difference<Performance> performances =
        Difference.of(performances(previous), performances(current), Performance::equals);
    return new CatalogChange(
        previous,
        current,
        products.added,
        products.removed,
        products.changed,
        performances.added,
        performances.removed,
        performances.changed);
  }

  /**
   * Whether no product and no performance differs.
   *
   * @return true if all lists are empty
   */
  public boolean isEmpty() {
    return addedProducts.isEmpty()
        && removedProducts.isEmpty()
        && changedProducts.isEmpty()
        && addedPerformances.isEmpty()
        && removedPerformances.isEmpty()
        && changedPerformances.isEmpty();
  }

  /** How much differs; the catalogues are too large to print. */
  @Override
  public String toString() {
    return "CatalogChange[products: +"
        + addedProducts.size()
        + " -"
        + removedProducts.size()
        + " ~"
        + changedProducts.size()
        + ", performances: +"
        + addedPerformances.size()
        + " -"
        + removedPerformances.size()
        + " ~"
        + changedPerformances.size()
        + "]";
  }

  private static boolean sameProduct(Product before, Product after) {
    if (before instanceof EventProduct one && after instanceof EventProduct other) {
      return one.withPerformances(List.of()).equals(other.withPerformances(List.of()));
    }
    return before.equals(after);
  }

  private record ProductKey(@Nullable Long seasonId, long productId) {}

  // The first of several with one key wins, as in the catalogue itself.
  private static Map<ProductKey, Product> products(@Nullable Catalog catalog) {
    Map<ProductKey, Product> byKey = new LinkedHashMap<>();
    if (catalog != null) {
      for (Season season : catalog.seasons()) {
        for (Product product : season.products()) {
          byKey.putIfAbsent(new ProductKey(season.id(), product.id()), product);
        }
      }
    }
    return byKey;
  }

  private static Map<Long, Performance> performances(@Nullable Catalog catalog) {
    Map<Long, Performance> byId = new LinkedHashMap<>();
    if (catalog != null) {
      catalog.performances().forEach(one -> byId.putIfAbsent(one.id(), one));
    }
    return byId;
  }

  private static final class Difference<T> {

    final List<T> added = new ArrayList<>();
    final List<T> removed = new ArrayList<>();
    final List<Changed<T>> changed = new ArrayList<>();

    static <K, T> Difference<T> of(Map<K, T> before, Map<K, T> after, BiPredicate<T, T> same) {
      Difference<T> difference = new Difference<>();
      after.forEach(
          (key, now) -> {
            T then = before.get(key);
            if (then == null) {
              difference.added.add(now);
            } else if (!same.test(then, now)) {
              difference.changed.add(new Changed<>(then, now));
            }
          });
      before.forEach(
          (key, then) -> {
            if (!after.containsKey(key)) {
              difference.removed.add(then);
            }
          });
      return difference;
    }
  }
}
