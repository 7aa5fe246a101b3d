/** Sample flows with a main method. */
@NullMarked
package io.github.s360sdk.examples;

import org.jspecify.annotations.NullMarked;
