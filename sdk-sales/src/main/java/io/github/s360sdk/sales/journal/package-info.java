/**
 * The journal of orders: what the workflow was about to do and has done, written down so that the
 * end of a process loses no order.
 */
@NullMarked
package io.github.s360sdk.sales.journal;

import org.jspecify.annotations.NullMarked;
