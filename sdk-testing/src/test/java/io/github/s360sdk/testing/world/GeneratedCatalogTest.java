package io.github.s360sdk.testing.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.catalog.internal.stub.type.CatalogResultDetailed;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedCatalogTest {

  private static final int MEGA = 1_000_000;

  private final GeneratedCatalog usual = GeneratedCatalog.builder().build();
  private byte[] bytes = new byte[0];
  private AnswerWalk walk = new AnswerWalk();

  @BeforeAll
  void walkThroughTheUsualCatalogue() throws IOException, XMLStreamException {
    bytes = answer(usual);
    walk = new AnswerWalk();
    walk.read(new ByteArrayInputStream(bytes));
  }

  private static byte[] answer(GeneratedCatalog catalog) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    catalog.writeAnswer(out);
    return out.toByteArray();
  }

  private static GeneratedCatalogBuilder small() {
    return GeneratedCatalog.builder()
        .products(20)
        .performances(30)
        .seasonTicketLines(10)
        .prices(300);
  }

  @Test
  void hasTheUsualSize() {
    assertThat(bytes.length).isBetween(24 * MEGA, 28 * MEGA);
    assertThat(usual.counts().distinctProducts()).isEqualTo(150);
    assertThat(usual.counts().distinctPerformances()).isEqualTo(1_000);
    assertThat(usual.counts().seasonTicketLines()).isEqualTo(2_000);
    assertThat(usual.counts().prices()).isBetween(96_000, 97_000);
  }

  @Test
  void countsWhatItHolds() {
    GeneratedCatalog.Counts counts = usual.counts();
    assertThat(walk.count("catalogData/seasons")).isEqualTo(counts.seasons());
    assertThat(walk.count("seasons/products")).isEqualTo(counts.products());
    assertThat(walk.productIds()).hasSize(counts.distinctProducts());
    assertThat(walk.performanceIds()).hasSize(counts.distinctPerformances());
    assertThat(walk.count("products/event/performances", "seasons"))
        .isEqualTo(counts.performances());
    assertThat(walk.count("products/event/performances/prices", "seasons"))
        .isEqualTo(counts.prices());
    assertThat(
            walk.count("seasonTicket/seasonTicketLines")
                + walk.count("seasonTicketSubjects/seasonTicketLines"))
        .isEqualTo(counts.seasonTicketLines());
  }

  @Test
  void usesEveryElementOfEveryReachableTypeAndNoOther() {
    assertThat(walk.unknown()).isEmpty();
    Set<String> missing = new TreeSet<>(AnswerWalk.known());
    missing.removeAll(walk.seen());
    assertThat(missing).isEmpty();
    assertThat(walk.seen()).hasSizeGreaterThan(400);
  }

  @Test
  void holdsOneProductInBothOverlappingSeasons() {
    Map<String, Integer> seasons = walk.seasonsOfProducts();
    assertThat(seasons.values()).containsOnly(1, 2);
    assertThat(seasons.values().stream().filter(count -> count == 2)).hasSize(1);
  }

  @Test
  void repeatsTriplesInsideAFewPerformances() {
    assertThat(walk.performancesWithDoubledTriples()).isBetween(10, 60);
    assertThat(walk.triplesWithSeveralAmounts()).isGreaterThan(100);
  }

  @Test
  void hasMostlyTheSameGridForThePerformancesOfAnEvent() {
    assertThat(walk.shareOfCommonGrids()).isGreaterThan(0.6);
  }

  @Test
  void hasNoPricesInsideSeasonTicketsAndNoProductAboveAMegabyte() {
    assertThat(walk.count("seasonTicketLines/product/event/performances/prices")).isZero();
    assertThat(walk.count("seasonTicketLines/product/event/performances")).isGreaterThan(2_000);
    assertThat(walk.largestProduct()).isLessThan(MEGA);
  }

  @Test
  void hasUnknownEnumerationValuesEmptyTextsAndSentinels() {
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text)
        .contains(
            "<state>RESCHEDULED</state>",
            "<performanceType>REHEARSAL</performanceType>",
            "<value xsi:nil=\"true\"/>",
            "<externalName/>",
            "<seatCatId xsi:nil=\"true\"/>",
            "<start>0001-01-01T",
            "<end>2999-12-31T",
            "&lt;p&gt;",
            "&amp;nbsp;",
            "🎭",
            "<maxQty>999999</maxQty>");
    assertThat(text).contains("<salePeriods><postingResalePossible>");
  }

  @Test
  void givesTheSameBytesForTheSameSeed() throws IOException {
    byte[] first = answer(small().seed(7).build());
    assertThat(answer(small().seed(7).build())).isEqualTo(first);
    assertThat(answer(small().seed(8).build())).isNotEqualTo(first);
  }

  @Test
  void growsByMoreSeasonsAndNotByLargerProducts() throws IOException, XMLStreamException {
    GeneratedCatalog three = GeneratedCatalog.builder().times(3).build();
    AnswerWalk larger = new AnswerWalk();
    byte[] answer = answer(three);
    larger.read(new ByteArrayInputStream(answer));
    assertThat(answer.length).isBetween(72 * MEGA, 84 * MEGA);
    assertThat(larger.count("catalogData/seasons")).isEqualTo(6);
    assertThat(larger.largestProduct()).isLessThan(MEGA);
    assertThat(larger.productIds()).hasSize(450);
    assertThat(three.counts().prices()).isBetween(288_000, 291_000);
  }

  @Test
  void writesWithoutHoldingItAll() throws IOException {
    Counter counter = new Counter();
    GeneratedCatalog.builder().megabytes(260).build().writeAnswer(counter);
    assertThat(counter.bytes).isBetween(240L * MEGA, 280L * MEGA);
    assertThat(counter.longest).isLessThan(MEGA);
  }

  private static final class Counter extends OutputStream {

    private long bytes;
    private int longest;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] source, int from, int length) {
      bytes += length;
      longest = Math.max(longest, length);
    }
  }

  @Test
  void writesOneSeasonOrOneProduct() throws IOException, XMLStreamException {
    List<String> seasons = usual.seasonCodes();
    assertThat(seasons).containsExactly("2627A000", "2627B000");
    AnswerWalk one = walk(seasons.get(1), null);
    assertThat(one.count("catalogData/seasons")).isEqualTo(1);
    assertThat(one.productCodes()).containsExactlyElementsOf(usual.productCodes(seasons.get(1)));

    String ticket =
        usual.productCodes(seasons.get(0)).stream()
            .filter(code -> code.startsWith("A"))
            .findFirst()
            .orElseThrow();
    AnswerWalk product = walk(null, ticket);
    assertThat(product.count("catalogData/seasons")).isEqualTo(2);
    assertThat(product.productCodes()).containsExactly(ticket);
    assertThat(walk("unknown", null).count("catalogData/seasons")).isZero();
    assertThatThrownBy(() -> usual.productCodes("unknown")).hasMessageContaining("unknown");
  }

  @Test
  void writesElementsOfTheUserToo() throws IOException, XMLStreamException {
    byte[] mine = "<seasons><code>MINE</code></seasons>".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    small()
        .build()
        .writeAnswer(out, null, null, list -> list.equals("seasons") ? mine : new byte[0]);
    AnswerWalk both = new AnswerWalk();
    both.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(both.count("catalogData/seasons")).isEqualTo(3);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("<seasons><code>MINE</code>");
  }

  private AnswerWalk walk(@Nullable String season, @Nullable String product)
      throws IOException, XMLStreamException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    usual.writeAnswer(out, season, product);
    AnswerWalk result = new AnswerWalk();
    result.read(new ByteArrayInputStream(out.toByteArray()));
    return result;
  }

  @Test
  void hasCodesOfAtMostEightCharacters() {
    for (String season : usual.seasonCodes()) {
      assertThat(season).hasSizeLessThanOrEqualTo(8);
      assertThat(usual.productCodes(season))
          .doesNotHaveDuplicates()
          .allSatisfy(code -> assertThat(code).hasSizeLessThanOrEqualTo(8));
    }
  }

  @Test
  void writesTheLanguagesAskedFor() throws IOException {
    String text =
        new String(
            answer(small().languages("de", "en").seasonStart(LocalDate.of(2027, 1, 1)).build()),
            StandardCharsets.UTF_8);
    assertThat(text)
        .contains(
            "<locale>de</locale>", "<locale>en</locale>", "<start>2027-01-01T00:00:00.000+01:00")
        .doesNotContain("<locale>fr</locale>");
  }

  @Test
  void isWellFormedAndKnownAtOddSizes() throws IOException, XMLStreamException {
    for (GeneratedCatalog catalog :
        List.of(
            GeneratedCatalog.builder().megabytes(1).build(),
            GeneratedCatalog.builder()
                .products(12)
                .performances(1)
                .seasonTicketLines(0)
                .prices(0)
                .build(),
            GeneratedCatalog.builder().products(151).performances(40).prices(16_000).build())) {
      AnswerWalk odd = new AnswerWalk();
      odd.read(new ByteArrayInputStream(answer(catalog)));
      assertThat(odd.unknown()).isEmpty();
      assertThat(odd.productIds()).hasSize(catalog.counts().distinctProducts());
      assertThat(odd.count("products/event/performances/prices", "seasons"))
          .isEqualTo(catalog.counts().prices());
    }
  }

  @Test
  void comesCloseToEachSizeAskedFor() throws IOException {
    for (int size = 1; size <= 60; size++) {
      Counter counter = new Counter();
      GeneratedCatalog.builder().megabytes(size).build().writeAnswer(counter);
      assertThat(counter.bytes / (double) MEGA)
          .isBetween(0.9 * size, size < 5 ? size + 0.5 : 1.1 * size);
    }
  }

  @Test
  void hasNoProductAboveAMegabyteAtSmallSizes() throws IOException, XMLStreamException {
    for (int size : new int[] {1, 2, 3, 4, 5, 7, 10, 27}) {
      AnswerWalk small = new AnswerWalk();
      small.read(
          new ByteArrayInputStream(answer(GeneratedCatalog.builder().megabytes(size).build())));
      assertThat(small.largestProduct()).isLessThan(MEGA);
    }
  }

  @Test
  void hasValuesOfTheTypesOfTheContract() throws JAXBException, XMLStreamException {
    XMLStreamReader reader =
        XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(bytes));
    while (!reader.isStartElement() || !reader.getLocalName().equals("CatalogResultDetailed")) {
      reader.next();
    }
    List<String> problems = new ArrayList<>();
    Unmarshaller unmarshaller =
        JAXBContext.newInstance(CatalogResultDetailed.class).createUnmarshaller();
    unmarshaller.setEventHandler(event -> problems.add(event.getMessage()));
    CatalogResultDetailed result =
        unmarshaller.unmarshal(reader, CatalogResultDetailed.class).getValue();
    // What xsi:nil leaves of a number is told as a problem too.
    assertThat(problems).containsOnly("For input string: \"\"");
    assertThat(result.getCatalogData().getSeasons()).hasSize(2);
  }

  @Test
  void refusesSizesThatDoNotFit() {
    GeneratedCatalogBuilder builder = GeneratedCatalog.builder();
    assertThatThrownBy(() -> builder.products(11)).hasMessageContaining("products");
    assertThatThrownBy(() -> builder.megabytes(0)).hasMessageContaining("megabytes");
    assertThatThrownBy(() -> builder.languages()).hasMessageContaining("languages");
    assertThatThrownBy(() -> builder.languages("French")).hasMessageContaining("French");
    assertThatThrownBy(() -> builder.seasonStart(LocalDate.of(1999, 1, 1)))
        .hasMessageContaining("1999");
    assertThatThrownBy(() -> GeneratedCatalog.builder().products(12).build())
        .hasMessageContaining("products");
    assertThatThrownBy(() -> GeneratedCatalog.builder().performances(10).build())
        .hasMessageContaining("prices");
    assertThatThrownBy(() -> GeneratedCatalog.builder().times(1_000).build())
        .hasMessageContaining("999");
  }
}
