package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.testing.world.Performance;
import io.github.s360sdk.testing.world.SeatCategory;
import io.github.s360sdk.testing.world.Timeslot;
import java.util.HashMap;
import java.util.Map;

/** The inventories of all performances and timeslots. Guarded by the store. */
final class Places {

  private record Key(long ownerId, long seatCategoryId) {}

  private final Map<Key, Inventory> inventories = new HashMap<>();

  Inventory of(Performance performance, SeatCategory category) {
    return inventories.computeIfAbsent(
        new Key(performance.id(), category.id()),
        key -> new Inventory(category.capacity(), category.rowLength()));
  }

  Inventory of(Timeslot timeslot) {
    return inventories.computeIfAbsent(
        new Key(timeslot.id(), 0), key -> new Inventory(timeslot.quota(), timeslot.quota()));
  }
}
