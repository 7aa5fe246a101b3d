/** How contacts are read and saved; not for users. */
@NullMarked
package io.github.s360sdk.contacts.internal;

import org.jspecify.annotations.NullMarked;
