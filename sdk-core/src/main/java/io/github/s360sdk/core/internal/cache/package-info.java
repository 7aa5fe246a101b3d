/** The embedded cache. */
@NullMarked
package io.github.s360sdk.core.internal.cache;

import org.jspecify.annotations.NullMarked;
