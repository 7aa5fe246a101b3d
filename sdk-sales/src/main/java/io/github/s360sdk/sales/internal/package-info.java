/** Bindings of the sales services, and mapping between stubs and model. */
@NullMarked
package io.github.s360sdk.sales.internal;

import org.jspecify.annotations.NullMarked;
