package io.github.s360sdk.catalog.internal.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogOrigin;
import io.github.s360sdk.catalog.model.CatalogSetup;
import io.github.s360sdk.catalog.model.Season;
import io.github.s360sdk.core.internal.model.Texts;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Currency;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The file format of catalogues: two lines of JSON, compressed with gzip. */
public final class CatalogFormat {

  private static final String FORMAT = "s360-catalogue";
  private static final int VERSION = 1;
  private static final int BUFFER = 64 * 1024;

  private CatalogFormat() {}

  /** The first line: what the file is, without which the second cannot be read. */
  private record Header(
      String format, int version, @Nullable String currency, @Nullable CatalogOrigin origin) {}

  /** The second line. */
  private record Content(List<Season> seasons, CatalogSetup setup) {}

  /** Writes a catalogue. */
  public static void write(Catalog catalog, OutputStream out) throws IOException {
    GZIPOutputStream zipped = new GZIPOutputStream(out, BUFFER);
    JsonFactory factory = CatalogJson.MAPPER.getFactory();
    JsonGenerator json = factory.createGenerator(zipped);
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    CatalogJson.MAPPER.writeValue(
        json, new Header(FORMAT, VERSION, catalog.currency().getCurrencyCode(), catalog.origin()));
    CatalogJson.MAPPER.writeValue(json, new Content(catalog.seasons(), catalog.setup()));
    json.close();
    zipped.finish();
    zipped.flush();
  }

  /** Reads a catalogue. */
  public static Catalog read(InputStream in) throws IOException {
    try {
      JsonParser json = CatalogJson.MAPPER.getFactory().createParser(unzipped(in));
      Header header = header(json);
      Currency currency = Texts.iso(header.currency());
      if (currency == null) {
        throw new IOException("the file names no currency that this JVM knows");
      }
      ReadState state = ReadState.of(currency);
      json.nextToken();
      Content content =
          CatalogJson.MAPPER
              .readerFor(Content.class)
              .withAttribute(ReadState.class, state)
              .readValue(json);
      if (content == null || json.nextToken() != null) {
        throw new IOException("the file does not end behind its catalogue");
      }
      state.links().endAnswer();
      return new Catalog(currency, content.seasons(), content.setup(), header.origin());
    } catch (EOFException e) {
      throw new IOException("the file is cut off; load the catalogue again", e);
    } catch (ZipException e) {
      throw new IOException("the file is damaged; load the catalogue again", e);
    } catch (JsonProcessingException e) {
      // Without the text around the place, which may hold access codes and contacts.
      e.clearLocation();
      throw new IOException("the content of the file cannot be read", e);
    }
  }

  private static InputStream unzipped(InputStream in) throws IOException {
    try {
      return new GZIPInputStream(in, BUFFER);
    } catch (ZipException e) {
      throw new IOException("the file is no catalogue: it is not compressed with gzip", e);
    }
  }

  private static Header header(JsonParser json) throws IOException {
    Header header;
    try {
      header =
          CatalogJson.MAPPER
              .readerFor(Header.class)
              .withAttribute(ReadState.class, ReadState.of(Currency.getInstance("XXX")))
              .readValue(json);
    } catch (JsonProcessingException e) {
      e.clearLocation();
      throw new IOException("the file is no catalogue: its header cannot be read", e);
    }
    if (header == null || !FORMAT.equals(header.format())) {
      throw new IOException("the file is no catalogue: its header does not say so");
    }
    if (header.version() > VERSION) {
      throw new IOException(
          "the file has version "
              + header.version()
              + " of the format, and this SDK reads up to "
              + VERSION
              + "; use the SDK that wrote it, or load the catalogue again");
    }
    return header;
  }
}
