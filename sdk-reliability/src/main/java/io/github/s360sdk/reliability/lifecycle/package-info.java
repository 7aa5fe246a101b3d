/** Small programs that use the SDK once, in a JVM of their own, and tell how it went. */
@NullMarked
package io.github.s360sdk.reliability.lifecycle;

import org.jspecify.annotations.NullMarked;
