package io.github.s360sdk.jdbc;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the journal that this version of the SDK cannot read: a newer one wrote it, or somebody
 * changed it by hand. The row is left as it is.
 *
 * @param id id of the entry
 * @param step how far the order has come, as it stands in the row
 * @param orderId id of the order, or null if it is not known
 */
public record UnreadableEntry(String id, String step, @Nullable Long orderId) {

  /** Checks that nothing is missing. */
  public UnreadableEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(step, "step");
  }
}
