package io.github.s360sdk.core.spi;

/**
 * How many repeats a connection may make, so that a platform in trouble is not asked three times as
 * often as one that is well. A repeat takes one out of the budget; calls that end well put a part
 * of one back. Where nothing is left, the first failure reaches the caller.
 *
 * <p>Waiting after a refusal because of a rate limit takes nothing: the rate limiter paces that.
 *
 * @param most repeats that can be made in a row while no call ends well; also what a connection
 *     begins with; 0 means that nothing is repeated
 * @param callsForOne how many calls have to end well until one more may be made, at least 1
 */
public record RetryBudget(int most, int callsForOne) {

  /** 20 in a row, and one for each ten calls that end well. */
  public static final RetryBudget DEFAULT = new RetryBudget(20, 10);

  /** As many as the {@link RetryPolicy} makes. */
  public static final RetryBudget UNLIMITED = new RetryBudget(Integer.MAX_VALUE, 1);

  /** Checks the parts. */
  public RetryBudget {
    if (most < 0) {
      throw new IllegalArgumentException("most must not be negative, but is " + most);
    }
    if (callsForOne < 1) {
      throw new IllegalArgumentException("callsForOne must be at least 1, but is " + callsForOne);
    }
  }
}
