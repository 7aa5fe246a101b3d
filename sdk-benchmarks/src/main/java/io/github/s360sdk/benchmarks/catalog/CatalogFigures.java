package io.github.s360sdk.benchmarks.catalog;

import io.github.s360sdk.benchmarks.FigureTable;
import java.util.List;
import java.util.OptionalInt;

/**
 * Figures of the catalogue: {@code CatalogFigures [--full]}. Prints a row per figure and ends with
 * status 1 if one is short.
 */
final class CatalogFigures {

  private CatalogFigures() {}

  /** Measures anew and prints a row per figure. */
  public static void main(String[] args) throws Exception {
    CatalogResults results = CatalogResults.measure(List.of(args).contains("--full"));
    System.exit(table(results).print() ? 0 : 1);
  }

  /** The figures with their limits. */
  static FigureTable table(CatalogResults results) {
    FigureTable table = new FigureTable();
    notes(table, results);
    table.atMost(
        "get() uncached against the CXF default proxy, time",
        results.timeAgainst(Peer.CXF_DEFAULT),
        0.50);
    table.atMost(
        "get() uncached against StAX events only with the same parser, time",
        results.timeAgainst(Peer.STAX_EVENTS),
        1.5);
    table.atMost(
        "get() uncached against the CXF default proxy, allocation",
        results.allocationAgainst(Peer.CXF_DEFAULT),
        0.35);
    table.atMost(
        "retained size of the model against the stub graph", results.retainedAgainstStubs(), 0.8);
    heap(table, CatalogResults.USUAL, results.heap());
    heap(table, CatalogResults.LARGE, results.heapLarge());
    table.below("get() from the cache, ns", results.cachedGet().nanos(), 1000);
    table.atMost(
        "get() from the cache, allocation that grows with the catalogue, bytes",
        results.cachedGet().growth(),
        0);
    return table;
  }

  private static void notes(FigureTable table, CatalogResults results) {
    table.note(
        "answer: %.1f MB, %d products, %d prices",
        results.size().megabytes(), results.size().products(), results.size().prices());
    for (Peer peer : Peer.values()) {
      PeerRuns.Cost cost = results.cost(peer);
      table.note(
          "%-18s  %7.0f ms  %7.1f MB allocated  SDK against it: time %.2f, allocation %.2f",
          peer.label(),
          cost.millis(),
          cost.allocated() / 1e6,
          results.timeAgainst(peer),
          results.allocationAgainst(peer));
    }
    table.note(
        "retained: model %.1f MB, stubs %.1f MB",
        results.retained().model() / 1e6, results.retained().stubs() / 1e6);
    table.note(
        "get() from the cache: %.0f ns, %.0f B; %.0f B with a small catalogue",
        results.cachedGet().nanos(), results.cachedGet().bytes(), results.cachedGet().bytesSmall());
  }

  private static void heap(FigureTable table, int megabytes, OptionalInt smallest) {
    String name = "smallest -Xmx in MB at which stream passes " + megabytes + " MB";
    if (smallest.isPresent()) {
      table.atMost(name, smallest.getAsInt(), StreamInSmallHeap.LIMIT);
    } else {
      table.beyond(name, StreamInSmallHeap.MOST, StreamInSmallHeap.LIMIT);
    }
  }
}
