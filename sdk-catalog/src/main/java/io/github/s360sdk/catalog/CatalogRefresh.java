package io.github.s360sdk.catalog;

/** What a caller gets when a cached catalogue is due for a look at the platform. */
public enum CatalogRefresh {
  /** The cached catalogue at once; another thread looks, and loads where something changed. */
  BACKGROUND,
  /** What is valid now: the caller looks, loads where something changed, and others wait for it. */
  FOREGROUND
}
