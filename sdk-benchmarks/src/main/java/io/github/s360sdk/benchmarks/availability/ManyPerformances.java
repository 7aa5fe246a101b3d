package io.github.s360sdk.benchmarks.availability;

import io.github.s360sdk.availability.watch.WatchRequest;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.S360SimulatorBuilder;
import io.github.s360sdk.testing.world.DemoWorld;
import io.github.s360sdk.testing.world.EventProduct;
import io.github.s360sdk.testing.world.Performance;
import java.util.List;

/** A simulator with as many performances on sale as are wanted. */
final class ManyPerformances {

  /** What one event has. */
  static final int OF_AN_EVENT = 50;

  private static final int SEATS = 40;

  private ManyPerformances() {}

  /** Gives a simulator to start; {@code performances} is a multiple of {@link #OF_AN_EVENT}. */
  static S360SimulatorBuilder simulator(int performances) {
    // One event of the demo world is on sale; another is cancelled and is not watched.
    int more = performances / OF_AN_EVENT - 1;
    return S360Simulator.builder()
        .world(
            DemoWorld.sized().performances(OF_AN_EVENT).extraEvents(more).seatsPerCategory(SEATS))
        .keepLastCalls(0);
  }

  static List<EventProduct> onSale(S360Simulator simulator) {
    return simulator.world().theatre().season().events().stream()
        .filter(EventProduct::onSale)
        .toList();
  }

  static List<Long> ids(EventProduct event) {
    return event.performances().stream().map(Performance::id).toList();
  }

  /** What watches all that is on sale, without a look into the catalogue. */
  static void watchAll(S360Simulator simulator, WatchRequest.Builder watch) {
    onSale(simulator).forEach(event -> watch.performances(event.id(), ids(event)));
  }
}
