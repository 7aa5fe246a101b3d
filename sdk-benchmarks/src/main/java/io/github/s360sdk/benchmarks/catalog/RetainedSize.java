package io.github.s360sdk.benchmarks.catalog;

import io.github.s360sdk.benchmarks.Jvm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.openjdk.jol.info.GraphStats;

/**
 * What a catalogue that is kept weighs: all objects that can be reached from it, by a walk over
 * their fields. The few that belong to the whole JVM, such as constants of enumerations, are
 * counted on either side.
 */
final class RetainedSize {

  // The first lets the walk read the fields of records; the others are about what it need not try.
  private static final List<String> FLAGS =
      List.of(
          "-Xmx2g",
          "-Djol.magicFieldOffset=true",
          "-Djol.skipHotspotSAAttach=true",
          "-Djol.skipDynamicAttach=true");

  /**
   * Bytes that are kept.
   *
   * @param model the catalogue of the SDK
   * @param stubs the same answer as stubs
   */
  record Bytes(long model, long stubs) {}

  private RetainedSize() {}

  /** Measures in a JVM of its own. */
  static Bytes measure(CatalogServerProcess server) throws IOException, InterruptedException {
    List<String> lines = Jvm.run(Duration.ofMinutes(5), FLAGS, RetainedSize.class, server.url());
    String[] parts = lines.get(lines.size() - 1).split(" ", 2);
    return new Bytes(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }

  /** {@code RetainedSize URL}: prints the bytes of the model and those of the stubs. */
  public static void main(String[] args) {
    long model = weigh(SdkCatalog.reader(args[0]));
    long stubs = weigh(HttpReader.jaxb(args[0]));
    System.out.println(model + " " + stubs);
    System.exit(0);
  }

  private static <R> long weigh(CatalogReader<R> reader) {
    try (reader) {
      return GraphStats.parseInstance(reader.read()).totalSize();
    }
  }
}
