package io.github.s360sdk.testing.internal.server;

import io.github.s360sdk.testing.model.RecordedCall;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps the last calls. Thread-safe. */
public final class Recorder {

  private final Deque<RecordedCall> calls = new ArrayDeque<>();
  private final int initialCapacity;
  private int capacity;

  public Recorder(int capacity) {
    this.initialCapacity = capacity;
    this.capacity = capacity;
  }

  synchronized boolean isOn() {
    return capacity > 0;
  }

  synchronized void add(RecordedCall call) {
    if (capacity > 0) {
      if (calls.size() >= capacity) {
        calls.removeFirst();
      }
      calls.addLast(call);
    }
  }

  public synchronized List<RecordedCall> calls() {
    return List.copyOf(calls);
  }

  public synchronized void clear() {
    calls.clear();
  }

  public synchronized void capacity(int most) {
    capacity = most;
    while (calls.size() > most) {
      calls.removeFirst();
    }
  }

  public synchronized void reset() {
    calls.clear();
    capacity = initialCapacity;
  }
}
