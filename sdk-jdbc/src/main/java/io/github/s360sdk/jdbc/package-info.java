/**
 * Keeps the journal of orders in a relational database. Begin with {@link
 * io.github.s360sdk.jdbc.JdbcOrderJournal}.
 */
@NullMarked
package io.github.s360sdk.jdbc;

import org.jspecify.annotations.NullMarked;
