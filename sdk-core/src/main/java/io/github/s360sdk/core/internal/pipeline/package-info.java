/** The way of a call, stage after stage. */
@NullMarked
package io.github.s360sdk.core.internal.pipeline;

import org.jspecify.annotations.NullMarked;
