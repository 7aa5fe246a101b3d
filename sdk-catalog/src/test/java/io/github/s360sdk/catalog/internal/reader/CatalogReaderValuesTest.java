package io.github.s360sdk.catalog.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.github.s360sdk.catalog.internal.stub.type.CatalogData;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.Product;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Proves how single values are read: absent, odd, in pieces. */
class CatalogReaderValuesTest {

  static final List<String> KINDS = StubXml.KINDS.stream().sorted().toList();

  private static final List<String> ODD =
      List.of(
          "abc",
          "1e400",
          "1E2147483647",
          "0e-2147483647",
          "99999999999999999999",
          "-",
          " 12 ",
          "12.0",
          "12.5",
          "+7",
          "-0",
          "0x10",
          "NaN",
          "2026-13-45",
          "2026-02-30T00:00:00Z",
          "2026-01-01T25:00:00Z",
          "2026-01-01T00:00:00+99:99",
          "tRue",
          "ON");

  private static XmlShape shape(String kind) throws Exception {
    return XmlShape.of(StubXml.of(CatalogData.class, "catalogData", kind).xml());
  }

  // The fields that all kinds have are looked at once.
  private static List<Element> ownLeaves(XmlShape shape, String kind) throws Exception {
    Set<String> before = new HashSet<>();
    for (String earlier : KINDS.subList(0, KINDS.indexOf(kind))) {
      shape(earlier).leaves().forEach(leaf -> before.add(XmlShape.path(leaf)));
    }
    return shape.leaves().stream().filter(one -> !before.contains(XmlShape.path(one))).toList();
  }

  private static Catalog without(XmlShape shape, Element leaf) throws Exception {
    Node parent = leaf.getParentNode();
    Node next = leaf.getNextSibling();
    parent.removeChild(leaf);
    Catalog catalog = Answers.catalog(shape.xml());
    parent.insertBefore(leaf, next);
    return catalog;
  }

  private static Catalog with(XmlShape shape, Element leaf, String text) throws Exception {
    String usual = leaf.getTextContent();
    leaf.setTextContent(text);
    Catalog catalog = Answers.catalog(shape.xml());
    leaf.setTextContent(usual);
    return catalog;
  }

  private static Catalog withNil(XmlShape shape, Element leaf) throws Exception {
    leaf.setAttributeNS(XmlShape.NIL_NAMESPACE, "xsi:nil", "true");
    Catalog catalog = with(shape, leaf, "");
    leaf.removeAttributeNS(XmlShape.NIL_NAMESPACE, "nil");
    return catalog;
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void nilAndEmptyElementsReadAsAbsent(String kind) throws Exception {
    XmlShape shape = shape(kind);
    List<Element> leaves = ownLeaves(shape, kind);
    List<String> different = new ArrayList<>();
    for (Element leaf : leaves) {
      Catalog absent = without(shape, leaf);
      // A text in a language keeps its white space, as it came.
      String blank = leaf.getLocalName().equals("value") ? "" : " \n\t ";
      if (!withNil(shape, leaf).equals(absent)
          || !with(shape, leaf, "").equals(absent)
          || !with(shape, leaf, blank).equals(absent)) {
        different.add(XmlShape.path(leaf));
      }
    }
    assertThat(different).isEmpty();
    assertThat(leaves).isNotEmpty();
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void oddValuesInAnyFieldNeverEndTheReading(String kind) throws Exception {
    XmlShape shape = shape(kind);
    for (Element leaf : ownLeaves(shape, kind)) {
      for (String odd : List.of("abc", "1e400", "12.5", "2026-13-45")) {
        assertThat(with(shape, leaf, odd).seasons()).as(XmlShape.path(leaf)).hasSize(1);
      }
    }
    for (String odd : ODD) {
      XmlShape all = shape(kind);
      all.leaves().forEach(leaf -> leaf.setTextContent(odd));
      assertThat(Answers.catalog(all.xml()).seasons()).as(odd).hasSize(1);
    }
  }

  private static Product product(String content) throws Exception {
    return Answers.catalog(
            "<catalogData><seasons><products><id>7</id>"
                + content
                + "</products></seasons></catalogData>")
        .products()
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "12,12",
        "' 12 ',12",
        "12.0,12",
        "+7,7",
        "-3,-3",
        "1e2,100",
        "0,0",
        "-0,0",
        "2147483647,2147483647",
        "2147483648,null",
        "-2147483648,-2147483648",
        "12.5,null",
        "abc,null",
        "1e400,null",
        "99999999999999999999,null",
        "-,null",
        "'',null",
        "0x10,null",
        "NaN,null"
      })
  void wholeNumbers(String text, Integer expected) throws Exception {
    assertThat(product("<minQuantity>" + text + "</minQuantity>").details().rules().minQuantity())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "9223372036854775807,9223372036854775807",
        "-9223372036854775807,-9223372036854775807",
        "9223372036854775808,null",
        "999999999999999999,999999999999999999",
        "1e2147483647,null"
      })
  void ids(String text, Long expected) throws Exception {
    assertThat(product("<vatCodeId>" + text + "</vatCodeId>").details().rules().vatCodeId())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "true,true",
    "1,true",
    "' true ',true",
    "false,false",
    "0,false",
    "tRue,false",
    "ON,false",
    "'',false"
  })
  void flags(String text, boolean expected) throws Exception {
    assertThat(
            product("<exchangeable>" + text + "</exchangeable>").details().rules().exchangeable())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {"12.50,12.50", "' 1 ',1", "-0.5,-0.5", "1e400,1e400", "abc,null", "'1,5',null"})
  void decimals(String text, BigDecimal expected) throws Exception {
    assertThat(
            product("<ticketTransferLimit>" + text + "</ticketTransferLimit>")
                .details()
                .rules()
                .ticketTransferLimit())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ticketTransferLimit", "minQuantity", "vatCodeId", "id"})
  void aNumberOfVeryManyDigitsIsNoNumber(String field) throws Exception {
    String digits = "9".repeat(200_000);
    Product product = product("<" + field + ">" + digits + "</" + field + "><id>7</id>");

    assertThat(product.details().rules().ticketTransferLimit()).isNull();
    assertThat(product.details().rules().minQuantity()).isNull();
    assertThat(product.details().rules().vatCodeId()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "2026-05-01T20:00:00.000+02:00,2026-05-01T20:00+02:00",
        "2026-05-01T20:00:00Z,2026-05-01T20:00Z",
        "2026-05-01T20:00:00,2026-05-01T20:00Z",
        "2026-05-01,2026-05-01T00:00Z",
        "' 2026-05-01T20:00:00Z ',2026-05-01T20:00Z",
        "2026-13-45,null",
        "2026-02-30T00:00:00Z,null",
        "20:00,null",
        "abc,null"
      })
  void times(String text, OffsetDateTime expected) throws Exception {
    Catalog catalog =
        Answers.catalog(
            "<catalogData><seasons><start>" + text + "</start></seasons></catalogData>");

    assertThat(catalog.seasons().get(0).period().start()).isEqualTo(expected);
  }

  private static final String PIECES =
      "A<!-- c -->B<![CDATA[<C> & ]]>&amp;&#233;<?pi any?>&lt;D&#x20AC;";

  @Test
  void textInPiecesIsReadAsOne() throws Exception {
    Product product =
        product(
            "<code>%s</code><externalName>%s</externalName><remark> %s </remark><externalDescription><translations><locale>f<!-- c -->r</locale><value>%s</value></translations></externalDescription><minQuantity>1<!-- c -->2</minQuantity><exchangeable>tr<![CDATA[ue]]></exchangeable><comfortVariableValues>%s</comfortVariableValues>"
                .formatted(PIECES, PIECES, PIECES, PIECES, PIECES));
    String text = "AB<C> & &é<D€";

    assertThat(product.code()).isEqualTo(text);
    assertThat(product.name().in("")).isEqualTo(text);
    assertThat(product.details().texts().remark()).isEqualTo(text);
    assertThat(product.details().description().translations()).containsOnly(Map.entry("fr", text));
    assertThat(product.details().rules().minQuantity()).isEqualTo(12);
    assertThat(product.details().rules().exchangeable()).isTrue();
    assertThat(product.details().raw().get("comfortVariableValues").get(0).text()).isEqualTo(text);
  }

  @Test
  void textThatIsLongerThanTheBufferOfTheParserIsReadAsOne() throws Exception {
    String written = (PIECES + "é€𝄞 ").repeat(5000);
    String text = "AB<C> & &é<D€é€𝄞 ".repeat(5000).strip();
    WstxInputFactory factory = new WstxInputFactory();
    factory.configureForSpeed();
    factory.setProperty(WstxInputProperties.P_INPUT_BUFFER_LENGTH, 500);
    factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, 16);
    String result =
        "<r><catalogData><seasons><products><id>7</id><remark>%s</remark><externalName>%s</externalName><comfortVariableValues>%s</comfortVariableValues></products></seasons></catalogData></r>"
            .formatted(written, written, written);
    XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(result));
    xml.nextTag();
    Product product = Answers.read(xml).products().findFirst().orElseThrow();

    assertThat(product.details().texts().remark()).isEqualTo(text);
    assertThat(product.name().in("")).isEqualTo(text);
    assertThat(product.details().raw().get("comfortVariableValues").get(0).text()).isEqualTo(text);
  }
}
