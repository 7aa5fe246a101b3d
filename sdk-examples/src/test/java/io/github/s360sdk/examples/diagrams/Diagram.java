package io.github.s360sdk.examples.diagrams;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;

/**
 * A picture of the guide and the text that it is drawn from. The picture carries the hash of its
 * text, so that it shows whether it is drawn from the text as it is now.
 *
 * @param source the text, in PlantUML
 */
public record Diagram(Path source) {

  private static final String HASH = "<!-- source sha-256: ";

  /** Where the picture lies: beside its text. */
  public Path picture() {
    String name = source.getFileName().toString();
    return source.resolveSibling(name.replaceFirst("\\.puml$", ".svg"));
  }

  /** Whether the picture was drawn from the text as it is now. */
  public boolean isUpToDate() throws IOException {
    return Files.exists(picture()) && Files.readString(picture()).contains(hash());
  }

  /** Draws the picture. */
  public void draw() throws IOException {
    ByteArrayOutputStream svg = new ByteArrayOutputStream();
    new SourceStringReader(text()).outputImage(svg, new FileFormatOption(FileFormat.SVG, false));
    String drawn = svg.toString(StandardCharsets.UTF_8);
    if (drawn.contains("Syntax Error") || !drawn.contains("</svg>")) {
      throw new IOException("cannot be drawn: " + source);
    }
    int end = drawn.lastIndexOf("</svg>");
    Files.writeString(picture(), drawn.substring(0, end) + hash() + drawn.substring(end) + "\n");
  }

  private String text() throws IOException {
    return Files.readString(source).replace("\r\n", "\n");
  }

  private String hash() throws IOException {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
      return HASH + HexFormat.of().formatHex(digest) + " -->";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
