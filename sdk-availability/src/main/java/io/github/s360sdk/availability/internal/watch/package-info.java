/** How watchers work: one thread asks for all of them. */
@NullMarked
package io.github.s360sdk.availability.internal.watch;

import org.jspecify.annotations.NullMarked;
