package io.github.s360sdk.reliability.fuzz;

/** Fuzz target: envelope, fault and status, with the wire log switched on. */
public final class EnvelopeTarget {

  private static final AnswerFuzzer FUZZER = AnswerReader.ENVELOPE.fuzzer();

  private EnvelopeTarget() {}

  /** Called once by the fuzzer. */
  public static void fuzzerInitialize() {
    MaskedLog.require();
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
