/** Catalogues in files. */
@NullMarked
package io.github.s360sdk.catalog.internal.file;

import org.jspecify.annotations.NullMarked;
