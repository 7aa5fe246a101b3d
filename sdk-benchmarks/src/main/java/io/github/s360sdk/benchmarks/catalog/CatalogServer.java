package io.github.s360sdk.benchmarks.catalog;

import io.github.s360sdk.benchmarks.CannedServer;
import io.github.s360sdk.benchmarks.CannedServer.Answer;
import io.github.s360sdk.benchmarks.Samples;
import io.github.s360sdk.testing.world.GeneratedCatalog;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;

/**
 * Serves a generated catalogue from a file. Next to it the two small answers that a client may ask
 * for along the way: the configuration and when the set-up was last changed.
 */
final class CatalogServer implements AutoCloseable {

  private static final byte[] LAST_SETUP_UPDATE =
      ("<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body>"
              + "<n:getLastSetupUpdateResponse"
              + " xmlns:n=\"http://v1_33.CatalogService.service.secutix.com\"><LastSetupUpdateResult>"
              + "<statusCode>success</statusCode>"
              + "<lastSetupUpdate>2026-09-01T08:00:00+02:00</lastSetupUpdate>"
              + "</LastSetupUpdateResult></n:getLastSetupUpdateResponse></S:Body></S:Envelope>")
          .getBytes(StandardCharsets.UTF_8);

  private final FileChannel file;
  private final CannedServer server;
  private final CatalogSize size;

  CatalogServer(GeneratedCatalog catalog) throws IOException {
    long differentPrices;
    Path path = Files.createTempFile("s360-catalog", ".xml");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
        catalog.writeAnswer(out);
      }
      try (InputStream in = Files.newInputStream(path)) {
        differentPrices = PriceCounter.different(in);
      }
      this.file = FileChannel.open(path, StandardOpenOption.READ);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    } finally {
      // The open channel keeps the content; so nothing is left however this process ends.
      Files.delete(path);
    }
    GeneratedCatalog.Counts counts = catalog.counts();
    this.size = new CatalogSize(file.size(), counts.products(), counts.prices(), differentPrices);
    this.server = new CannedServer(answers(Answer.of(file)));
  }

  private static Function<byte[], Answer> answers(Answer catalog) {
    Answer posConfig = Answer.of(Samples.posConfig());
    Answer lastSetupUpdate = Answer.of(LAST_SETUP_UPDATE);
    return request -> {
      String text = new String(request, StandardCharsets.UTF_8);
      if (text.contains("getPOSConfig")) {
        return posConfig;
      }
      return text.contains("getLastSetupUpdate") ? lastSetupUpdate : catalog;
    };
  }

  String url() {
    return server.url();
  }

  CatalogSize size() {
    return size;
  }

  /**
   * Serves a catalogue of so many megabytes until the input ends: {@code CatalogServer MEGABYTES}.
   * Prints its address and its size.
   */
  public static void main(String[] args) throws IOException {
    GeneratedCatalog catalog =
        GeneratedCatalog.builder().megabytes(Integer.parseInt(args[0])).build();
    try (CatalogServer server = new CatalogServer(catalog)) {
      System.out.println(server.url() + " " + server.size().toText());
      while (System.in.read() >= 0) {
        // whoever started it is still there
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    file.close();
  }
}
