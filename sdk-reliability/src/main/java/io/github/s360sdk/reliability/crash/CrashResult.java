package io.github.s360sdk.reliability.crash;

import java.util.List;

/**
 * What came of crashes.
 *
 * @param crashes how often a process was killed
 * @param sold how many orders were closed
 * @param recovered how many of them were known only because of the recovery
 * @param unknown orders that the recovery could bring to no end
 * @param doubled orders that were made or closed twice
 * @param lost closed orders that the program does not know of
 */
public record CrashResult(
    int crashes,
    int sold,
    int recovered,
    List<String> unknown,
    List<String> doubled,
    List<String> lost) {

  /**
   * Whether nothing went wrong.
   *
   * @return true if something was sold and all lists are empty
   */
  public boolean isGood() {
    return sold > 0 && unknown.isEmpty() && doubled.isEmpty() && lost.isEmpty();
  }
}
