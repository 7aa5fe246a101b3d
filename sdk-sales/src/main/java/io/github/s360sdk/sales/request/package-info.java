/**
 * What is sent to make and close orders. All types are immutable and checked when they are built.
 */
@NullMarked
package io.github.s360sdk.sales.request;

import org.jspecify.annotations.NullMarked;
