package io.github.s360sdk.testing.internal.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The WSDLs and schemas of the class path, with their references rewritten so that any client can
 * follow them.
 */
final class WsdlLibrary {

  private static final String FOLDER = "META-INF/s360/wsdl/";
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9-]+\\.xsd");
  private static final Pattern SCHEMA = Pattern.compile("schemaLocation=\"([^\"]*/)?([^\"/]+)\"");
  private static final Pattern ADDRESS =
      Pattern.compile("(<soap:address\\s+location=\")[^\"]*(\")");

  private WsdlLibrary() {}

  /** The WSDL of a service that stands at the given address; null if there is none. */
  static @Nullable String wsdl(String service, String address) {
    String text = read(service + ".wsdl");
    if (text == null) {
      return null;
    }
    return ADDRESS
        .matcher(rewrite(text, address))
        .replaceAll("$1" + Matcher.quoteReplacement(address) + "$2");
  }

  /** A schema; null if there is none of that name. */
  static @Nullable String xsd(String name, String address) {
    String text = FILE_NAME.matcher(name).matches() ? read(name) : null;
    return text == null ? null : rewrite(text, address);
  }

  private static String rewrite(String text, String address) {
    return SCHEMA
        .matcher(text)
        .replaceAll("schemaLocation=\"" + Matcher.quoteReplacement(address) + "?xsd=$2\"");
  }

  private static @Nullable String read(String name) {
    try (InputStream in = WsdlLibrary.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
