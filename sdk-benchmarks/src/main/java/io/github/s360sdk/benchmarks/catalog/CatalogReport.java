package io.github.s360sdk.benchmarks.catalog;

import io.github.s360sdk.benchmarks.FigureTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Measures the catalogue and writes the page and the picture about it: {@code CatalogReport FOLDER
 * [--full]}.
 */
final class CatalogReport {

  private CatalogReport() {}

  /** Measures anew and writes {@code catalogue.md} and {@code catalogue.svg}. */
  public static void main(String[] args) throws Exception {
    CatalogResults results = CatalogResults.measure(List.of(args).contains("--full"));
    write(results, Path.of(args[0]));
    System.exit(CatalogFigures.table(results).print() ? 0 : 1);
  }

  static void write(CatalogResults results, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("catalogue.md"), page(results));
    Files.writeString(folder.resolve("catalogue.svg"), picture(results));
  }

  static String picture(CatalogResults results) {
    return BarChart.svg(
        String.format(
            Locale.ROOT,
            "Reading a catalogue of %.0f MB: time and allocation",
            results.size().megabytes()),
        List.of(
            panel("Time of a read", "ms", results, PeerRuns.Cost::millis),
            panel("Allocation of a read", "MB", results, cost -> cost.allocated() / 1e6)));
  }

  private static BarChart.Panel panel(
      String heading, String unit, CatalogResults results, ToDoubleFunction<PeerRuns.Cost> value) {
    return new BarChart.Panel(
        heading,
        unit,
        Arrays.stream(Peer.values())
            .map(
                peer ->
                    new BarChart.Bar(
                        peer.label(), value.applyAsDouble(results.cost(peer)), peer == Peer.SDK))
            .toList());
  }

  static String page(CatalogResults results) {
    StringBuilder out = new StringBuilder();
    append(
        out,
        """
        # Reading the catalogue

        Measured by `tools/benchmarks`, all in the same run: %s.
        The answer is a generated catalogue of %.1f MB with %d products and %d prices. Another process serves it over
        the loop-back interface, without delay.

        ![Time and allocation of a read](catalogue.svg)

        | way | what is there at the end | time, ms | allocated, MB | SDK against it, time | SDK against it, allocation |
        |---|---|---|---|---|---|
        """,
        machine(),
        results.size().megabytes(),
        results.size().products(),
        results.size().prices());
    for (Peer peer : Peer.values()) {
      PeerRuns.Cost cost = results.cost(peer);
      append(
          out,
          "| %s | %s | %.0f | %.1f | %s | %s |\n",
          peer.label(),
          peer.result(),
          cost.millis(),
          cost.allocated() / 1e6,
          ratio(results.timeAgainst(peer)),
          ratio(results.allocationAgainst(peer)));
    }
    append(
        out,
        """

        A catalogue that is kept weighs %.1f MB as model of the SDK and %.1f MB as stubs. A get from the cache takes
        %.0f ns and allocates %.0f bytes, and %.0f bytes where the catalogue is small.

        ## Limits

        `tools/figures catalogue` fails if one is not kept.

        | figure | value | limit | |
        |---|---|---|---|
        """,
        results.retained().model() / 1e6,
        results.retained().stubs() / 1e6,
        results.cachedGet().nanos(),
        results.cachedGet().bytes(),
        results.cachedGet().bytesSmall());
    for (FigureTable.Row row : CatalogFigures.table(results).rows()) {
      append(out, "| %s | %s | %s | %s |\n", row.name(), row.value(), row.limit(), row.verdict());
    }
    append(
        out,
        """

        ## How it is measured

        - Time and allocation: one warm JVM with `%s`. The peers take turns; each begins after a full collection. Medians.
        - Allocation is summed over all threads of the JVM, because some peers work on several.
        - Weight: a walk over all objects that can be reached, with JOL.
        - Smallest heap: a new JVM per try with `-XX:+UseSerialGC`, which has to see every product and price.
        - Get from the cache: JMH, average time, and bytes per call from its GC profiler. Differences below the size of the
          smallest object count as none.
        - CXF is set as far as it has to be to read such answers: no validation of enumerations, more child elements than
          its default of 50,000.
        """,
        String.join(" ", PeerRuns.FLAGS));
    return out.toString();
  }

  // Against a peer that allocates next to nothing, decimals say nothing.
  private static String ratio(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
  }

  private static String machine() {
    return String.format(
        Locale.ROOT,
        "%d cores (%s), %s %s",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.arch"),
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"));
  }

  private static void append(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values));
  }
}
