package io.github.s360sdk.core.internal.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What the domain modules keep for a connection and its views. */
public final class SharedObjects {

  private record Key(Class<?> type, Object id) {}

  private final Map<Key, Object> objects = new ConcurrentHashMap<>();

  public <T> T get(Class<T> type, Object id, Supplier<? extends T> maker) {
    return type.cast(objects.computeIfAbsent(new Key(type, id), key -> maker.get()));
  }

  /** Lets the objects go, and closes those that can be closed. */
  public void clear() {
    objects
        .values()
        .forEach(
            object -> {
              if (object instanceof Closed closed) {
                closed.close();
              }
            });
    objects.clear();
  }

  /** An object that wants to know when the connection closes. */
  public interface Closed {

    /** The connection closes. Must not fail. */
    void close();
  }
}
