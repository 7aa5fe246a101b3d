package io.github.s360sdk.catalog.internal.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Currency;
import java.util.zip.GZIPOutputStream;

/** Compressed JSON of single values of the model. */
final class ModelJson {

  private static final Currency NO_CURRENCY = Currency.getInstance("XXX");
  private static final int BUFFER = 8 * 1024;

  private ModelJson() {}

  static <V> byte[] encode(Class<V> type, V value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zipped = new GZIPOutputStream(bytes, BUFFER)) {
      CatalogJson.MAPPER.writerFor(type).writeValue(zipped, value);
    } catch (JsonProcessingException e) {
      throw withoutContent("the value cannot be written");
    }
    return bytes.toByteArray();
  }

  static <V> V decode(Class<V> type, byte[] bytes) throws IOException {
    try (UnzippedInput unzipped = UnzippedInput.of(new ByteArrayInputStream(bytes), BUFFER)) {
      V value =
          CatalogJson.MAPPER
              .readerFor(type)
              .withAttribute(ReadState.class, ReadState.of(NO_CURRENCY))
              .readValue(unzipped);
      if (value == null) {
        throw withoutContent("there is no value");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw withoutContent("the value cannot be read");
    } catch (RuntimeException e) {
      // Thrown by types of the model for what they cannot hold.
      throw withoutContent("the value holds something that the model has not");
    }
  }

  /** An error without its cause, whose message may quote what was read. */
  private static IOException withoutContent(String what) {
    return new IOException(what);
  }
}
