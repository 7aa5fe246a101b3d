package io.github.s360sdk.benchmarks.catalog;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Everything that is measured of the catalogue.
 *
 * @param size the answer of the usual size
 * @param costs time and allocation, of every peer
 * @param retained what a catalogue weighs that is kept
 * @param heap smallest heap in megabytes in which the usual answer is streamed
 * @param heapLarge the same for the large answer
 * @param cachedGet cost of a get that is answered from the cache
 */
record CatalogResults(
    CatalogSize size,
    Map<Peer, PeerRuns.Cost> costs,
    RetainedSize.Bytes retained,
    OptionalInt heap,
    OptionalInt heapLarge,
    CachedGet cachedGet) {

  /** Nominal size of the usual answer, in megabytes. */
  static final int USUAL = 26;

  /** Nominal size of the large answer, in megabytes. */
  static final int LARGE = 260;

  /** Measures; one thing after the other, so that none disturbs another. */
  static CatalogResults measure(boolean full)
      throws IOException, InterruptedException, RunnerException {
    CatalogSize size;
    Map<Peer, PeerRuns.Cost> costs;
    RetainedSize.Bytes retained;
    OptionalInt heap;
    try (CatalogServerProcess server = new CatalogServerProcess(USUAL)) {
      size = server.size();
      costs = PeerRuns.measure(server, full);
      retained = RetainedSize.measure(server);
      heap = StreamInSmallHeap.smallest(server);
    }
    OptionalInt heapLarge;
    try (CatalogServerProcess server = new CatalogServerProcess(LARGE)) {
      heapLarge = StreamInSmallHeap.smallest(server);
    }
    return new CatalogResults(size, costs, retained, heap, heapLarge, CachedGet.measure(full));
  }

  PeerRuns.Cost cost(Peer peer) {
    return Objects.requireNonNull(costs.get(peer), peer.name());
  }

  /** Time of the SDK as a part of that of a peer. */
  double timeAgainst(Peer peer) {
    return cost(Peer.SDK).millis() / cost(peer).millis();
  }

  /** Allocation of the SDK as a part of that of a peer. */
  double allocationAgainst(Peer peer) {
    return cost(Peer.SDK).allocated() / cost(peer).allocated();
  }

  /** Weight of the model as a part of that of the stubs. */
  double retainedAgainstStubs() {
    return (double) retained.model() / retained.stubs();
  }
}
