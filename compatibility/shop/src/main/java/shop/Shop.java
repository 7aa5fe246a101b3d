package shop;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.availability.model.AvailabilityLevel;
import io.github.s360sdk.catalog.CatalogFile;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.sales.OrderJournals;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.journal.OrderJournal;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.world.Theatre;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program of a partner: uses each domain once, on the simulator, and says what came of it. Any
 * surprise ends it with an exception.
 */
public final class Shop {

  private Shop() {}

  /**
   * Runs the program.
   *
   * @param arguments "files" if catalogues can be written to files here, "no-files" if the library
   *     for that is missing on purpose
   */
  public static void main(String[] arguments) throws IOException {
    boolean files = List.of(arguments).contains("files");
    Path folder = Files.createTempDirectory("shop");
    try (S360Simulator simulator = S360Simulator.start();
        OrderJournal journal = OrderJournals.file(folder.resolve("orders.journal"));
        S360Client s360 = S360Client.of(simulator.connection().build(), journal)) {
      Theatre theatre = simulator.world().theatre();
      long performance = theatre.performances().get(0).id();

      Catalog catalog = s360.catalog().get();
      require(catalog.product(theatre.play().id()).isPresent(), "the play is in the catalogue");
      System.out.println("catalogue: " + file(catalog, folder.resolve("catalogue"), files));

      AvailabilityLevel level =
          s360.availability().performance(performance).orElseThrow().level();
      System.out.println("left: " + level);

      String contact =
          s360.contacts()
              .create(
                  c ->
                      c.individual(
                          i -> i.firstName("Ada").lastName("Example").email("ada@example.org")))
              .number();
      require(s360.contacts().find(contact).isPresent(), "the contact is kept");

      Sale sale =
          s360.sales()
              .sale()
              .purchaser(contact)
              .seats(
                  s ->
                      s.performance(performance)
                          .seatCategory(theatre.seatCategories().get(0).id())
                          .tariff(theatre.fullTariff().id())
                          .quantity(2))
              .payWith(PaymentSelector.pendingAccount())
              .complete();
      require(sale.ticketsComplete(), "the tickets have come");
      require(sale.tickets().size() == 2, "there are two tickets");
      require(s360.sales().recover().isEmpty(), "nothing is left to recover");
      System.out.println("sold: " + sale.tickets().size() + " for " + sale.total());
    }
    System.out.println("Java " + Runtime.version().feature() + ": the shop works");
  }

  private static String file(Catalog catalog, Path file, boolean possible) throws IOException {
    try {
      CatalogFile.write(catalog, file);
    } catch (IllegalStateException e) {
      require(!possible, "a catalogue can be written");
      require(e.getMessage().contains("jackson-databind"), "the error names what is missing");
      return "in memory only";
    }
    require(possible, "the library for files is missing");
    require(CatalogFile.read(file).equals(catalog), "the file holds the catalogue");
    return "in a file";
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("not so: " + what);
    }
  }
}
