/** Orders, operations, movements, tickets and files as the platform answers them. */
@NullMarked
package io.github.s360sdk.sales.model;

import org.jspecify.annotations.NullMarked;
