package io.github.s360sdk.reliability.canary;

import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import io.github.s360sdk.reliability.canary.CanaryOperation.Subject;
import io.github.s360sdk.testing.world.DemoWorld;
import java.util.List;

/** What can be read of the catalogue and of availabilities; no contact is in any of it. */
final class ReadOperations {

  private ReadOperations() {}

  static List<CanaryOperation> all() {
    return List.of(
        new CanaryOperation("posConfig", on -> on.seen(on.s360().catalog().reloadPosConfig())),
        new CanaryOperation("catalogue", ReadOperations::catalogue),
        new CanaryOperation("availability", ReadOperations::availability),
        new CanaryOperation("season tickets", ReadOperations::seasonTickets));
  }

  private static void catalogue(Subject on) {
    CatalogQuery query = on.seen(CatalogQuery.of(all -> {}));
    on.seen(on.s360().catalog().get(query));
    on.seen(on.s360().catalog().stream(query, product -> {}));
    on.returned().accept(on.s360().catalog().lastSetupUpdate());
    on.seen(on.s360().catalog().isAlive());
  }

  private static void availability(Subject on) {
    DemoWorld world = on.simulator().world();
    long pointOfSales = world.pointOfSales().id();
    long performance = world.theatre().performances().get(0).id();
    on.seen(
        on.s360()
            .availability()
            .performances(query -> query.pointOfSales(pointOfSales).performance(performance)));
    on.seen(
        on.s360()
            .availability()
            .products(
                query ->
                    query.pointOfSales(pointOfSales).product(world.museum().timeslotPass().id())));
    on.seen(
        on.s360()
            .availability()
            .seats(
                query ->
                    query
                        .pointOfSales(pointOfSales)
                        .performance(performance)
                        .seatCategory(world.theatre().seatCategories().get(0).id())));
  }

  private static void seasonTickets(Subject on) {
    on.s360()
        .catalog()
        .get()
        .products()
        .filter(SeasonTicketProduct.class::isInstance)
        .map(SeasonTicketProduct.class::cast)
        .forEach(ticket -> on.seen(on.s360().availability().seasonTicket(ticket)));
  }
}
