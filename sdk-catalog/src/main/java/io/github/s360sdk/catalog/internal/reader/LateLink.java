package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.model.Link;
import org.jspecify.annotations.Nullable;

/**
 * A link whose part may stand behind it in the answer. Bound once, by the thread that reads, before
 * the catalogue is handed out; from then on it does not change.
 */
final class LateLink<T> extends Link<T> {

  private @Nullable T part;

  LateLink(long id) {
    super(id);
  }

  void bind(T found) {
    if (part == null) {
      part = found;
    }
  }

  boolean isBound() {
    return part != null;
  }

  @Override
  public @Nullable T orNull() {
    return part;
  }
}
