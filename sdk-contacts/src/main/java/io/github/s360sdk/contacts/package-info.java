/** Contacts: find, create, change, delete, authenticate. */
@NullMarked
package io.github.s360sdk.contacts;

import org.jspecify.annotations.NullMarked;
