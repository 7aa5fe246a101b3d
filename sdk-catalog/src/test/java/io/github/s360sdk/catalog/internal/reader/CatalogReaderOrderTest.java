package io.github.s360sdk.catalog.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.catalog.internal.stub.type.CatalogData;
import io.github.s360sdk.catalog.model.Catalog;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Proves that neither the order of elements nor what is not known changes the catalogue. */
class CatalogReaderOrderTest {

  static final List<String> KINDS = StubXml.KINDS.stream().sorted().toList();

  private static final int SHUFFLES = 20;

  // Two names of one list: their order is that of the list.
  private static String xml(String kind) {
    return StubXml.of(CatalogData.class, "catalogData", kind)
        .xml()
        .replaceAll("<SalePeriods>.*?</SalePeriods>", "");
  }

  private static void assertSame(Catalog actual, Catalog expected) {
    assertThat(ModelLeaves.of(actual)).isEqualTo(ModelLeaves.of(expected)).hasSizeGreaterThan(300);
    assertThat(actual).isEqualTo(expected);
    assertThat(ModelLinks.of(actual)).containsExactlyInAnyOrderElementsOf(ModelLinks.of(expected));
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void theReverseOrderGivesTheSameCatalogue(String kind) throws Exception {
    XmlShape shape = XmlShape.of(xml(kind));
    shape.reverse();

    assertThat(shape.xml()).doesNotStartWith(xml(kind).substring(0, 40));
    assertSame(Answers.catalog(shape.xml()), Answers.catalog(xml(kind)));
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void anyOrderGivesTheSameCatalogue(String kind) throws Exception {
    Catalog expected = Answers.catalog(xml(kind));
    for (int seed = 0; seed < SHUFFLES; seed++) {
      XmlShape shape = XmlShape.of(xml(kind));
      shape.shuffle(new Random(seed));
      assertSame(Answers.catalog(shape.xml()), expected);
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void unknownElementsAnywhereChangeNothing(String kind) throws Exception {
    XmlShape shape = XmlShape.of(xml(kind));
    shape.addUnknown();

    assertThat(shape.xml()).hasSizeGreaterThan(5 * xml(kind).length());
    assertSame(Answers.catalog(shape.xml()), Answers.catalog(xml(kind)));
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void prefixesChangeNothing(String kind) throws Exception {
    XmlShape shape = XmlShape.of(xml(kind));
    shape.prefix();

    assertThat(shape.xml()).contains("<any:seasons>");
    assertSame(Answers.catalog(shape.xml()), Answers.catalog(xml(kind)));
  }
}
