/** Meters for calls, caches and limits. */
module io.github.s360sdk.micrometer {
  requires transitive io.github.s360sdk.core;
  requires transitive micrometer.core;
  requires transitive org.jspecify;

  exports io.github.s360sdk.micrometer;
}
