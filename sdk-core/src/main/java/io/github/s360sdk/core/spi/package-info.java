/** What a user can replace: credentials, cache, rate limiter, retry, listeners. */
@NullMarked
package io.github.s360sdk.core.spi;

import org.jspecify.annotations.NullMarked;
