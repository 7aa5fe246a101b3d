package io.github.s360sdk.testing;

import io.github.s360sdk.testing.internal.server.Recorder;
import io.github.s360sdk.testing.model.RecordedCall;
import java.util.List;

/**
 * The calls that the simulator received, the oldest first. Thread-safe. Only the last ones are
 * kept, by default 10,000. Requests for WSDLs and for unknown paths are not recorded.
 */
public final class RequestLog {

  private final Recorder recorder;

  RequestLog(Recorder recorder) {
    this.recorder = recorder;
  }

  /**
   * All calls.
   *
   * @return the calls as of now
   */
  public List<RecordedCall> all() {
    return recorder.calls();
  }

  /**
   * The calls of one operation.
   *
   * @param operation name on the wire, for example {@code closeOrder}
   * @return the calls as of now
   */
  public List<RecordedCall> of(String operation) {
    return all().stream().filter(call -> call.operation().equals(operation)).toList();
  }

  /**
   * Number of calls of one operation that are kept.
   *
   * @param operation name on the wire, for example {@code closeOrder}
   * @return how many
   */
  public int count(String operation) {
    return of(operation).size();
  }

  /**
   * The last call.
   *
   * @return the call
   * @throws IllegalStateException if there is none
   */
  public RecordedCall last() {
    List<RecordedCall> calls = all();
    if (calls.isEmpty()) {
      throw new IllegalStateException("no call was recorded");
    }
    return calls.get(calls.size() - 1);
  }

  /** Forgets all calls. */
  public void clear() {
    recorder.clear();
  }

  /**
   * Sets how many calls are kept.
   *
   * @param calls 0 switches recording off
   */
  public void keepLast(int calls) {
    if (calls < 0) {
      throw new IllegalArgumentException("calls must not be negative");
    }
    recorder.capacity(calls);
  }
}
