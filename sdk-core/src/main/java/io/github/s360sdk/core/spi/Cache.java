package io.github.s360sdk.core.spi;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Keeps answers of reads. Implementations are thread-safe, let one caller load while others that
 * want the same key wait, and never keep a failure: an exception of the loader reaches the callers
 * that waited for it, and the next caller loads again. What was being loaded when it was
 * invalidated is given to who waits for it, but not kept.
 *
 * <p>Where a value leaves the program, the codec of its key makes bytes of it; a value whose key
 * has none must stay in memory. What cannot be decoded counts as absent.
 *
 * <p>A cache that fails costs no answer: whatever it throws, other than what the loader threw, is
 * logged, and the platform is asked. It must not wait for long, though: callers wait with it.
 *
 * <p>{@code CacheContract} in the module for tests proves all this of an implementation.
 *
 * <p>A connection closes the cache that it made itself; a cache given to the builder is closed by
 * whoever made it.
 */
public interface Cache extends AutoCloseable {

  /**
   * Returns the value of a key, loading it if there is none or if it is too old.
   *
   * @param key the key
   * @param timeToLive how long a loaded value is kept
   * @param loader makes the value; called by at most one thread per key at a time
   * @param <V> type of the value
   * @return the value
   */
  <V> V get(CacheKey<V> key, Duration timeToLive, Supplier<? extends V> loader);

  /**
   * Forgets one value.
   *
   * @param key its key
   */
  void invalidate(CacheKey<?> key);

  /**
   * Forgets all values of a group.
   *
   * @param group name of the group
   */
  void invalidateGroup(String group);

  @Override
  void close();

  /**
   * Returns a cache that keeps nothing: every read is a call.
   *
   * @return the cache
   */
  static Cache none() {
    return NoCache.INSTANCE;
  }

  /**
   * Returns a cache that gives what another one has, and adds nothing to it and forgets nothing in
   * it: for tests that must not change what others see.
   *
   * @param cache what is looked at
   * @return the cache; closing it does nothing
   */
  static Cache readOnly(Cache cache) {
    return new ReadOnlyCache(cache);
  }
}
