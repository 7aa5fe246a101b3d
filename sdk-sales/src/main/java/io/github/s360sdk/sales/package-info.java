/**
 * Orders, tickets and files: the clients that make single calls. What is sent is in {@code
 * request}, what comes back in {@code model}.
 */
@NullMarked
package io.github.s360sdk.sales;

import org.jspecify.annotations.NullMarked;
