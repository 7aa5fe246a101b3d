/** Values that all services share: amounts, translated texts, open enumerations, times. */
@NullMarked
package io.github.s360sdk.core.model;

import org.jspecify.annotations.NullMarked;
