package io.github.s360sdk.redis;

/** What the rate limiter does while Redis cannot be reached, or answers too slowly. */
public enum WhenUnreachable {

  /**
   * Each machine goes on with its share of the pace: what was last known of it, divided by the
   * number of machines. The cache goes on in memory.
   */
  LOCAL_SHARE,

  /**
   * Calls fail at once with a {@link io.github.s360sdk.core.error.ConnectionFailedException},
   * before anything is sent. For partners that would rather sell nothing than risk to be blocked.
   */
  FAIL
}
