/**
 * The reader of the catalogue: from the XML parser straight to the model, field by field, without a
 * graph of stubs in between.
 */
@NullMarked
package io.github.s360sdk.catalog.internal.reader;

import org.jspecify.annotations.NullMarked;
