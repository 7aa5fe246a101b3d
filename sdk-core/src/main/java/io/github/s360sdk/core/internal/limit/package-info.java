/** The embedded rate limiter. */
@NullMarked
package io.github.s360sdk.core.internal.limit;

import org.jspecify.annotations.NullMarked;
