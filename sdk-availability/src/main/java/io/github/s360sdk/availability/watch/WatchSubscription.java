package io.github.s360sdk.availability.watch;

/** That a listener is told of changes; ends when it is closed, or with its watcher. */
public interface WatchSubscription extends AutoCloseable {

  /** Ends the subscription. Closing twice is harmless; a call that has begun runs to its end. */
  @Override
  void close();
}
