/** Errors that only contacts have. */
@NullMarked
package io.github.s360sdk.contacts.error;

import org.jspecify.annotations.NullMarked;
