/** The SOAP seam: the only place that knows the generated ports, JAXB and OkHttp's calls. */
@NullMarked
package io.github.s360sdk.core.internal.soap;

import org.jspecify.annotations.NullMarked;
