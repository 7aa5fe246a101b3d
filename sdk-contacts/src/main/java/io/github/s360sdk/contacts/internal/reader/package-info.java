/** How answers about contacts are read. */
@NullMarked
package io.github.s360sdk.contacts.internal.reader;

import org.jspecify.annotations.NullMarked;
