/**
 * Answers that no sound platform gives: whatever a server sends, a call has to end soon, with a
 * typed error and little memory. {@link io.github.s360sdk.reliability.hostile.HostileRun} asks for
 * all of them.
 */
@NullMarked
package io.github.s360sdk.reliability.hostile;

import org.jspecify.annotations.NullMarked;
