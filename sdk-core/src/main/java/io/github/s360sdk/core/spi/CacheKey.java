package io.github.s360sdk.core.spi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Key of a cached value.
 *
 * @param institution whose value it is; caches may be shared by connections of several institutions
 * @param group values that are forgotten together, for example {@code posConfig}
 * @param id tells the values of a group apart; holds every input that changes the answer, and
 *     nothing secret
 * @param type type of the value
 * @param codec makes bytes of the value where it leaves the program; null if it must not
 * @param <V> type of the value
 */
public record CacheKey<V>(
    String institution, String group, String id, Class<V> type, @Nullable CacheCodec<V> codec) {

  /** Checks that all parts are there. */
  public CacheKey {
    Objects.requireNonNull(institution, "institution");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
  }

  /**
   * A key of a value that does not leave the program.
   *
   * @param institution whose value it is
   * @param group values that are forgotten together
   * @param id tells the values of a group apart
   * @param type type of the value
   */
  public CacheKey(String institution, String group, String id, Class<V> type) {
    this(institution, group, id, type, null);
  }
}
