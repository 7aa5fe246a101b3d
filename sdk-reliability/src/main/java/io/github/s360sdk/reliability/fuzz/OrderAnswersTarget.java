package io.github.s360sdk.reliability.fuzz;

/** Fuzz target: answers about orders, files and tickets. */
public final class OrderAnswersTarget {

  private static final AnswerFuzzer FUZZER = AnswerReader.ORDERS.fuzzer();

  private OrderAnswersTarget() {}

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
