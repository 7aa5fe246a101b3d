package io.github.s360sdk.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Figures of the first sale: {@code FirstSaleFigures [--full] [--contract "FOUND of KNOWN"]}.
 * Prints a row per figure and ends with status 1 if one is short.
 */
final class FirstSaleFigures {

  private static final int THREADS = 16;
  private static final int SALES = 5_000;

  private FirstSaleFigures() {}

  /** Measures anew and prints a row per figure. */
  public static void main(String[] args) throws Exception {
    List<String> options = List.of(args);
    boolean full = options.contains("--full");
    int contract = options.indexOf("--contract");
    Path wsdl = Samples.wsdl(Files.createTempDirectory("s360-figures"));

    FigureTable table = new FigureTable();
    try (PosConfigBenchmark benchmark = new PosConfigBenchmark(wsdl, full)) {
      PosConfigBenchmark.PerPeer p50 = benchmark.medians();
      table.note(
          "posConfig p50: SDK %.0f us, CXF default proxy %.0f us, OkHttp + JAXB by hand %.0f us",
          p50.sdk(), p50.cxf(), p50.byHand());
      table.atMost("posConfig p50 against the CXF default proxy", p50.sdk() / p50.cxf(), 0.30);
      table.atMost("posConfig p50 against OkHttp + JAXB by hand", p50.sdk() / p50.byHand(), 2.0);
      PosConfigBenchmark.PerPeer rate = benchmark.throughput(THREADS);
      table.note(
          "calls per second of %d threads: SDK %.0f, CXF default proxy %.0f, by hand %.0f",
          THREADS, rate.sdk(), rate.cxf(), rate.byHand());
      table.atLeast(
          "calls per second of " + THREADS + " threads against the CXF default proxy",
          rate.sdk() / rate.cxf(),
          4.0);
    }

    ColdStartBenchmark.Times cold = ColdStartBenchmark.measure(wsdl, full ? 25 : 11);
    table.note(
        "cold start to the first answer: SDK %.2f s, CXF default proxy with its WSDL %.2f s",
        cold.sdk(), cold.cxf());
    table.atMost(
        "cold start of one uncached call against the CXF default proxy with its WSDL",
        cold.sdk() / cold.cxf(),
        0.85);

    ManySales.Result sales = ManySales.run(THREADS, full ? 10 * SALES : SALES);
    table.note("%d sales in %.1f s", sales.sales(), sales.seconds());
    table.atMost("mixed-up sales of " + sales.sales(), sales.mixedUp(), 0);

    if (contract >= 0 && contract + 1 < options.size()) {
      table.all("contract facts of the built services present", options.get(contract + 1));
    } else {
      table.missing(
          "contract facts of the built services present", "all", "the contract is not beside");
    }
    System.exit(table.print() ? 0 : 1);
  }
}
