package io.github.s360sdk.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;

/** Figures of the first sale: {@code FirstSaleFigures [--full]}. */
final class FirstSaleFigures {

  private static final int THREADS = 16;

  private FirstSaleFigures() {}

  /** Measures anew and prints a row per figure. */
  public static void main(String[] args) throws Exception {
    boolean full = args.length > 0 && args[0].equals("--full");
    Path folder = Files.createTempDirectory("s360-figures");
    Path wsdl = Samples.wsdl(folder);
    try (PosConfigBenchmark benchmark = new PosConfigBenchmark(wsdl, full)) {
      PosConfigBenchmark.PerPeer p50 = benchmark.medians();
      System.out.println(p50);
      System.out.println(p50.sdk() / p50.cxf() + " " + p50.sdk() / p50.byHand());
      PosConfigBenchmark.PerPeer rate = benchmark.throughput(THREADS);
      System.out.println(rate + " " + rate.sdk() / rate.cxf());
    }
    System.exit(0);
  }
}
