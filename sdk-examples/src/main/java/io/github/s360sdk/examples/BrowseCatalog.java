package io.github.s360sdk.examples;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.catalog.CatalogFile;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogSummary;
import io.github.s360sdk.catalog.model.SaleScope;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.world.GeneratedCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Loads the catalogue with a progress line, prints a part of it as tables, and shows what the
 * cache, a file and a stream cost in requests.
 *
 * <p>It runs on the simulator, offline, with a generated catalogue of some 26 MB. With {@code
 * S360_OPERATOR} and {@code S360_PASSWORD} set (see {@link S360Connection#fromEnv()}) it reads the
 * catalogue of that institution, once.
 */
public final class BrowseCatalog {

  private static final int MEGABYTES = 26;
  private static final int POLLS = 3;
  private static final int ROWS = 6;
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Platform platform;
  private final @Nullable String code;
  private final Table costs = new Table("step", "time", "requests", "what");

  private BrowseCatalog(Platform platform, @Nullable String code) {
    this.platform = platform;
    this.code = code;
  }

  /**
   * What the catalogue is read from.
   *
   * @param clients makes a client with a connection of its own, as a program does that is started
   * @param requests how many requests have reached the platform, or null if nobody counts them
   * @param waitForPermit lets the time pass until another load is allowed
   */
  private record Platform(
      Supplier<S360Client> clients, @Nullable IntSupplier requests, Runnable waitForPermit) {}

  /**
   * Runs the example.
   *
   * @param args the code of a season or of a product to show; or nothing
   * @throws IOException if the file cannot be written or read
   */
  public static void main(String[] args) throws IOException {
    String code = args.length == 0 ? null : args[0];
    if (System.getenv("S360_OPERATOR") != null) {
      new BrowseCatalog(new Platform(S360Client::fromEnv, null, () -> {}), code).run();
    } else {
      simulated(MEGABYTES, code);
    }
  }

  /** Runs on a simulator whose clock is moved, so that no wait takes time. */
  static void simulated(int megabytes, @Nullable String code) throws IOException {
    ManualClock clock = ManualClock.startingNow();
    LocalDate start = LocalDate.ofInstant(clock.instant(), clock.getZone()).minusMonths(4);
    try (S360Simulator simulator =
        S360Simulator.builder()
            .clock(clock)
            .catalog(GeneratedCatalog.builder().megabytes(megabytes).seasonStart(start).build())
            .enforceCatalogLimit(true)
            .catalogInProgress(POLLS, true)
            .start()) {
      System.out.println("Simulator at " + simulator.baseUrl() + "\n");
      Platform platform =
          new Platform(
              () -> S360Client.of(simulator.connection().build()),
              () -> simulator.requests().all().size(),
              () -> clock.advance(LIMIT));
      new BrowseCatalog(platform, code).run();
    }
  }

  private void run() throws IOException {
    try (S360Client s360 = platform.clients().get()) {
      CatalogClient catalogs =
          CatalogClient.of(
              s360.connection(),
              options ->
                  options.onProgress(new ProgressLine(System.out, ProgressLine.isTerminal())));
      System.out.println("Loading");
      Step load = new Step("load");
      Catalog catalog = catalogs.get();
      load.ended(catalog.products().count() + " products");
      System.out.println();
      SaleScope channel = catalogs.posConfig().saleScope();
      show(catalog, s360.connection().clock().instant(), channel);

      Step again = new Step("get it again");
      catalogs.get();
      again.ended("from memory");
      restart(catalog);
      stream(catalogs);
    }
    System.out.println("Costs");
    costs.print();
  }

  private void show(Catalog catalog, Instant now, SaleScope channel) {
    Selection selection = Selection.of(catalog, code, now, channel);
    CatalogTables tables = new CatalogTables(now, channel, ROWS);
    tables.seasons(catalog);
    tables.products(selection.season());
    if (selection.event() != null) {
      tables.performances(selection.event());
    }
    if (selection.ticket() != null) {
      tables.seasonTicket(selection.ticket());
    }
  }

  /** A new connection knows nothing of the load before; the file tells it. */
  private void restart(Catalog catalog) throws IOException {
    Path folder = Files.createTempDirectory("s360-example");
    Path file = folder.resolve("catalogue.json.gz");
    try (S360Client restarted = platform.clients().get()) {
      Step write = new Step("write a file");
      CatalogFile.write(catalog, file);
      write.ended(kilobytes(Files.size(file)));
      Step read = new Step("start with the file");
      restarted.catalog().restore(CatalogFile.read(file));
      boolean same = restarted.catalog().get().equals(catalog);
      read.ended(same ? "the same catalogue" : "another catalogue");
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private void stream(CatalogClient catalogs) {
    platform.waitForPermit().run();
    Map<String, Integer> kinds = new TreeMap<>();
    Step stream = new Step("stream");
    try {
      CatalogSummary summary =
          catalogs.stream(product -> kinds.merge(CatalogTables.kind(product), 1, Integer::sum));
      stream.ended(summary.products() + " products, " + kilobytes(summary.bytes()));
    } catch (ThrottledException e) {
      stream.ended("not before " + e.retryAt());
      return;
    }
    System.out.println("Streamed");
    Table table = new Table("kind", "products");
    kinds.forEach(table::row);
    table.print();
  }

  private static String kilobytes(long bytes) {
    return bytes / 1_000 + " kB";
  }

  /** A row of the table of costs. */
  private final class Step {

    private final String name;
    private final long start = System.nanoTime();
    private final int sent = count();

    Step(String name) {
      this.name = name;
    }

    void ended(String result) {
      double millis = (System.nanoTime() - start) / 1e6;
      costs.row(
          name,
          String.format(Locale.ROOT, millis < 10 ? "%.2f ms" : "%.0f ms", millis),
          platform.requests() == null ? "not counted" : count() - sent,
          result);
    }

    private int count() {
      return platform.requests() == null ? 0 : platform.requests().getAsInt();
    }
  }
}
