/** The connection to the platform. */
@NullMarked
package io.github.s360sdk.core;

import org.jspecify.annotations.NullMarked;
