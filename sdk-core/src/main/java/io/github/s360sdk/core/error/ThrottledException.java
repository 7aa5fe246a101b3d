package io.github.s360sdk.core.error;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The call was refused because of a rate limit: by the platform (HTTP 509 or 429) or by the local
 * limiter before anything was sent. It was not carried out.
 */
public class ThrottledException extends S360ServiceException {

  private static final long serialVersionUID = 1L;

  private final boolean byPlatform;
  private final @Nullable Instant retryAt;

  /**
   * Creates an error.
   *
   * @param byPlatform true if the platform refused, false if the local limiter did
   * @param details the call that failed
   * @param retryAt when a next call has a chance, or null if not known
   */
  public ThrottledException(boolean byPlatform, CallDetails details, @Nullable Instant retryAt) {
    super(
        byPlatform
            ? "the platform refused the call because of its rate limit"
            : "the local rate limit has no permit before the deadline of the call",
        retryAt == null
            ? "Wait at least a minute before the next call; the limit is shared by all programs of"
                + " the institution."
            : "Try again at "
                + retryAt
                + "; the limit is shared by all programs of the"
                + " institution.",
        details,
        null);
    this.byPlatform = byPlatform;
    this.retryAt = retryAt;
  }

  /**
   * Who refused.
   *
   * @return true if the platform did, false if the local limiter did and nothing was sent
   */
  public boolean byPlatform() {
    return byPlatform;
  }

  /**
   * When a next call has a chance.
   *
   * @return the time, or null if not known
   */
  public @Nullable Instant retryAt() {
    return retryAt;
  }

  @Override
  public boolean retryable() {
    return true;
  }
}
