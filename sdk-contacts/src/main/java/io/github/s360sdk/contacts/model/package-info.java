/** What is known of a contact. */
@NullMarked
package io.github.s360sdk.contacts.model;

import org.jspecify.annotations.NullMarked;
