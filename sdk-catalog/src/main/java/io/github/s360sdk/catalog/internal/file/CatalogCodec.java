package io.github.s360sdk.catalog.internal.file;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogOrigin;
import io.github.s360sdk.catalog.model.CatalogSetup;
import io.github.s360sdk.catalog.model.Season;
import io.github.s360sdk.core.spi.CacheCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Makes bytes of a catalogue, in the form of its file. */
public enum CatalogCodec implements CacheCodec<Catalog> {
  /** The only one. */
  INSTANCE;

  // Older files stay readable, but lack what the model has got since.
  private final String version =
      ModelVersion.of(Season.class)
          + ModelVersion.of(CatalogSetup.class)
          + ModelVersion.of(CatalogOrigin.class);

  @Override
  public String version() {
    return version;
  }

  @Override
  public byte[] encode(Catalog catalog) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CatalogFormat.write(catalog, bytes);
    return bytes.toByteArray();
  }

  @Override
  public Catalog decode(byte[] bytes) throws IOException {
    return CatalogFormat.read(new ByteArrayInputStream(bytes));
  }
}
