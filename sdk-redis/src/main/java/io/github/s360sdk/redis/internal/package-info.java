/** How limits and values are kept in Redis. */
@NullMarked
package io.github.s360sdk.redis.internal;

import org.jspecify.annotations.NullMarked;
