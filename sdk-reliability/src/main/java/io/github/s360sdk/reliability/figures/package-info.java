/** The figures of reliability, measured anew at each run. */
@NullMarked
package io.github.s360sdk.reliability.figures;

import org.jspecify.annotations.NullMarked;
