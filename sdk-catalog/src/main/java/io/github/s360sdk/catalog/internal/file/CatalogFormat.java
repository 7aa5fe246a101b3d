package io.github.s360sdk.catalog.internal.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogOrigin;
import io.github.s360sdk.catalog.model.CatalogSetup;
import io.github.s360sdk.catalog.model.Season;
import io.github.s360sdk.core.internal.model.Texts;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The file format of catalogues: lines of JSON, compressed with gzip. The first line says what the
 * file is, the second is what belongs to no season, and each of the others is a season.
 */
public final class CatalogFormat {

  private static final String FORMAT = "s360-catalogue";
  private static final int VERSION = 1;
  private static final Currency NO_CURRENCY = Currency.getInstance("XXX");
  private static final int BUFFER = 64 * 1024;
  private static final String ADVICE = "; load the catalogue again";

  private CatalogFormat() {}

  /** The first line: what the file is, without which the others cannot be read. */
  private record Header(
      @Nullable String format,
      int version,
      @Nullable String currency,
      int seasons,
      @Nullable CatalogOrigin origin) {}

  /** Writes a catalogue. */
  public static void write(Catalog catalog, OutputStream out) throws IOException {
    try (GZIPOutputStream zipped = new GZIPOutputStream(new OpenOutput(out), BUFFER);
        JsonGenerator json = CatalogJson.MAPPER.getFactory().createGenerator(zipped)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      CatalogJson.MAPPER.writeValue(
          json,
          new Header(
              FORMAT,
              VERSION,
              catalog.currency().getCurrencyCode(),
              catalog.seasons().size(),
              catalog.origin()));
      CatalogJson.MAPPER.writeValue(json, catalog.setup());
      for (Season season : catalog.seasons()) {
        CatalogJson.MAPPER.writeValue(json, season);
      }
    } catch (JsonProcessingException e) {
      throw withoutContent("the catalogue cannot be written", e);
    }
  }

  /** Reads a catalogue. */
  public static Catalog read(InputStream in) throws IOException {
    try (UnzippedInput unzipped = UnzippedInput.of(new OpenInput(in), BUFFER);
        JsonParser json = CatalogJson.MAPPER.getFactory().createParser(unzipped)) {
      Header header = header(json);
      Currency currency = Texts.iso(header.currency());
      if (currency == null) {
        throw new IOException("the file names no currency that this JVM knows" + ADVICE);
      }
      Catalog catalog = catalog(json, header, currency);
      if (json.nextToken() != null || unzipped.hasMore()) {
        throw new IOException("there is more in the file than its catalogue" + ADVICE);
      }
      return catalog;
    } catch (EOFException e) {
      throw new IOException("the file is cut off" + ADVICE, e);
    } catch (ZipException e) {
      throw new IOException("the file is damaged" + ADVICE, e);
    } catch (JsonProcessingException e) {
      throw withoutContent("the file cannot be read" + ADVICE, e);
    }
  }

  private static Catalog catalog(JsonParser json, Header header, Currency currency)
      throws IOException {
    ReadState state = ReadState.of(currency);
    ObjectReader lines = CatalogJson.MAPPER.reader().withAttribute(ReadState.class, state);
    CatalogSetup setup = line(json, lines, CatalogSetup.class);
    List<Season> seasons = new ArrayList<>();
    for (int i = 0; i < header.seasons(); i++) {
      seasons.add(line(json, lines, Season.class));
      state.endSeason();
    }
    state.links().endAnswer();
    return new Catalog(currency, seasons, setup, header.origin());
  }

  private static <T> T line(JsonParser json, ObjectReader lines, Class<T> type) throws IOException {
    if (json.nextToken() == null) {
      throw new IOException("the file lacks a part of its catalogue" + ADVICE);
    }
    T value = read(json, lines, type);
    if (value == null) {
      throw new IOException("the file has an empty line in its catalogue" + ADVICE);
    }
    return value;
  }

  private static Header header(JsonParser json) throws IOException {
    Header header;
    try {
      ReadState state = ReadState.of(NO_CURRENCY);
      header =
          read(
              json,
              CatalogJson.MAPPER.reader().withAttribute(ReadState.class, state),
              Header.class);
    } catch (JsonProcessingException e) {
      throw withoutContent("the file is no catalogue: its header cannot be read", e);
    }
    if (header == null || !FORMAT.equals(header.format()) || header.version() < 1) {
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

  private static <T> @Nullable T read(JsonParser json, ObjectReader reader, Class<T> type)
      throws IOException {
    try {
      return reader.readValue(json, type);
    } catch (JsonMappingException e) {
      throw ofStream(e);
    } catch (RuntimeException e) {
      // Thrown by types of the model for what no catalogue can hold.
      throw new IOException("the file holds a value that no catalogue has" + ADVICE);
    }
  }

  /** The error of the stream below, if that is why no value could be read. */
  private static IOException ofStream(JsonMappingException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException error && !(cause instanceof JsonProcessingException)) {
        return error;
      }
    }
    return e;
  }

  /** An error without its cause, whose message may quote access codes and contacts. */
  private static IOException withoutContent(String what, JsonProcessingException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof StreamConstraintsException) {
        return new IOException(what + " (something in it is larger than in any catalogue)");
      }
    }
    JsonLocation location = e.getLocation();
    return new IOException(
        location == null ? what : what + " (an error in line " + location.getLineNr() + ")");
  }
}
