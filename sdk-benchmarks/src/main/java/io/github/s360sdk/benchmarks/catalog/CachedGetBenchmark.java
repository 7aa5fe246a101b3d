package io.github.s360sdk.benchmarks.catalog;

import io.github.s360sdk.catalog.model.Catalog;
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

/** A get that is answered from the cache, for a small catalogue and for one of the usual size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init")
public class CachedGetBenchmark {

  static final String SMALL = "1";
  static final String USUAL = "26";

  /** Size of the catalogue. */
  @Param({SMALL, USUAL})
  public int megabytes;

  private CatalogServerProcess server;
  private SdkCatalog sdk;

  /** Starts the server and fills the cache. */
  @Setup
  public void fill() throws IOException {
    server = new CatalogServerProcess(megabytes);
    sdk = new SdkCatalog(server.url());
    sdk.cachedGet();
  }

  /** Gets it. */
  @Benchmark
  public Catalog get() {
    return sdk.cachedGet();
  }

  /** Ends the server. */
  @TearDown
  public void close() {
    sdk.close();
    server.close();
  }
}
