package io.github.s360sdk.catalog.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.s360sdk.catalog.CatalogFile;
import io.github.s360sdk.catalog.internal.reader.Answers;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogSetup;
import io.github.s360sdk.catalog.model.VisitTheme;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.core.model.RawFields;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that a write that fails leaves things as they were. */
class CatalogFileWriteTest {

  @Test
  void aFileIsReplacedAtOnceAndNothingElseIsLeft(@TempDir Path folder) throws Exception {
    Catalog catalog = Answers.catalog("<catalogData><seasons><id>1</id></seasons></catalogData>");
    Path file = folder.resolve("catalogue.json.gz");
    CatalogFile.write(new Catalog(Answers.EURO, List.of()), file);
    CatalogFile.write(catalog, file);

    assertThat(CatalogFile.read(file)).isEqualTo(catalog);
    try (var all = Files.list(folder)) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void onlyTheOwnerMayReadTheFile(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("catalogue.json.gz");
    Files.writeString(file, "old");
    CatalogFile.write(new Catalog(Answers.EURO, List.of()), file);

    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertThat(Files.getPosixFilePermissions(file))
          .extracting(Object::toString)
          .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }
    assertThat(CatalogFile.read(file).seasons()).isEmpty();
  }

  /** A catalogue that cannot be written to its end. */
  private static Catalog tooDeep() {
    RawElement raw = new RawElement("a", "text", List.of());
    for (int i = 0; i < 1000; i++) {
      raw = new RawElement("a", null, List.of(raw));
    }
    VisitTheme theme = new VisitTheme(1L, null, LocalizedText.EMPTY, RawFields.of(List.of(raw)));
    return new Catalog(
        Answers.EURO,
        List.of(),
        new CatalogSetup(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(theme)),
        null);
  }

  @Test
  void aWriteThatFailsLeavesTheOldFileAndNothingElse(@TempDir Path folder) throws Exception {
    Path target = folder.resolve("catalogue.json.gz");
    Catalog old = new Catalog(Answers.EURO, List.of());
    CatalogFile.write(old, target);

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> CatalogFile.write(tooDeep(), target))
        .withMessageContaining("cannot be written")
        .withNoCause();
    assertThat(CatalogFile.read(target)).isEqualTo(old);
    try (var all = Files.list(folder)) {
      assertThat(all).containsExactly(target);
    }
  }

  @Test
  void aFolderThatHasTheNameOfTheFileStays(@TempDir Path folder) throws Exception {
    Path target = Files.createDirectory(folder.resolve("catalogue"));
    Files.writeString(target.resolve("inside"), "kept");

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> CatalogFile.write(new Catalog(Answers.EURO, List.of()), target));
    assertThat(target.resolve("inside")).hasContent("kept");
    try (var all = Files.list(folder)) {
      assertThat(all).containsExactly(target);
    }
  }

  @Test
  void anOutputThatFailsEndsTheWriteWithItsError() {
    Catalog catalog = new Catalog(Answers.EURO, List.of());
    IOException own = new IOException("the disk is full");
    List<Integer> written = new ArrayList<>();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            if (written.size() == 20) {
              throw own;
            }
            written.add(one);
          }
        };

    assertThat(catchThrowable(() -> CatalogFile.write(catalog, full))).isSameAs(own);
    assertThat(written).hasSize(20);
  }

  @Test
  void streamsOfTheCallerStayOpen() throws Exception {
    List<String> closed = new ArrayList<>();
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed.add("out");
          }
        };
    CatalogFile.write(new Catalog(Answers.EURO, List.of()), out);
    CatalogFile.read(
        new ByteArrayInputStream(out.toByteArray()) {
          @Override
          public void close() {
            closed.add("in");
          }
        });

    assertThat(closed).isEmpty();
  }
}
