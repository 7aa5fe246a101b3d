/** SOAP as the platform speaks it: reading requests, writing answers and faults. */
@NullMarked
package io.github.s360sdk.testing.internal.soap;

import org.jspecify.annotations.NullMarked;
