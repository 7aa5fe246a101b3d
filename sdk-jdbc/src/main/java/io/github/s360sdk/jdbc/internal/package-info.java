/** How entries are kept in a table. */
@NullMarked
package io.github.s360sdk.jdbc.internal;

import org.jspecify.annotations.NullMarked;
