package io.github.s360sdk.benchmarks.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.s360sdk.benchmarks.FigureTable.Row;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CatalogReportTest {

  private static final CatalogSize SIZE = new CatalogSize(26_000_000, 152, 96_100, 96_000);

  private static CatalogResults results(OptionalInt heap) {
    Map<Peer, PeerRuns.Cost> costs = new EnumMap<>(Peer.class);
    for (Peer peer : Peer.values()) {
      costs.put(peer, new PeerRuns.Cost(100 * place(peer), 1e7 * place(peer)));
    }
    return new CatalogResults(
        SIZE,
        costs,
        new RetainedSize.Bytes(40_000_000, 80_000_000),
        heap,
        OptionalInt.of(17),
        new CachedGet(150, 64.2, 64.1));
  }

  private static int place(Peer peer) {
    return List.of(Peer.values()).indexOf(peer) + 1;
  }

  @ParameterizedTest
  @EnumSource
  void pageAndPictureShowEveryPeer(Peer peer) throws Exception {
    CatalogResults results = results(OptionalInt.of(12));

    assertThat(CatalogReport.page(results)).contains("| " + peer.label() + " |");
    assertThat(texts(CatalogReport.picture(results)))
        .contains(peer.label(), 100 * place(peer) + " ms")
        .contains(10 * place(peer) + " MB");
  }

  @Test
  void pictureHasABarPerPeerAndMeasureWithTheLongestInsideThePicture() throws Exception {
    Document svg = parse(CatalogReport.picture(results(OptionalInt.of(12))));

    List<Double> ends =
        elements(svg, "rect").stream()
            .filter(rect -> !rect.getAttribute("class").equals("page"))
            .map(
                rect ->
                    Double.parseDouble(rect.getAttribute("x"))
                        + Double.parseDouble(rect.getAttribute("width")))
            .toList();
    assertThat(ends)
        .hasSize(2 * Peer.values().length)
        .allMatch(end -> end < Double.parseDouble(svg.getDocumentElement().getAttribute("width")));
  }

  @Test
  void pictureKeepsMarkupInLabelsReadable() throws Exception {
    String svg =
        BarChart.svg(
            "A & B",
            List.of(
                new BarChart.Panel(
                    "less < more", "ms", List.of(new BarChart.Bar("List<String>", 0, true)))));

    assertThat(texts(svg)).contains("less < more", "List<String>", "0.0 ms");
  }

  @Test
  void figuresKeepTheirLimitsOneByOne() {
    assertThat(CatalogFigures.table(results(OptionalInt.of(16))).rows())
        .extracting(Row::value, Row::limit, Row::ok)
        .containsExactly(
            tuple("0.50", "<= 0.50", true),
            tuple("0.20", "<= 1.50", true),
            tuple("0.50", "<= 0.35", false),
            tuple("0.50", "<= 0.80", true),
            tuple("16", "<= 16", true),
            tuple("17", "<= 16", false),
            tuple("150", "< 1000", true),
            tuple("0", "<= 0", true));
  }

  @Test
  void figureOfAHeapThatWasNeverLargeEnoughIsShort() {
    assertThat(CatalogFigures.table(results(OptionalInt.empty())).rows())
        .anySatisfy(
            row -> {
              assertThat(row.name()).endsWith("stream passes 26 MB");
              assertThat(row.value()).isEqualTo("> 64");
              assertThat(row.ok()).isFalse();
            });
  }

  @Test
  void allocationThatGrowsWithTheCatalogueIsShort() {
    assertThat(new CachedGet(1, 80, 64).growth()).isEqualTo(16);
    assertThat(new CachedGet(1, 64.4, 64).growth()).isZero();
  }

  @Test
  void writesPageAndPicture(@TempDir Path folder) throws Exception {
    CatalogReport.write(results(OptionalInt.of(12)), folder.resolve("new"));

    assertThat(Files.readString(folder.resolve("new/catalogue.md"))).contains("(catalogue.svg)");
    parse(Files.readString(folder.resolve("new/catalogue.svg")));
  }

  private static List<String> texts(String svg) throws Exception {
    return elements(parse(svg), "text").stream().map(Element::getTextContent).toList();
  }

  private static List<Element> elements(Document svg, String name) {
    NodeList found = svg.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }
}
