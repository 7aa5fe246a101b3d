package io.github.s360sdk.reliability.fuzz;

/** Fuzz target: answers about what is left. */
public final class AvailabilityAnswersTarget {

  private static final AnswerFuzzer FUZZER = AnswerReader.AVAILABILITY.fuzzer();

  private AvailabilityAnswersTarget() {}

  /** Called once by the fuzzer. */
  public static void fuzzerInitialize() {
    FUZZER.prepare();
  }

  /**
   * Called by the fuzzer for each input.
   *
   * @param data the input
   */
  public static void fuzzerTestOneInput(byte[] data) {
    FUZZER.read(data);
  }
}
