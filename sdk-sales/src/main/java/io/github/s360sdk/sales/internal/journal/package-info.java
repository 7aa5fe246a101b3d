/** Journals in memory and in a file. */
@NullMarked
package io.github.s360sdk.sales.internal.journal;

import org.jspecify.annotations.NullMarked;
