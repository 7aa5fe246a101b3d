package io.github.s360sdk.examples.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps the pictures of the guide as new as the texts that they are drawn from. */
class DiagramsTest {

  private static final String TEXT = "@startuml\n!pragma layout smetana\nclass A\n@enduml\n";

  @Test
  void allPicturesAreDrawnFromTheirTexts() throws IOException {
    assertThat(DrawDiagrams.in(Path.of(System.getProperty("basedir", "."), "../docs/diagrams")))
        .isNotEmpty()
        .allSatisfy(
            diagram ->
                assertThat(diagram.isUpToDate())
                    .as(diagram.source() + " has changed: run tools/diagrams")
                    .isTrue());
  }

  @Test
  void aChangeOfTheTextMakesThePictureOld(@TempDir Path folder) throws IOException {
    Path source = folder.resolve("a.puml");
    Files.writeString(source, TEXT);
    Diagram diagram = new Diagram(source);
    assertThat(diagram.isUpToDate()).isFalse();
    DrawDiagrams.main(new String[] {folder.toString()});
    assertThat(diagram.isUpToDate()).isTrue();
    Files.writeString(source, TEXT.replace("class A", "class B"));
    assertThat(diagram.isUpToDate()).isFalse();
  }

  @Test
  void aTextThatCannotBeDrawnIsAnError(@TempDir Path folder) throws IOException {
    Path source = folder.resolve("a.puml");
    Files.writeString(source, "@startuml\nno such thing {{\n@enduml\n");
    assertThatThrownBy(new Diagram(source)::draw)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a.puml");
    assertThat(new Diagram(source).isUpToDate()).isFalse();
  }
}
