/** How questions are asked; not for users. */
@NullMarked
package io.github.s360sdk.availability.internal;

import org.jspecify.annotations.NullMarked;
