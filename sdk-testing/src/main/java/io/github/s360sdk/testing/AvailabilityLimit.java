package io.github.s360sdk.testing;

/**
 * How a simulator keeps the limit of the availability methods: at most one call in a minute
 * (documented). What counts as the same call is not known.
 */
public enum AvailabilityLimit {
  /** It is not kept. */
  NONE,
  /** The same method with the same parameters; another reference date makes no difference. */
  SAME_QUESTION,
  /** The same method, whatever its parameters. */
  METHOD
}
