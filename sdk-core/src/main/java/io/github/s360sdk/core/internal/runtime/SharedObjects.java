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

  public void clear() {
    objects.clear();
  }
}
