package io.github.s360sdk.reliability.soak;

/**
 * A figure of a run.
 *
 * @param name what was measured
 * @param start its value after the warm-up
 * @param end its value at the end
 * @param limit what the end may be at most, or must be at least
 * @param least whether the limit is the least
 */
public record Figure(String name, double start, double end, double limit, boolean least) {

  /**
   * A figure that must not grow beyond a limit.
   *
   * @param name what was measured
   * @param start its value after the warm-up
   * @param end its value at the end
   * @param limit what the end may be at most
   * @return the figure
   */
  static Figure atMost(String name, double start, double end, double limit) {
    return new Figure(name, start, end, limit, false);
  }

  /** The same of a number that is counted. */
  static Figure countAtMost(String name, long start, long end, long limit) {
    return atMost(name, (double) start, (double) end, (double) limit);
  }

  /**
   * A figure that has to be reached.
   *
   * @param name what was measured
   * @param end its value at the end
   * @param limit what the end must be at least
   * @return the figure
   */
  static Figure atLeast(String name, long end, long limit) {
    return new Figure(name, 0, (double) end, (double) limit, true);
  }

  /**
   * Whether the limit is kept.
   *
   * @return true if it is
   */
  public boolean ok() {
    return least ? end >= limit : end <= limit;
  }
}
