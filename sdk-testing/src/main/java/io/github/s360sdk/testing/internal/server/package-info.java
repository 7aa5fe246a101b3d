/** The HTTP side: paths, security, faults on demand, the recorder and the WSDLs. */
@NullMarked
package io.github.s360sdk.testing.internal.server;

import org.jspecify.annotations.NullMarked;
