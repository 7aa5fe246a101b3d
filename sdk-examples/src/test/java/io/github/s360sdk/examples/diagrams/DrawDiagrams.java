package io.github.s360sdk.examples.diagrams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Draws the pictures of a folder whose text has changed. */
public final class DrawDiagrams {

  private DrawDiagrams() {}

  /**
   * Runs the program; {@code tools/diagrams} does so.
   *
   * @param args the folder with the texts
   * @throws IOException if a picture cannot be drawn
   */
  public static void main(String[] args) throws IOException {
    // No window is wanted, and there may be no screen.
    System.setProperty("java.awt.headless", "true");
    for (Diagram diagram : in(Path.of(args[0]))) {
      if (!diagram.isUpToDate()) {
        diagram.draw();
        System.out.println("drawn: " + diagram.picture().getFileName());
      }
    }
  }

  /** The pictures of a folder. */
  static List<Diagram> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".puml"))
          .sorted()
          .map(Diagram::new)
          .toList();
    }
  }
}
