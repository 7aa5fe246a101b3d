package io.github.s360sdk.catalog.internal.reader;

import org.jspecify.annotations.Nullable;

/** Quantities of the wire. */
final class Quantities {

  private static final int NO_LIMIT = 999_999;

  private Quantities() {}

  /** A largest quantity; null where the platform means that there is no limit. */
  static @Nullable Integer limit(@Nullable Integer quantity) {
    return quantity == null || quantity >= NO_LIMIT ? null : quantity;
  }

  /** The same for a number as it was read; {@link Long#MIN_VALUE} stands for none. */
  static long limit(long quantity) {
    return quantity >= NO_LIMIT ? Long.MIN_VALUE : quantity;
  }
}
