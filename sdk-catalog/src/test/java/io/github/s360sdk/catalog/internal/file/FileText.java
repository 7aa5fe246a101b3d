package io.github.s360sdk.catalog.internal.file;

import io.github.s360sdk.catalog.CatalogFile;
import io.github.s360sdk.catalog.model.Catalog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Files of catalogues as bytes and as text. */
final class FileText {

  private FileText() {}

  static byte[] written(Catalog catalog) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CatalogFile.write(catalog, out);
    return out.toByteArray();
  }

  static Catalog read(byte[] file) throws IOException {
    return CatalogFile.read(new ByteArrayInputStream(file));
  }

  static Catalog readAgain(Catalog catalog) throws IOException {
    return read(written(catalog));
  }

  /** The lines of JSON in a file. */
  static List<String> lines(byte[] file) throws IOException {
    return new String(
            new GZIPInputStream(new ByteArrayInputStream(file)).readAllBytes(),
            StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  static byte[] zipped(String... lines) throws IOException {
    return zipped(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  static byte[] zipped(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
      zipped.write(content);
    }
    return out.toByteArray();
  }
}
