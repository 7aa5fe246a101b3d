/** The SOAP seam: the only place that knows CXF and OkHttp's calls. */
@NullMarked
package io.github.s360sdk.core.internal.soap;

import org.jspecify.annotations.NullMarked;
