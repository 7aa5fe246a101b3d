/** How a change is made out of what is there. */
@NullMarked
package io.github.s360sdk.contacts.internal.edit;

import org.jspecify.annotations.NullMarked;
