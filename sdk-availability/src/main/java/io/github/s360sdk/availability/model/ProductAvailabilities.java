package io.github.s360sdk.availability.model;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is left of products that are no events: the answer to one question. Immutable. */
public final class ProductAvailabilities {

  private final Instant asOf;
  private final List<UnitsLeft> rows;
  private final Map<Long, ProductAvailability> byProduct;
  private final Set<Long> missing;

  /**
   * Makes an answer.
   *
   * @param asOf when it was received
   * @param rows its rows
   * @param asked ids of the products that were asked for
   */
  public ProductAvailabilities(Instant asOf, List<UnitsLeft> rows, Collection<Long> asked) {
    this.asOf = Objects.requireNonNull(asOf, "asOf");
    this.rows = List.copyOf(rows);
    this.byProduct = Rows.group(this.rows, UnitsLeft::productId, ProductAvailability::new);
    Set<Long> without = new LinkedHashSet<>(asked);
    without.removeAll(byProduct.keySet());
    this.missing = Set.copyOf(without);
  }

  /**
   * When the answer was received, by the clock of the connection; the oldest part of an answer that
   * was put together counts.
   *
   * @return the time
   */
  public Instant asOf() {
    return asOf;
  }

  /**
   * The products that the platform told something of.
   *
   * @return the products, in the order of the answer
   */
  public Collection<ProductAvailability> all() {
    return List.copyOf(byProduct.values());
  }

  /**
   * What is left of a product.
   *
   * @param id its id
   * @return what the platform told, or empty if it told nothing of the product
   */
  public Optional<ProductAvailability> product(long id) {
    return Optional.ofNullable(byProduct.get(id));
  }

  /**
   * The level of a product.
   *
   * @param id its id
   * @return the level, or null if it is not known, which does not mean that nothing is left
   */
  public @Nullable AvailabilityLevel level(long id) {
    ProductAvailability product = byProduct.get(id);
    return product == null ? null : product.level();
  }

  /**
   * Products that were asked for and of which the platform told nothing. Nothing is known of them,
   * not even that nothing is left.
   *
   * @return their ids; usually empty
   */
  public Set<Long> missing() {
    return missing;
  }

  /**
   * All rows as they were received, also those that name no product.
   *
   * @return the rows, in the order of the answer
   */
  public List<UnitsLeft> rows() {
    return rows;
  }

  /** How much is in it. */
  @Override
  public String toString() {
    return "ProductAvailabilities[asOf=%s, products=%d, rows=%d, missing=%d]"
        .formatted(asOf, byProduct.size(), rows.size(), missing.size());
  }
}
