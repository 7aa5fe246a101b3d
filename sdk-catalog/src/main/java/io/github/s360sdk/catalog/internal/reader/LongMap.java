package io.github.s360sdk.catalog.internal.reader;

import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A map from ids, without an object per key: a catalogue looks up an id for each of its prices. */
final class LongMap<V> {

  private static final int FIRST_SIZE = 64;

  private long[] keys = new long[FIRST_SIZE];
  private @Nullable Object[] values = new @Nullable Object[FIRST_SIZE];
  private int size;

  @Nullable V get(long key) {
    return value(slot(key));
  }

  V computeIfAbsent(long key, LongFunction<? extends V> make) {
    V present = get(key);
    if (present != null) {
      return present;
    }
    V made = make.apply(key);
    put(key, made);
    return made;
  }

  /** Keeps the first value of a key. */
  void putIfAbsent(long key, V value) {
    if (get(key) == null) {
      put(key, value);
    }
  }

  private void put(long key, V value) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(key);
    keys[slot] = key;
    values[slot] = value;
    size++;
  }

  void forEach(Consumer<? super V> action) {
    for (int slot = 0; slot < values.length; slot++) {
      V value = value(slot);
      if (value != null) {
        action.accept(value);
      }
    }
  }

  /** Gets each key with its value. */
  interface Entries<V> {
    void accept(long key, V value);
  }

  void forEachEntry(Entries<? super V> action) {
    for (int slot = 0; slot < values.length; slot++) {
      V value = value(slot);
      if (value != null) {
        action.accept(keys[slot], value);
      }
    }
  }

  @SuppressWarnings("unchecked") // only values of this type are put in
  private @Nullable V value(int slot) {
    return (V) values[slot];
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = hash(key) & mask;
    while (values[slot] != null && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  // Ids of one institution differ in their last digits only: all bits are mixed into the low ones.
  private static int hash(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }

  private void grow() {
    long[] oldKeys = keys;
    @Nullable Object[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new @Nullable Object[oldKeys.length * 2];
    for (int i = 0; i < oldValues.length; i++) {
      if (oldValues[i] != null) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
