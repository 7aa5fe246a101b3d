package io.github.s360sdk.core.spi;

import java.util.Objects;

/**
 * Key of a cached value.
 *
 * @param institution whose value it is; caches may be shared by connections of several institutions
 * @param group values that are forgotten together, for example {@code posConfig}
 * @param id tells the values of a group apart; holds every input that changes the answer
 * @param type type of the value
 * @param <V> type of the value
 */
public record CacheKey<V>(String institution, String group, String id, Class<V> type) {

  /** Checks that all parts are there. */
  public CacheKey {
    Objects.requireNonNull(institution, "institution");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
  }
}
