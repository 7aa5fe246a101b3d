/** Watches what is left, and tells of changes. */
@NullMarked
package io.github.s360sdk.availability.watch;

import org.jspecify.annotations.NullMarked;
