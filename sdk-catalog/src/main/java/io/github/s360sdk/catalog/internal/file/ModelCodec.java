package io.github.s360sdk.catalog.internal.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.s360sdk.core.spi.CacheCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Currency;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes bytes of values of the model that hold no amounts: compressed JSON, as in the file of a
 * catalogue.
 *
 * @param <V> type of the values
 */
public final class ModelCodec<V> implements CacheCodec<V> {

  private static final Currency NO_CURRENCY = Currency.getInstance("XXX");
  private static final int BUFFER = 8 * 1024;

  private final ObjectMapper mapper;
  private final JavaType type;
  private final String version;

  private ModelCodec(ObjectMapper mapper, Type type) {
    this.mapper = mapper;
    this.type = mapper.constructType(type);
    this.version = ModelVersion.of(type);
  }

  /** A codec for a type of the model. */
  public static <V> ModelCodec<V> of(Class<V> type) {
    return new ModelCodec<>(CatalogJson.MAPPER, type);
  }

  /**
   * A codec for a generic type with one argument.
   *
   * @param module how values that the catalogue does not have are written
   */
  public static <V> ModelCodec<V> of(Class<?> raw, Class<?> argument, Module module) {
    return new ModelCodec<>(
        CatalogJson.MAPPER.copy().registerModule(module), new Generic(raw, argument));
  }

  private record Generic(Class<?> raw, Class<?> argument) implements ParameterizedType {

    @Override
    public Type[] getActualTypeArguments() {
      return new Type[] {argument};
    }

    @Override
    public Type getRawType() {
      return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
      return raw.getDeclaringClass();
    }
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public byte[] encode(V value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zipped = new GZIPOutputStream(bytes, BUFFER)) {
      mapper.writerFor(type).writeValue(zipped, value);
    } catch (JsonProcessingException e) {
      throw withoutContent("the value cannot be written");
    }
    return bytes.toByteArray();
  }

  @Override
  public V decode(byte[] bytes) throws IOException {
    try (UnzippedInput unzipped = UnzippedInput.of(new ByteArrayInputStream(bytes), BUFFER)) {
      V value =
          mapper
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
