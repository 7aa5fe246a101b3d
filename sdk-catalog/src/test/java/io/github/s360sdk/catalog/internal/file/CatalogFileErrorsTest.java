package io.github.s360sdk.catalog.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.s360sdk.catalog.CatalogFile;
import io.github.s360sdk.catalog.internal.reader.Answers;
import io.github.s360sdk.catalog.internal.reader.StubXml;
import io.github.s360sdk.catalog.internal.stub.type.CatalogData;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogOrigin;
import io.github.s360sdk.catalog.model.CatalogQuery;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves that what is no catalogue ends in an error that says so and quotes nothing. */
class CatalogFileErrorsTest {

  private static final String HEADER =
      "{\"format\":\"s360-catalogue\",\"version\":1,\"currency\":\"EUR\",\"seasons\":1}";
  private static final String SECRET = "SECRET-CODE-4711";

  private static byte[] file = new byte[0];

  @BeforeAll
  static void write() throws Exception {
    Catalog catalog = Answers.catalog(StubXml.of(CatalogData.class, "catalogData", "event").xml());
    file =
        FileText.written(
            catalog.withOrigin(
                new CatalogOrigin("museum", CatalogQuery.ALL, "fr", Instant.EPOCH, null)));
  }

  private static String messageOf(byte[] content) {
    Throwable error = catchThrowable(() -> FileText.read(content));
    assertThat(error).isExactlyInstanceOf(IOException.class);
    return String.valueOf(error.getMessage());
  }

  private static String messageOfLines(String... lines) throws IOException {
    return messageOf(FileText.zipped(lines));
  }

  @Test
  void anEmptyFileIsNoCatalogue() {
    assertThat(messageOf(new byte[0])).contains("no catalogue", "empty");
  }

  @Test
  void whatIsNotCompressedIsNoCatalogue() {
    assertThat(messageOf("<html>hello</html>".getBytes(StandardCharsets.UTF_8)))
        .contains("no catalogue", "not compressed with gzip");
  }

  @Test
  void aFileThatIsCutOffAnywhereIsNotRead() {
    for (int length = 0; length < file.length; length += length < 100 ? 1 : 7) {
      assertThat(messageOf(Arrays.copyOf(file, length)))
          .as("the first %s bytes", length)
          .containsAnyOf("cut off", "no catalogue");
    }
    assertThat(messageOf(Arrays.copyOf(file, file.length - 1))).contains("cut off");
  }

  @Test
  void aFileWithADamagedByteIsNotRead() {
    // Time and system in the header of gzip are no content, and no check covers them.
    for (int at = 10; at < file.length; at += 3) {
      byte[] damaged = file.clone();
      damaged[at] ^= 0x10;
      assertThat(messageOf(damaged)).as("byte %s", at).isNotEmpty();
    }
  }

  @Test
  void contentThatWasChangedBehindTheBackOfTheCheckEndsInAnErrorOfReadingOrInACatalogue()
      throws Exception {
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(file)).readAllBytes();
    Random random = new Random(360);
    int read = 0;
    for (int round = 0; round < 2000; round++) {
      byte[] changed = plain.clone();
      changed[random.nextInt(changed.length)] = (byte) "{}[],:\"0-e.tnx\n".charAt(round % 15);
      Throwable error = catchThrowable(() -> FileText.read(FileText.zipped(changed)));
      if (error == null) {
        read++;
      } else {
        assertThat(error).isExactlyInstanceOf(IOException.class).hasNoCause();
      }
    }
    assertThat(read).isBetween(1, 1999);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n ",
        "1",
        "null",
        "\"text\"",
        "[]",
        "[{}]",
        "{}",
        "{\"a\":1}",
        "{\"format\":\"other\"}",
        "{\"format\":\"s360-catalogue\"}",
        "{\"format\":\"s360-catalogue\",\"version\":0}",
        "{\"format\":\"s360-catalogue\",\"version\":-1}",
        "{\"format\":[\"s360-catalogue\"]}",
        "{\"format\":\"s360-catalogue\",\"version\":99999999999999}",
        "{\"format\":\"s360-catalogue\",\"version\":\"one\"}",
        "not json",
        "{\"format\""
      })
  void otherJsonIsNoCatalogue(String text) throws IOException {
    assertThat(messageOfLines(text)).startsWith("the file is no catalogue: its header");
  }

  @Test
  void aFileOfALaterVersionSaysWhichVersionIsWanted() throws IOException {
    assertThat(messageOfLines(HEADER.replace(":1,", ":2,"), "what it has then"))
        .contains("version 2", "reads up to 1", "use the SDK that wrote it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"currency\":null", "\"currency\":\"\"", "\"currency\":\"QQQ\"", "\"a\":1"})
  void aFileWithoutACurrencyIsNotRead(String member) throws IOException {
    assertThat(messageOfLines(HEADER.replace("\"currency\":\"EUR\"", member), "{}", "{}"))
        .contains("currency");
  }

  @Test
  void aFileThatLacksLinesIsNotRead() throws IOException {
    assertThat(messageOfLines(HEADER)).contains("lacks a part");
    assertThat(messageOfLines(HEADER, "{}")).contains("lacks a part");
    assertThat(messageOfLines(HEADER, "null", "{}")).contains("empty line");
    assertThat(messageOfLines(HEADER, "{}", "null")).contains("empty line");
    assertThat(FileText.read(FileText.zipped(HEADER, "{}", "{}")).seasons()).hasSize(1);
  }

  @Test
  void moreThanACatalogueIsNotRead() throws IOException {
    assertThat(messageOfLines(HEADER, "{}", "{}", "{}")).contains("more in the file");
    assertThat(messageOfLines(HEADER, "{}", "{}", "garbage")).contains("cannot be read");
    assertThat(messageOf(joined(file, file))).contains("more in the file");
    assertThat(messageOf(joined(file, new byte[] {0}))).contains("more in the file");
    assertThat(messageOf(joined(file, new byte[1_000_000]))).contains("more in the file");
    assertThat(messageOf(joined(file, "garbage".getBytes(StandardCharsets.UTF_8))))
        .contains("more in the file");
  }

  @Test
  void whatStandsBehindTheCatalogueIsFoundWhenItComesInPieces() {
    InputStream pieces =
        new SequenceInputStream(
            new ByteArrayInputStream(file), new ByteArrayInputStream(new byte[] {0}));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> CatalogFile.read(pieces))
        .withMessageContaining("more in the file");
  }

  @Test
  void aFileIsReadWhenItComesByteByByte() throws Exception {
    InputStream slow =
        new FilterInputStream(new ByteArrayInputStream(file)) {
          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return super.read(bytes, from, Math.min(1, length));
          }

          @Override
          public int available() {
            return 0;
          }
        };

    assertThat(CatalogFile.read(slow)).isEqualTo(FileText.read(file));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"SECRET-CODE-4711\"}",
        "{\"id\":SECRET-CODE-4711}",
        "{\"name\":\"SECRET-CODE-4711\"}",
        "{\"name\":{\"fr\":{\"SECRET-CODE-4711\":1}}}",
        "{\"name\":{\"SECRET-CODE-4711\":null}}",
        "{\"period\":{\"start\":\"SECRET-CODE-4711\"}}",
        "{\"period\":{\"start\":{\"SECRET-CODE-4711\":1}}}",
        "{\"products\":\"SECRET-CODE-4711\"}",
        "{\"products\":[{\"kind\":\"SECRET-CODE-4711\"}]}",
        "{\"products\":[{\"kind\":\"event\",\"details\":\"SECRET-CODE-4711\"}]}",
        "{\"products\":[{\"details\":{\"code\":\"SECRET-CODE-4711\"}}]}",
        "{\"products\":[{\"kind\":\"event\",\"details\":{\"code\":\"SECRET-CODE-4711\"}}]}",
        "{\"products\":[\"SECRET-CODE-4711\"]}",
        "{\"advantages\":[{\"id\":1,\"target\":{\"accessCode\":[\"SECRET-CODE-4711\"]}}]}",
        "{\"advantages\":[{\"id\":1,\"target\":{\"accessCode\":\"SECRET-CODE-4711\"},\"limits\":1}]}",
        "{\"advantages\":[{\"code\":\"SECRET-CODE-4711\"}]}",
        "{\"advantages\":[null,{\"code\":\"SECRET-CODE-4711\"}]}",
        "{\"advantages\":[{\"id\":1,\"SECRET-CODE-4711\":\"SECRET-CODE-4711"
      })
  void errorsQuoteNothingOfTheFile(String season) throws IOException {
    Throwable error = catchThrowable(() -> FileText.read(FileText.zipped(HEADER, "{}", season)));
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace));

    assertThat(error).isExactlyInstanceOf(IOException.class);
    assertThat(trace.toString()).doesNotContain(SECRET).contains("load the catalogue again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"products\":[1]}",
        "{\"products\":[{\"kind\":\"other\",\"#\":1,\"details\":{\"id\":1}},2]}",
        "{\"products\":[{\"kind\":\"other\",\"details\":{\"id\":1,\"salePeriods\":[1]}}]}",
        "{\"products\":[{\"kind\":\"event\",\"details\":{\"id\":1},\"performances\":[{\"id\":1,"
            + "\"prices\":[{\"#\":1,\"amount\":5}],\"salePeriods\":[1]}]}]}",
        "{\"products\":[{\"kind\":\"event\",\"details\":{\"id\":1},\"performances\":[{\"id\":1,"
            + "\"prices\":[{\"#\":1,\"amount\":5},{\"#\":1,\"amount\":6}]}]}]}"
      })
  void aNumberThatStandsForNothingIsAnError(String season) throws IOException {
    assertThat(messageOfLines(HEADER, "{}", season)).contains("load the catalogue again");
  }

  @Test
  void whatMustNotBeAbsentIsAnError() throws IOException {
    assertThat(messageOfLines(HEADER, "{}", "{\"advantages\":[{\"code\":\"A\"}]}"))
        .contains("cannot be read", "line 3");
    assertThat(
            messageOfLines(
                HEADER,
                "{}",
                "{\"products\":[{\"kind\":\"event\",\"details\":{\"id\":1},\"performances\":"
                    + "[{\"id\":1,\"productId\":1,\"prices\":[{\"#\":1}]}]}]}"))
        .contains("cannot be read", "line 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "{\"products\":["})
  void deepNestingIsAnError(String opening) throws IOException {
    assertThat(messageOfLines(HEADER, "{\"new\":" + opening.repeat(1_000_000)))
        .contains("cannot be read", "larger than in any catalogue");
  }

  @Test
  void deepNestingInWhatIsKeptIsAnError() throws IOException {
    String children = "{\"name\":\"a\",\"children\":[".repeat(100_000);

    assertThat(messageOfLines(HEADER, "{}", "{\"setup\":{\"raw\":[" + children))
        .contains("cannot be read", "larger than in any catalogue");
  }

  @Test
  void aTextThatIsTooLongIsAnError() throws IOException {
    String text = "x".repeat(CatalogJson.LONGEST_TEXT + 1);

    assertThat(messageOfLines(HEADER, "{}", "{\"code\":\"" + text + "\"}"))
        .contains("cannot be read", "larger than in any catalogue");
  }

  @Test
  void aNumberThatIsTooLongIsAnError() throws IOException {
    assertThat(messageOfLines(HEADER, "{}", "{\"id\":" + "9".repeat(1_000_000) + "}"))
        .contains("cannot be read");
    assertThat(messageOfLines(HEADER, "{}", "{\"id\":1e999999999}")).contains("cannot be read");
  }

  @Test
  void aSmallFileThatUnfoldsToMoreThanTheLimitIsNotReadToItsEnd() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) ' ');
    try (OutputStream zipped = new GZIPOutputStream(out)) {
      zipped.write(HEADER.getBytes(StandardCharsets.UTF_8));
      for (long written = 0; written <= CatalogJson.MOST_BYTES; written += blanks.length) {
        zipped.write(blanks);
      }
    }

    assertThat(messageOf(out.toByteArray())).contains("cannot be read", "larger");
  }

  @Test
  void aFileThatIsNotThereIsAnErrorOfTheFileSystem(@TempDir Path folder) {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> CatalogFile.read(folder.resolve("none")));
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(
            () ->
                CatalogFile.write(
                    new Catalog(Answers.EURO, List.of()), folder.resolve("none/file")));
  }

  @Test
  void errorsOfTheStreamPassAsTheyAre() {
    IOException own = new IOException("the disk is gone");
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(file, 0, file.length / 2),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw own;
              }

              @Override
              public int read(byte[] bytes, int from, int length) throws IOException {
                throw own;
              }
            });

    assertThat(catchThrowable(() -> CatalogFile.read(broken))).isSameAs(own);
  }
}
