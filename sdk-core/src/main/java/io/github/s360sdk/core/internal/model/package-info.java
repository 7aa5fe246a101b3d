/** From stubs to the shared model. */
@NullMarked
package io.github.s360sdk.core.internal.model;

import org.jspecify.annotations.NullMarked;
