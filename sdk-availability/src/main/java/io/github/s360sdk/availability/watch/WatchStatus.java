package io.github.s360sdk.availability.watch;

import io.github.s360sdk.core.error.S360Exception;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a watcher is doing.
 *
 * @param state the state
 * @param lastPoll when the platform last said well what changed, by the clock of the connection;
 *     null before that
 * @param pending products that are to be loaded: for the first time, or because they changed
 * @param failures how many tries in a row have failed
 * @param lastError what the last try failed with, or null if it did not
 * @param nextTry when something is tried next, or null if nothing is planned
 */
public record WatchStatus(
    State state,
    @Nullable Instant lastPoll,
    int pending,
    int failures,
    @Nullable S360Exception lastError,
    @Nullable Instant nextTry) {

  /** What a watcher can be doing. */
  public enum State {
    /** What is watched has not been loaded yet. */
    STARTING,
    /** All is known, as of the last poll. */
    WATCHING,
    /** Something is waited for longer than wished, because a limit leaves no permit. */
    DELAYED,
    /** The last try failed; what is known gets older, and nothing is lost. */
    FAILING,
    /** It watches no more. */
    CLOSED
  }

  /** Checks the state. */
  public WatchStatus {
    Objects.requireNonNull(state, "state");
  }
}
