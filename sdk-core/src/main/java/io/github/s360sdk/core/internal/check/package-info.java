/** Checks of requests, before anything is sent. */
@NullMarked
package io.github.s360sdk.core.internal.check;

import org.jspecify.annotations.NullMarked;
