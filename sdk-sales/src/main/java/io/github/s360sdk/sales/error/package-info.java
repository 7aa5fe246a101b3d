/** Errors of the order workflow. */
@NullMarked
package io.github.s360sdk.sales.error;

import org.jspecify.annotations.NullMarked;
