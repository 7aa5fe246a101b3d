package io.github.s360sdk.reliability.canary;

import java.util.List;

/**
 * What was found.
 *
 * @param operations how many operations were run
 * @param runs how often, faults included
 * @param errors how many errors were thrown
 * @param texts how many texts were looked at
 * @param barCodes how many bar codes were looked for
 * @param broken operations that fail although nothing is wrong, so that they prove little
 * @param leaks one leak of each kind, with the first text that has it
 */
public record CanaryReport(
    int operations,
    int runs,
    int errors,
    long texts,
    int barCodes,
    List<String> broken,
    List<Leak> leaks) {

  /** Copies the lists. */
  public CanaryReport {
    broken = List.copyOf(broken);
    leaks = List.copyOf(leaks);
  }
}
