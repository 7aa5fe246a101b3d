/**
 * Crashes of the process: a program that sells is killed at random moments and started again, with
 * the same journal. Afterwards no order is unknown, closed twice, or nobody's.
 */
@NullMarked
package io.github.s360sdk.reliability.crash;

import org.jspecify.annotations.NullMarked;
