/**
 * Sends marked secrets through every operation, well and with every fault, and looks for them where
 * they must not be: in logs, messages of errors and texts of objects. {@link
 * io.github.s360sdk.reliability.canary.CanaryRun} lists what it finds.
 */
@NullMarked
package io.github.s360sdk.reliability.canary;

import org.jspecify.annotations.NullMarked;
