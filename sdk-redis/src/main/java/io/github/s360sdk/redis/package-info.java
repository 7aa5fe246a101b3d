/**
 * Shares the calls of an institution and the cache over machines, on Redis. Begin with {@link
 * io.github.s360sdk.redis.S360Redis}.
 */
@NullMarked
package io.github.s360sdk.redis;

import org.jspecify.annotations.NullMarked;
