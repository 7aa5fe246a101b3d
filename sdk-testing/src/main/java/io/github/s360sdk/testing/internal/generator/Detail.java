package io.github.s360sdk.testing.internal.generator;

/** How much is told of a product. */
enum Detail {
  /** All, below the season. */
  WHOLE,
  /** Performances without prices, below season tickets and packs. */
  INSIDE,
  /** Performances with a few prices, below advantages. */
  REDUCED,
  /** Names only, below conditional cross-sells. */
  NAMED
}
