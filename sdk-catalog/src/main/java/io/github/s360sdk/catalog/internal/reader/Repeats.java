package io.github.s360sdk.catalog.internal.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the last list again if the next one has the same objects: what follows each other in a
 * catalogue mostly shares its lists.
 */
final class Repeats<T> {

  private List<T> last = List.of();

  List<T> list(@Nullable List<T> next) {
    if (next == null) {
      return List.of();
    }
    if (!isLast(next)) {
      last = List.copyOf(next);
    }
    return last;
  }

  private boolean isLast(List<T> next) {
    int size = next.size();
    if (size != last.size()) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (next.get(i) != last.get(i)) {
        return false;
      }
    }
    return true;
  }
}
