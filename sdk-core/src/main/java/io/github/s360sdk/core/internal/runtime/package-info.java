/** What the domain modules need of a connection. */
@NullMarked
package io.github.s360sdk.core.internal.runtime;

import org.jspecify.annotations.NullMarked;
