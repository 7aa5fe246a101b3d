package io.github.s360sdk.reliability.fuzz;

/** Fuzz target: answers about the catalogue and the point of sales. */
public final class CatalogueAnswersTarget {

  private static final AnswerFuzzer FUZZER = AnswerReader.CATALOGUE.fuzzer();

  private CatalogueAnswersTarget() {}

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
