package io.github.s360sdk.catalog.internal.file;

import io.github.s360sdk.core.spi.CacheCodec;
import java.io.IOException;

/**
 * Makes bytes of values of the model that hold no amounts: compressed JSON, as in the file of a
 * catalogue.
 *
 * @param <V> type of the values
 */
public final class ModelCodec<V> implements CacheCodec<V> {

  private final Class<V> type;
  private final String version;

  private ModelCodec(Class<V> type) {
    this.type = type;
    this.version = ModelVersion.of(type);
  }

  /** A codec for a type of the model. */
  public static <V> ModelCodec<V> of(Class<V> type) {
    return new ModelCodec<>(type);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public byte[] encode(V value) throws IOException {
    JsonLibrary.require();
    return ModelJson.encode(type, value);
  }

  @Override
  public V decode(byte[] bytes) throws IOException {
    JsonLibrary.require();
    return ModelJson.decode(type, bytes);
  }
}
