/** Questions about what is left. */
@NullMarked
package io.github.s360sdk.availability.request;

import org.jspecify.annotations.NullMarked;
