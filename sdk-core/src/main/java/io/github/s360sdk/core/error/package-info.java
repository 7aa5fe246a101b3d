/**
 * Errors of the SDK, in three families below {@link io.github.s360sdk.core.error.S360Exception}.
 */
@NullMarked
package io.github.s360sdk.core.error;

import org.jspecify.annotations.NullMarked;
