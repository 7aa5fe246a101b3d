/** Tests that every rate limiter and every cache for the SDK must pass. */
@NullMarked
package io.github.s360sdk.testing.contract;

import org.jspecify.annotations.NullMarked;
