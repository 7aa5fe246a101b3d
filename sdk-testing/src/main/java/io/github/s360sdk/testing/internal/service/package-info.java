/** The services of the platform: one class per endpoint, and the forms of their answers. */
@NullMarked
package io.github.s360sdk.testing.internal.service;

import org.jspecify.annotations.NullMarked;
