/**
 * Coverage-guided fuzzing of the answer readers: whatever bytes come as an answer, the SDK gives a
 * result or throws an {@link io.github.s360sdk.core.error.S360Exception}.
 */
@NullMarked
package io.github.s360sdk.reliability.fuzz;

import org.jspecify.annotations.NullMarked;
