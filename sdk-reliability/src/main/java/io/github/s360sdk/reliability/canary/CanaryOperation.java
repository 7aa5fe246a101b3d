package io.github.s360sdk.reliability.canary;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.testing.S360Simulator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something that a program does with the SDK, in one or several calls.
 *
 * @param name its name
 * @param fails whether it fails even if nothing is wrong with the platform
 * @param steps the calls
 */
record CanaryOperation(String name, boolean fails, Steps steps) {

  CanaryOperation(String name, Steps steps) {
    this(name, false, steps);
  }

  /** Makes the calls. */
  @FunctionalInterface
  interface Steps {
    /**
     * Makes them.
     *
     * @param on what they are made with
     */
    void make(Subject on);
  }

  /**
   * What the calls are made with.
   *
   * @param s360 the client
   * @param simulator the platform
   * @param purchaser number of a contact with marked data
   * @param returned takes what the SDK returns, and what is built to be given to it
   */
  record Subject(
      S360Client s360,
      S360Simulator simulator,
      String purchaser,
      Consumer<@Nullable Object> returned) {

    /** Hands over what was returned, and gives it back. */
    <T extends @Nullable Object> T seen(T value) {
      returned.accept(value);
      return value;
    }
  }
}
