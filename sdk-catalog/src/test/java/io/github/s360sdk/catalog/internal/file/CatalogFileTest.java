package io.github.s360sdk.catalog.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.catalog.internal.reader.Answers;
import io.github.s360sdk.catalog.internal.reader.ModelLeaves;
import io.github.s360sdk.catalog.internal.reader.StubXml;
import io.github.s360sdk.catalog.internal.stub.type.CatalogData;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogOrigin;
import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.catalog.model.CatalogScope;
import io.github.s360sdk.catalog.model.CatalogSetup;
import io.github.s360sdk.catalog.model.Season;
import io.github.s360sdk.catalog.model.VisitTheme;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.RawFields;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogFileTest {

  static final List<String> KINDS = StubXml.KINDS.stream().sorted().toList();

  private static final CatalogOrigin ORIGIN =
      new CatalogOrigin(
          "museum",
          new CatalogQuery(
              "S26", "P1", OpenValue.of(CatalogScope.class, "NEW_SCOPE"), Answers.EURO),
          "fr",
          Instant.parse("2026-03-01T10:11:12.123456789Z"),
          OffsetDateTime.parse("2026-02-28T09:00:00+01:00"));

  private static Catalog everyField(String kind) throws Exception {
    return Answers.catalog(StubXml.of(CatalogData.class, "catalogData", kind).xml());
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void everyFieldOfEveryKindComesBack(String kind) throws Exception {
    Catalog catalog = everyField(kind);
    Catalog back = FileText.readAgain(catalog);

    assertThat(back).isEqualTo(catalog);
    assertThat(ModelLeaves.of(back)).isEqualTo(ModelLeaves.of(catalog)).hasSizeGreaterThan(300);
  }

  @Test
  void everyFlagComesBack() throws Exception {
    int flags = StubXml.of(CatalogData.class, "catalogData", "seasonTicket").flags().size();
    List<Integer> lost = new ArrayList<>();
    for (int flag = 0; flag < flags; flag++) {
      Catalog catalog =
          Answers.catalog(StubXml.of(CatalogData.class, "catalogData", "seasonTicket", flag).xml());
      if (!FileText.readAgain(catalog).equals(catalog)) {
        lost.add(flag);
      }
    }
    assertThat(lost).isEmpty();
  }

  @Test
  void theOriginComesBack() throws Exception {
    Catalog catalog = everyField("event").withOrigin(ORIGIN);

    assertThat(FileText.readAgain(catalog).origin()).isEqualTo(ORIGIN);
  }

  @Test
  void anOriginWithTheLeastInItComesBack() throws Exception {
    CatalogOrigin least = new CatalogOrigin("museum", CatalogQuery.ALL, null, Instant.EPOCH, null);
    Catalog catalog = everyField("event").withOrigin(least);

    assertThat(FileText.readAgain(catalog).origin()).isEqualTo(least);
  }

  @Test
  void aCatalogueMadeByHandHasNoOriginAfterwardsEither() throws Exception {
    Catalog catalog = new Catalog(Currency.getInstance("CHF"), List.of());
    Catalog back = FileText.readAgain(catalog);

    assertThat(back).isEqualTo(catalog);
    assertThat(back.origin()).isNull();
    assertThat(back.currency().getCurrencyCode()).isEqualTo("CHF");
  }

  @Test
  void theFileHasALineForTheHeaderOneForTheSetupAndOnePerSeason() throws Exception {
    Catalog catalog =
        Answers.catalog(
            "<catalogData><seasons><id>1</id></seasons><seasons><id>2</id></seasons></catalogData>");

    assertThat(FileText.lines(FileText.written(catalog)))
        .containsExactly(
            "{\"format\":\"s360-catalogue\",\"version\":1,\"currency\":\"EUR\",\"seasons\":2}",
            "{}",
            "{\"id\":1}",
            "{\"id\":2}");
  }

  @Test
  void whatIsAbsentOrEmptyIsNotWritten() throws Exception {
    Catalog catalog =
        Answers.catalog(
            "<catalogData><seasons><products><id>7</id><event><performances><id>8</id>"
                + "</performances></event></products></seasons></catalogData>");

    assertThat(FileText.lines(FileText.written(catalog)).get(2))
        .isEqualTo(
            "{\"products\":[{\"kind\":\"event\",\"#\":1,\"details\":{\"id\":7},"
                + "\"performances\":[{\"id\":8,\"productId\":7}]}]}");
    assertThat(FileText.readAgain(catalog)).isEqualTo(catalog);
  }

  // A member that is renamed is lost from files that exist: then the version has to go up.
  @Test
  void aFileOfVersion1IsReadWithoutLoss() throws Exception {
    List<String> lines;
    try (InputStream stored = CatalogFileTest.class.getResourceAsStream("catalogue-1.jsonl")) {
      lines =
          new String(Objects.requireNonNull(stored).readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList();
    }
    Catalog catalog = FileText.read(FileText.zipped(lines.toArray(String[]::new)));

    assertThat(FileText.lines(FileText.written(catalog))).isEqualTo(lines);
    assertThat(catalog.products()).hasSize(KINDS.size() + 1);
  }

  @Test
  void theFileInTheGuideIsOne() throws Exception {
    String guide = Files.readString(Path.of("../docs/catalogue-file.md"));
    String block = guide.substring(guide.indexOf("```") + 4, guide.lastIndexOf("```"));
    Catalog catalog = FileText.read(FileText.zipped(block));

    assertThat(FileText.lines(FileText.written(catalog))).isEqualTo(block.lines().toList());
    assertThat(catalog.performances())
        .extracting(one -> one.prices().get(0).tariffId())
        .containsExactly(5L, 5L);
  }

  @Test
  void aFileOfALaterVersionWithMoreMembersIsRead() throws Exception {
    Catalog catalog = everyField("seasonTicket").withOrigin(ORIGIN);
    List<String> lines = FileText.lines(FileText.written(catalog));
    String[] more =
        lines.stream()
            .map(
                line ->
                    line.replaceAll(
                        "([{,])\"(name|code|id|format|rank)\":",
                        "$1\"new\":[{\"a\":[1,{}]}],\"$2\":"))
            .toArray(String[]::new);

    assertThat(String.join("", more)).hasSizeGreaterThan(String.join("", lines).length() + 1000);
    Catalog back = FileText.read(FileText.zipped(more));
    assertThat(back).isEqualTo(catalog);
    assertThat(back.origin()).isEqualTo(ORIGIN);
  }

  @Test
  void membersThatAreNullReadAsAbsent() throws Exception {
    Catalog back =
        FileText.read(
            FileText.zipped(
                "{\"format\":\"s360-catalogue\",\"version\":1,\"currency\":\"EUR\",\"seasons\":1,"
                    + "\"origin\":null}",
                "{\"visitThemes\":null}",
                "{\"id\":null,\"name\":null,\"period\":null,\"state\":null,\"setup\":null,"
                    + "\"products\":null}"));

    assertThat(back).isEqualTo(Answers.catalog("<catalogData><seasons/></catalogData>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12.50", "0.000", "-1", "1e400", "1e-400", "123456789012345678901234567890.5"})
  void decimalsKeepTheirDigits(String decimal) throws Exception {
    Catalog catalog =
        Answers.catalog(
            "<catalogData><seasons><priceLevels><id>1</id><reduction>%s</reduction></priceLevels></seasons></catalogData>"
                .formatted(decimal));

    assertThat(catalog.seasons().get(0).setup().priceLevels().get(0).reduction())
        .isEqualTo(new BigDecimal(decimal));
    assertThat(FileText.readAgain(catalog)).isEqualTo(catalog);
  }

  @Test
  void textsKeepTheirCharacters() throws Exception {
    String text = "\"\\/ é€𝄞 \u2028 <p>&amp;</p> \t\r\n end";
    Catalog catalog =
        new Catalog(
            Answers.EURO,
            List.of(),
            new CatalogSetup(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new VisitTheme(1L, text, LocalizedText.of("fr", text), RawFields.NONE))),
            null);
    byte[] file = FileText.written(catalog);

    assertThat(FileText.read(file)).isEqualTo(catalog);
    assertThat(FileText.lines(file)).hasSize(2);
  }

  @Test
  void timesKeepTheirOffset() throws Exception {
    Catalog catalog =
        Answers.catalog(
            "<catalogData><seasons><start>2026-01-01T10:00:00.5+02:00</start></seasons></catalogData>");
    Season season = FileText.readAgain(catalog).seasons().get(0);

    assertThat(season.period().start())
        .isEqualTo(OffsetDateTime.parse("2026-01-01T10:00:00.5+02:00"));
    assertThat(season.period().start()).hasToString("2026-01-01T10:00:00.500+02:00");
  }
}
