/** Time that only goes on. */
@NullMarked
package io.github.s360sdk.core.internal.time;

import org.jspecify.annotations.NullMarked;
