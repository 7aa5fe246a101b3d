/** Adapters of the stubs. */
@NullMarked
package io.github.s360sdk.core.internal.xml;

import org.jspecify.annotations.NullMarked;
