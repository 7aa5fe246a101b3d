/** The shop as a module. */
module shop {
  requires io.github.s360sdk;
  requires io.github.s360sdk.testing;
}
