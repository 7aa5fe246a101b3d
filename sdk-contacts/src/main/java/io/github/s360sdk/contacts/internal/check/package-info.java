/** What a contact may hold. */
@NullMarked
package io.github.s360sdk.contacts.internal.check;

import org.jspecify.annotations.NullMarked;
