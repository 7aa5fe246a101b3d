/** What is left of places and products, and a watcher for it. */
@NullMarked
package io.github.s360sdk.availability;

import org.jspecify.annotations.NullMarked;
