package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.testing.world.Performance;
import io.github.s360sdk.testing.world.SeatCategory;
import io.github.s360sdk.testing.world.Timeslot;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inventories of all performances and timeslots. Guarded by the store. */
final class Places {

  private record Key(long ownerId, long seatCategoryId) {}

  private final WorldIndex index;
  private final UpdateLog updates;
  private final Map<Key, Inventory> inventories = new HashMap<>();

  /**
   * Makes inventories when they are needed first.
   *
   * @param updates learns of which product something was taken or freed
   */
  Places(WorldIndex index, UpdateLog updates) {
    this.index = index;
    this.updates = updates;
  }

  Inventory of(Performance performance, SeatCategory category) {
    return inventories.computeIfAbsent(
        new Key(performance.id(), category.id()),
        key -> {
          long product = index.show(performance.id()).event().id();
          return new Inventory(
              category.capacity(), category.rowLength(), () -> updates.changed(product));
        });
  }

  Inventory of(Timeslot timeslot) {
    return inventories.computeIfAbsent(
        new Key(timeslot.id(), 0),
        key -> {
          long product = index.passOfTimeslot(timeslot.id()).id();
          return new Inventory(timeslot.quota(), timeslot.quota(), () -> updates.changed(product));
        });
  }

  /** Free places, without making an inventory for what nobody has touched. */
  int left(Performance performance, SeatCategory category) {
    Inventory known = inventories.get(new Key(performance.id(), category.id()));
    return known == null ? category.capacity() : known.left();
  }

  /** Free places of a timeslot, without making an inventory. */
  int left(Timeslot timeslot) {
    Inventory known = inventories.get(new Key(timeslot.id(), 0));
    return known == null ? timeslot.quota() : known.left();
  }

  /** Whether a seat is free, without making an inventory. */
  boolean isFree(Performance performance, SeatCategory category, int place) {
    @Nullable Inventory known = inventories.get(new Key(performance.id(), category.id()));
    return known == null || known.isFree(place);
  }
}
