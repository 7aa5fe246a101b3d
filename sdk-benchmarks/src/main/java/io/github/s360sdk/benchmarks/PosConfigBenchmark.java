package io.github.s360sdk.benchmarks;

import io.github.s360sdk.benchmarks.PosConfigClients.PosConfigClient;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Latency and throughput of one small call. Peers take turns, so that a slow moment hits all. */
final class PosConfigBenchmark implements AutoCloseable {

  /** A measured value of each peer. */
  record PerPeer(double sdk, double cxf, double byHand) {
    private static PerPeer of(double[] values) {
      return new PerPeer(values[0], values[1], values[2]);
    }
  }

  private final CannedServer server;
  private final List<PosConfigClient> clients;
  private final boolean full;

  PosConfigBenchmark(Path wsdl, boolean full) throws Exception {
    this.server = new CannedServer(Samples.posConfig());
    this.full = full;
    this.clients =
        List.of(
            PosConfigClients.sdk(server.url()),
            PosConfigClients.cxfDefault(server.url(), wsdl),
            PosConfigClients.byHand(server.url()));
    warmUp();
  }

  private void warmUp() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(full ? 30 : 12);
    while (System.nanoTime() < end) {
      for (PosConfigClient client : clients) {
        for (int i = 0; i < 50; i++) {
          call(client);
        }
      }
    }
  }

  private static void call(PosConfigClient client) {
    long posId = client.posId();
    if (posId != Samples.POS_ID) {
      throw new IllegalStateException("a client read a wrong answer: " + posId);
    }
  }

  /** Median time of a call of one thread, in microseconds. */
  PerPeer medians() {
    int rounds = full ? 200 : 60;
    int calls = 100;
    double[][] times = new double[clients.size()][rounds * calls];
    for (int round = 0; round < rounds; round++) {
      for (int client = 0; client < times.length; client++) {
        for (int call = 0; call < calls; call++) {
          long begin = System.nanoTime();
          call(clients.get(client));
          times[client][round * calls + call] = (System.nanoTime() - begin) / 1000.0;
        }
      }
    }
    return PerPeer.of(Arrays.stream(times).mapToDouble(PosConfigBenchmark::median).toArray());
  }

  /** Calls per second of threads side by side on one client: the median of several rounds. */
  PerPeer throughput(int threads) throws InterruptedException, ExecutionException {
    int rounds = full ? 15 : 7;
    double[][] rates = new double[clients.size()][rounds];
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (PosConfigClient client : clients) {
        rate(pool, threads, client);
      }
      for (int round = 0; round < rounds; round++) {
        for (int client = 0; client < rates.length; client++) {
          rates[client][round] = rate(pool, threads, clients.get(client));
        }
      }
    } finally {
      pool.shutdownNow();
    }
    return PerPeer.of(Arrays.stream(rates).mapToDouble(PosConfigBenchmark::median).toArray());
  }

  private double rate(ExecutorService pool, int threads, PosConfigClient client)
      throws InterruptedException, ExecutionException {
    long begin = System.nanoTime();
    long end = begin + TimeUnit.MILLISECONDS.toNanos(full ? 3000 : 1500);
    Callable<Long> task =
        () -> {
          long calls = 0;
          while (System.nanoTime() < end) {
            call(client);
            calls++;
          }
          return calls;
        };
    long calls = 0;
    for (Future<Long> done :
        pool.invokeAll(IntStream.range(0, threads).mapToObj(thread -> task).toList())) {
      calls += done.get();
    }
    return calls / ((System.nanoTime() - begin) / 1e9);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  @Override
  public void close() throws Exception {
    clients.forEach(PosConfigClient::close);
    server.close();
  }
}
