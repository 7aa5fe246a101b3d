package io.github.s360sdk.reliability.hostile;

import java.util.List;

/**
 * Whether a case ended as it has to.
 *
 * @param judged the case
 * @param ending what happened, in words
 * @param faults what is wrong with that; empty if nothing is
 * @param millis how long the call took
 * @param peakBytes most bytes of the heap that were in use
 * @param allocatedBytes bytes that the call allocated
 * @param trace stack trace of the error, or all stacks if the call did not end
 */
public record Verdict(
    HostileCase judged,
    String ending,
    List<String> faults,
    long millis,
    long peakBytes,
    long allocatedBytes,
    String trace) {

  /** Copies the list. */
  public Verdict {
    faults = List.copyOf(faults);
  }

  /**
   * Whether the call ended as it has to.
   *
   * @return true if nothing is wrong
   */
  public boolean bounded() {
    return faults.isEmpty();
  }
}
