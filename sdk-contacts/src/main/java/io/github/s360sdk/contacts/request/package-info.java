/** What is asked for, and what is to be changed. */
@NullMarked
package io.github.s360sdk.contacts.request;

import org.jspecify.annotations.NullMarked;
