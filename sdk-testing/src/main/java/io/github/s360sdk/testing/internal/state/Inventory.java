package io.github.s360sdk.testing.internal.state;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of one seat category at one performance, or of one timeslot. Not thread-safe: the
 * store guards it.
 */
final class Inventory {

  private static final int MOST_TRIES = 500;

  private final int capacity;
  private final int rowLength;
  private final BitSet taken;
  private final Runnable onChange;
  private int left;

  /**
   * An inventory of which nothing is taken.
   *
   * @param onChange runs when something was taken or freed
   */
  Inventory(int capacity, int rowLength, Runnable onChange) {
    this.onChange = onChange;
    this.capacity = capacity;
    this.rowLength = rowLength;
    this.taken = new BitSet(capacity);
    this.left = capacity;
  }

  int left() {
    return left;
  }

  /** Takes places side by side if there are such, else the first free ones; null if too few. */
  @Nullable List<Integer> take(int quantity) {
    if (quantity > left) {
      return null;
    }
    int start = sideBySide(quantity);
    List<Integer> places = new ArrayList<>(quantity);
    int place = taken.nextClearBit(start);
    for (int i = 0; i < quantity; i++) {
      places.add(place);
      taken.set(place);
      place = taken.nextClearBit(place);
    }
    left -= quantity;
    if (quantity > 0) {
      onChange.run();
    }
    return places;
  }

  private int sideBySide(int quantity) {
    int first = taken.nextClearBit(0);
    int start = first;
    for (int i = 0; i < MOST_TRIES && start + quantity <= capacity; i++) {
      int nextTaken = taken.nextSetBit(start);
      boolean room = nextTaken < 0 || nextTaken - start >= quantity;
      boolean sameRow = start % rowLength + quantity <= rowLength;
      if (room && sameRow) {
        return start;
      }
      int next = room ? (start / rowLength + 1) * rowLength : nextTaken;
      start = taken.nextClearBit(next);
    }
    return first;
  }

  boolean isFree(int place) {
    return place >= 0 && place < capacity && !taken.get(place);
  }

  boolean takePlace(int place) {
    if (!isFree(place)) {
      return false;
    }
    taken.set(place);
    left--;
    onChange.run();
    return true;
  }

  void free(int place) {
    if (taken.get(place)) {
      taken.clear(place);
      left++;
      onChange.run();
    }
  }

  /** Frees the places that were taken last in the order of the seats; false if too few are. */
  boolean freeLast(int quantity) {
    if (quantity > capacity - left) {
      return false;
    }
    for (int i = 0; i < quantity; i++) {
      taken.clear(taken.previousSetBit(capacity - 1));
    }
    left += quantity;
    if (quantity > 0) {
      onChange.run();
    }
    return true;
  }
}
