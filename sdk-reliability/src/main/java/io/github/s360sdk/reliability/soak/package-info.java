/**
 * Uses clients for long and looks for what they leave behind: threads, connections, files, memory.
 * {@link io.github.s360sdk.reliability.soak.SoakRun} prints the figures.
 */
@NullMarked
package io.github.s360sdk.reliability.soak;

import org.jspecify.annotations.NullMarked;
