package io.github.s360sdk.benchmarks.catalog;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A read of the whole catalogue by one peer, each in a JVM of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
@SuppressWarnings("NullAway.Init")
public class CatalogBenchmark {

  /** Who reads. */
  @Param public Peer peer;

  /** Size of the catalogue. */
  @Param("26")
  public int megabytes;

  private CatalogServerProcess server;
  private CatalogReader<?> reader;

  /** Starts the server. */
  @Setup
  public void open() throws IOException {
    server = new CatalogServerProcess(megabytes);
    reader = peer.open(server.url());
  }

  /** Reads it. */
  @Benchmark
  public Object read() {
    return reader.read();
  }

  /** Ends the server. */
  @TearDown
  public void close() {
    reader.close();
    server.close();
  }
}
