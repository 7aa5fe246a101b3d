package io.github.s360sdk.core.spi;

import java.io.IOException;

/**
 * Turns values of a key into bytes and back, for caches that keep them outside the program. Codecs
 * of the SDK belong to its keys; a cache only calls them. Thread-safe.
 *
 * @param <V> type of the values
 */
public interface CacheCodec<V> {

  /**
   * Names the form of the bytes. Programs with different versions of the SDK can share a cache: a
   * cache keeps values of each version apart, by making it a part of the name that it stores them
   * under.
   *
   * @return a short text of letters and digits, another one whenever the form has changed
   */
  String version();

  /**
   * Writes a value.
   *
   * @param value the value
   * @return its bytes, compact enough to be stored as they are
   * @throws IOException if the value cannot be written
   */
  byte[] encode(V value) throws IOException;

  /**
   * Reads a value.
   *
   * @param bytes what {@link #encode} made, perhaps in another program
   * @return the value, equal to the one that was written
   * @throws IOException if it is something else; a cache treats it as if there were no value
   */
  V decode(byte[] bytes) throws IOException;
}
