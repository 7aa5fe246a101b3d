/** Spans for calls and attempts. */
module io.github.s360sdk.opentelemetry {
  requires transitive io.github.s360sdk.core;
  requires transitive io.opentelemetry.api;
  requires io.opentelemetry.context;
  requires transitive org.jspecify;

  exports io.github.s360sdk.opentelemetry;
}
