/** JVMs that a campaign starts beside its own. */
@NullMarked
package io.github.s360sdk.reliability.process;

import org.jspecify.annotations.NullMarked;
