package io.github.s360sdk.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Answers to serve, and the WSDL for clients that need one. */
public final class Samples {

  /** Id of the point of sale in {@link #posConfig()}. */
  static final long POS_ID = 10230000000001L;

  private static final String WSDL_FOLDER = "/META-INF/s360/wsdl/";

  private Samples() {}

  /** Answer of {@code getPOSConfig}. */
  public static byte[] posConfig() {
    return resource("/samples/CatalogService.getPOSConfig.response.xml");
  }

  /** Answer of {@code getContactData} with all details. */
  public static byte[] contact() {
    return resource("/samples/ContactInformationPublicService.getContactData.response-full.xml");
  }

  /** Writes the WSDL of the catalogue and its schemas side by side into a folder. */
  public static Path wsdl(Path folder) throws IOException {
    return wsdl(folder, "CatalogService.wsdl", "catalog-types.xsd");
  }

  /** Writes a WSDL and its schemas side by side into a folder; gives the WSDL. */
  public static Path wsdl(Path folder, String wsdl, String types) throws IOException {
    for (String name : List.of(wsdl, types, "s360-common.xsd")) {
      String text = new String(resource(WSDL_FOLDER + name), StandardCharsets.UTF_8);
      Files.writeString(
          folder.resolve(name),
          text.replaceAll(
              "schemaLocation=\"[^\"]*/s360-common.xsd\"", "schemaLocation=\"s360-common.xsd\""));
    }
    return folder.resolve(wsdl);
  }

  private static byte[] resource(String name) {
    try (InputStream in = Samples.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
