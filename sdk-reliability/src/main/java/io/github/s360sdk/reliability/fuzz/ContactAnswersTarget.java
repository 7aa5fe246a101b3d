package io.github.s360sdk.reliability.fuzz;

/** Fuzz target: answers about contacts. */
public final class ContactAnswersTarget {

  private static final AnswerFuzzer FUZZER = AnswerReader.CONTACTS.fuzzer();

  private ContactAnswersTarget() {}

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
