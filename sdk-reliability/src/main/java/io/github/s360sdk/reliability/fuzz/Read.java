package io.github.s360sdk.reliability.fuzz;

import io.github.s360sdk.S360Client;
import org.jspecify.annotations.Nullable;

/**
 * A call whose answer is fuzzed.
 *
 * @param name its name, as in names of files
 * @param call makes it and gives its result, null if it has none
 */
record Read(String name, Call call) {

  /** Makes a call. */
  @FunctionalInterface
  interface Call {
    /** The result, or null if the call has none. */
    @Nullable Object make(S360Client s360, Subject subject);
  }

  /** A call that has no result. */
  @FunctionalInterface
  interface Task {
    /** Makes the call. */
    void make(S360Client s360, Subject subject);
  }

  static Read of(String name, Call call) {
    return new Read(name, call);
  }

  static Read task(String name, Task task) {
    return new Read(
        name,
        (s360, subject) -> {
          task.make(s360, subject);
          return null;
        });
  }
}
