/** What the simulator shows of its books and of the calls that it received. */
@NullMarked
package io.github.s360sdk.testing.model;

import org.jspecify.annotations.NullMarked;
