/** What is left, as the platform tells it. */
@NullMarked
package io.github.s360sdk.availability.model;

import org.jspecify.annotations.NullMarked;
