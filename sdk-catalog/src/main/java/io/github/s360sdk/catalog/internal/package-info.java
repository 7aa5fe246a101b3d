/** Stubs of the catalogue service and their mapping to the model. */
@NullMarked
package io.github.s360sdk.catalog.internal;

import org.jspecify.annotations.NullMarked;
