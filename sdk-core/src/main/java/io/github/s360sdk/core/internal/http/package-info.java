/** The HTTP client. */
@NullMarked
package io.github.s360sdk.core.internal.http;

import org.jspecify.annotations.NullMarked;
