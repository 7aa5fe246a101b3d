/** The books of the simulated platform, without a word of SOAP. */
@NullMarked
package io.github.s360sdk.testing.internal.state;

import org.jspecify.annotations.NullMarked;
