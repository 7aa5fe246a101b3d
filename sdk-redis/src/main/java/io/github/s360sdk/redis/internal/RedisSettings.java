package io.github.s360sdk.redis.internal;

import java.time.Duration;

/**
 * How Redis is used.
 *
 * @param prefix what all names in Redis begin with
 * @param timeout how long an answer of Redis is waited for
 * @param machines how many machines there are, as long as that has not been counted
 * @param fails whether calls fail while Redis cannot be reached
 */
public record RedisSettings(String prefix, Duration timeout, int machines, boolean fails) {

  /** Channel of all news. */
  String channel() {
    return prefix + ":news";
  }
}
