/** One client for one institution: the place to begin. */
@NullMarked
package io.github.s360sdk;

import org.jspecify.annotations.NullMarked;
