/** Programs that try to make the SDK lose an order, hang, or fail without saying how. */
@NullMarked
package io.github.s360sdk.reliability;

import org.jspecify.annotations.NullMarked;
