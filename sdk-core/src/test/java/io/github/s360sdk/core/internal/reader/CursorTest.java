package io.github.s360sdk.core.internal.reader;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.github.s360sdk.core.internal.pipeline.ResultReader;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.MainCategory;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.RawElement;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What own readers get to see of an answer, with the parser that reads large ones. */
class CursorTest {

  private static final XMLInputFactory XML = parser();

  private final Interner interner = Interner.keeping();
  private final Told told = new Told();

  private static XMLInputFactory parser() {
    InputFactoryImpl factory = new InputFactoryImpl();
    factory.configureForSpeed();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    return factory;
  }

  /** Counts how often it is told of progress. */
  private static final class Told implements ResultReader.AnswerSize {

    int times;

    @Override
    public void advanced() {
      times++;
    }

    @Override
    public long received() {
      return 0;
    }

    @Override
    public long total() {
      return -1;
    }
  }

  private interface Reading {
    @Nullable Object read(Cursor in) throws XMLStreamException;
  }

  /** A cursor in an element that holds the given content. */
  private Cursor in(String content) throws XMLStreamException {
    XMLStreamReader xml =
        XML.createXMLStreamReader(
            new StringReader(
                "<r xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">" + content + "</r>"));
    xml.next();
    return new Cursor(xml, told, interner);
  }

  /** The value of an element behind another one, which is read whole and no further. */
  private @Nullable Object value(String content, Reading reading) throws XMLStreamException {
    Cursor in = in("<before>99</before><value>" + content + "</value><behind>88</behind>");
    assertThat(in.next()).isTrue();
    assertThat(in.text()).isEqualTo("99");
    assertThat(in.next()).isTrue();
    assertThat(in.name()).isEqualTo("value");
    Object value = reading.read(in);
    assertThat(in.next()).isTrue();
    assertThat(in.name()).isEqualTo("behind");
    assertThat(in.text()).isEqualTo("88");
    assertThat(in.next()).isFalse();
    return value;
  }

  private void assertRefused(String content, Reading reading) throws XMLStreamException {
    Cursor in = in(content);
    assertThat(in.next()).isTrue();
    // The second is how the parser wraps the error of a text that it reads only when it is wanted.
    assertThatThrownBy(() -> reading.read(in))
        .isInstanceOfAny(XMLStreamException.class, UncheckedStreamException.class);
  }

  private static List<String> names(Cursor in) throws XMLStreamException {
    List<String> names = new ArrayList<>();
    while (in.next()) {
      names.add(in.name());
      in.skip();
    }
    return names;
  }

  private static boolean passedOver(Cursor in) throws XMLStreamException {
    in.skip();
    return in.next();
  }

  private static String nested(int depth) {
    return "<a>".repeat(depth) + "</a>".repeat(depth);
  }

  @Test
  void elementsComeInTheOrderOfTheAnswerWithoutPrefixAndWhatIsBetween() throws Exception {
    Cursor in = in("\n <b/> <!-- c --> <?pi x?> <n:a xmlns:n=\"urn:n\"> </n:a>text<b>1</b>\n");

    assertThat(names(in)).containsExactly("b", "a", "b");
  }

  @Test
  void anElementIsPassedOverWithAllThatIsInIt() throws Exception {
    Cursor in = in("<a><a><b>1</b></a><b/>text<!-- c --><a/></a><behind/>");

    assertThat(names(in)).containsExactly("a", "behind");
  }

  @Test
  void elementsInElementsAreReadByLoopsInLoops() throws Exception {
    Cursor in = in("<a><b>1</b><b>2</b></a><a/><a><b>3</b></a><c>4</c>");
    List<String> read = new ArrayList<>();
    while (in.next()) {
      String outer = in.name();
      if (outer.equals("a")) {
        while (in.next()) {
          read.add(outer + in.name() + in.number());
        }
      } else {
        read.add(outer + in.number());
      }
    }

    assertThat(read).containsExactly("ab1", "ab2", "ab3", "c4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a xsi:nil=\"true\"/>",
        "<a xsi:nil=\"1\"/>",
        "<a b=\"c\" xsi:nil=\"true\"> </a>",
        "<a xsi:nil=\"true\"><b>1</b></a>"
      })
  void nilElementsAreLikeAbsentOnes(String nil) throws Exception {
    assertThat(names(in(nil + "<behind/>" + nil))).containsExactly("behind");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a xsi:nil=\"false\"/>",
        "<a xsi:nil=\"0\"/>",
        "<a xsi:nil=\"\"/>",
        "<a nil=\"true\"/>",
        "<a b=\"true\">1</a>"
      })
  void otherAttributesChangeNothing(String element) throws Exception {
    assertThat(names(in(element + "<behind/>"))).containsExactly("a", "behind");
  }

  @Test
  void anAnswerThatIsNestedTooDeeplyIsRefused() throws Exception {
    assertThatCode(() -> Cursor.requireDepth(100)).doesNotThrowAnyException();
    assertThatExceptionOfType(XMLStreamException.class)
        .isThrownBy(() -> Cursor.requireDepth(101))
        .withMessageContaining("nested too deeply");

    assertThat(names(in(nested(100)))).containsExactly("a");
    assertRefused(nested(101), CursorTest::passedOver);
    assertRefused("<x>" + nested(101) + "</x>", Cursor::text);

    Cursor raw = in(nested(100));
    raw.next();
    assertThat(raw.raw(null)).hasSize(1);
    assertRefused(nested(101), in -> in.raw(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b|a b",
        "' \n a \t b\n'|'a \t b'",
        "a&amp;&#x42;|a&B",
        "<![CDATA[<a>]]>|<a>",
        "a<!-- c -->b<![CDATA[c]]>d|abcd",
        "a<b>c</b>d<e/>|ad",
        "<b>c</b>|",
        "' \n '|",
        "''|"
      })
  void aTextIsWhatIsBetweenWhiteSpaceWithoutWhatIsInside(String content, @Nullable String expected)
      throws Exception {
    assertThat(value(content, Cursor::text)).isEqualTo(expected);
  }

  @Test
  void aTextThatTheParserSplitsIsOneText() throws Exception {
    String text = "0123456789 äöü 𝄞 ".repeat(2_000).strip();

    assertThat(value(text, Cursor::text)).isEqualTo(text);
    assertThat(value(text, in -> in.localized().in("fr"))).isEqualTo(text);
    assertThat(value(text, in -> in.raw(null).get(0).text())).isEqualTo(text);
  }

  @Test
  void whatIsInATextCanBeKept() throws Exception {
    List<RawElement> inside = new ArrayList<>();

    assertThat(value(" a<b>c</b>d<e><f/></e> ", in -> in.text(inside))).isEqualTo("ad");
    assertThat(inside)
        .containsExactly(
            new RawElement("b", "c", List.of()),
            new RawElement("e", null, List.of(new RawElement("f", null, List.of()))));
  }

  @Test
  void aTextWithNothingInItLeavesNothing() throws Exception {
    List<RawElement> inside = new ArrayList<>();

    assertThat(value("a", in -> in.text(inside))).isEqualTo("a");
    assertThat(value(" \n ", in -> in.text(inside))).isNull();
    assertThat(inside).isEmpty();
  }

  @Test
  void equalValuesAreOneObject() throws Exception {
    String time = "2027-07-31T20:00:00.000+02:00";

    assertThat(in("").interner()).isSameAs(interner);
    assertThat(value("name", Cursor::text)).isSameAs(value(" name ", Cursor::text));
    assertThat(value(time, Cursor::time)).isSameAs(value(time, Cursor::time));
    assertThat(value("name", Cursor::localized)).isSameAs(value("name", Cursor::localized));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5|5",
        "0|0",
        "-3|-3",
        "9223372036854775807|9223372036854775807",
        "-999999999999999999|-999999999999999999",
        "' 7\n'|7",
        "+4|4",
        "007|7",
        "12.0|12",
        "1e3|1000",
        "12<!-- c -->34|1234",
        "-<!-- c -->5|-5",
        "<!-- c -->6|6",
        "<![CDATA[8]]>|8",
        "1<b>2</b>3|13",
        "<b>2</b>3|3",
        "&#x31;2|12"
      })
  void numbersAreReadHoweverTheyAreWritten(String content, long expected) throws Exception {
    assertThat(value(content, Cursor::number)).isEqualTo(expected);
    assertThat(value(content, in -> in.numberOr(-1))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n ",
        "x",
        "-",
        "12.5",
        "1 2",
        "5x",
        "99999999999999999999",
        "<b>1</b>",
        "0x10",
        "<!-- 1 -->",
        "1<!-- c -->x",
        "1e999999999",
        "1e-999999999"
      })
  void whatIsNoWholeNumberIsLikeAbsent(String content) throws Exception {
    assertThat(value(content, Cursor::number)).isNull();
    assertThat(value(content, in -> in.numberOr(-1))).isEqualTo(-1L);
    assertThat(value(content, Cursor::integer)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2147483647,2147483647",
    "-2147483648,-2147483648",
    "' 3 ',3",
    "2147483648,",
    "-2147483649,",
    "4294967296,"
  })
  void anIntegerThatIsTooLargeIsLikeAbsent(String content, @Nullable Integer expected)
      throws Exception {
    assertThat(value(content, Cursor::integer)).isEqualTo(expected);
  }

  @Test
  void aNumberOfTooManyDigitsIsNotCalculated() throws Exception {
    String most = "0".repeat(97) + "1.5";

    assertThat(value(most, Cursor::decimal)).isEqualTo(new BigDecimal("1.5"));
    assertThat(value("0" + most, Cursor::decimal)).isNull();
    assertThat(value("0".repeat(99) + "7", Cursor::number)).isEqualTo(7L);
    assertThat(value("0".repeat(100) + "7", Cursor::number)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"12.50,12.50", "' -1\n',-1", "0.000001,0.000001", "1.5<!-- c -->5,1.55"})
  void aDecimalKeepsItsDigits(String content, BigDecimal expected) throws Exception {
    assertThat(value(content, Cursor::decimal)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x", "1,5", "1.5 CHF", "<b>1</b>"})
  void whatIsNoDecimalIsLikeAbsent(String content) throws Exception {
    assertThat(value(content, Cursor::decimal)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "1", " true\n", "tr<!-- c -->ue"})
  void aFlagIsSetByTrueOrOne(String content) throws Exception {
    assertThat(value(content, Cursor::flag)).isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "false", "0", "", " ", "TRUE", "yes", "2", "11", "tru", "truex", "xrue", "txue", "trxe",
        "trux", "1111"
      })
  void aFlagIsNotSetByAnythingElse(String content) throws Exception {
    assertThat(value(content, Cursor::flag)).isEqualTo(false);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-07-31T20:00:00.000+02:00,2027-07-31T20:00:00+02:00",
    "' 2027-07-31T20:00:00Z\n',2027-07-31T20:00:00Z",
    "2027-07-31T20:00:00,2027-07-31T20:00:00Z",
    "2027-07-31,2027-07-31T00:00:00Z"
  })
  void timesAreReadWithOrWithoutOffset(String content, OffsetDateTime expected) throws Exception {
    assertThat(value(content, Cursor::time)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "soon", "2027-13-01T00:00:00Z", "<b>2027-07-31</b>"})
  void whatIsNoTimeIsLikeAbsent(String content) throws Exception {
    assertThat(value(content, Cursor::time)).isNull();
  }

  @Test
  void aValueOfAnEnumerationKeepsATextThatIsNotKnown() throws Exception {
    MainCategory known = MainCategory.INSIDE_SEASON_TICKET;

    assertThat(value(" " + known.wireName() + " ", in -> in.value(MainCategory.class)))
        .isEqualTo(OpenValue.of(known));
    assertThat(value("NEW_ONE", in -> in.value(MainCategory.class)))
        .isEqualTo(OpenValue.of(MainCategory.class, "NEW_ONE"));
    assertThat(value(" ", in -> in.value(MainCategory.class))).isNull();
  }

  private static String translation(String language, String text) {
    return "<translations><locale>%s</locale><value>%s</value></translations>"
        .formatted(language, text);
  }

  private LocalizedText localized(String content) throws XMLStreamException {
    return (LocalizedText) requireNonNull(value(content, Cursor::localized));
  }

  @Test
  void aTextInSeveralLanguagesKeepsTheWhiteSpaceOfEach() throws Exception {
    String content =
        "\n " + translation(" fr\n", " Oui\n") + "\n" + translation("en", "Y<!-- c -->es") + "\n";

    assertThat(localized(content).translations())
        .containsExactlyInAnyOrderEntriesOf(Map.of("fr", " Oui\n", "en", "Yes"));
  }

  @Test
  void aTextOfNoLanguageIsOneForAll() throws Exception {
    assertThat(localized(" Oui\n")).isEqualTo(LocalizedText.of("", "Oui"));
    assertThat(localized("O<other>x</other>ui")).isEqualTo(LocalizedText.of("", "Oui"));
    assertThat(localized("<translations><value>Oui</value></translations>"))
        .isEqualTo(LocalizedText.of("", "Oui"));
  }

  @Test
  void translationsCountMoreThanTheTextBesideThem() throws Exception {
    assertThat(localized("x" + translation("fr", "Oui") + "y"))
        .isEqualTo(LocalizedText.of("fr", "Oui"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n ",
        "<translations/>",
        "<translations xsi:nil=\"true\"><locale>fr</locale><value>Oui</value></translations>",
        "<translations><locale>fr</locale></translations>",
        "<translations><locale>fr</locale><value/></translations>",
        "<translations><locale>fr</locale><value xsi:nil=\"true\">Oui</value></translations>",
        "<other><locale>fr</locale><value>Oui</value></other>"
      })
  void aTextWithoutAnyTranslationIsEmpty(String content) throws Exception {
    assertThat(localized(content)).isSameAs(LocalizedText.EMPTY);
  }

  @Test
  void whatElseIsInATranslationIsPassedOver() throws Exception {
    String content =
        "<other>a</other><translations><value>Oui</value><rank><value>No</value></rank>"
            + "<locale>fr</locale></translations><translations/>"
            + translation("en", "Yes");

    assertThat(localized(content).translations())
        .containsExactlyInAnyOrderEntriesOf(Map.of("fr", "Oui", "en", "Yes"));
  }

  @Test
  void aTextMayHaveAnyNumberOfLanguages() throws Exception {
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      content.append(translation("l" + i, "text " + i));
    }
    LocalizedText many = localized(content.toString());

    assertThat(many.translations()).hasSize(40).containsEntry("l39", "text 39");
    assertThat(localized(translation("l0", "text 0"))).isEqualTo(LocalizedText.of("l0", "text 0"));
  }

  @Test
  void elementsCanBeKeptAsTheyCame() throws Exception {
    Cursor in = in("<a> x<b>1</b>y <b> </b></a><a xsi:nil=\"false\"/>");
    List<RawElement> fields = null;
    while (in.next()) {
      fields = in.raw(fields);
    }

    assertThat(fields)
        .containsExactly(
            new RawElement(
                "a",
                "xy",
                List.of(new RawElement("b", "1", List.of()), new RawElement("b", null, List.of()))),
            new RawElement("a", null, List.of()));
  }

  @Test
  void aListOfRawFieldsIsMadeWithTheFirst() throws Exception {
    List<RawElement> known = new ArrayList<>();

    assertThat(value("1", in -> in.raw(known))).isSameAs(known);
    assertThat(known).hasSize(1);
    assertThat(value("1", in -> in.raw(null)))
        .isEqualTo(List.of(new RawElement("value", "1", List.of())));
  }

  @Test
  void itTellsOfProgressEvery256ElementsHoweverTheyAreRead() throws Exception {
    names(in("<a/>".repeat(255)));
    assertThat(told.times).isZero();

    names(in("<a/>".repeat(256 * 3)));
    assertThat(told.times).isEqualTo(3);

    names(in("<a>" + "<b/>".repeat(255) + "</a>"));
    assertThat(told.times).isEqualTo(4);

    names(in("<a xsi:nil=\"true\"/>".repeat(256)));
    assertThat(told.times).isEqualTo(5);

    Cursor raw = in("<a>" + "<b/>".repeat(300) + "</a>");
    raw.next();
    raw.raw(null);
    assertThat(told.times).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a>x&e;y</a>", "<a>&e;</a>"})
  void entitiesAreRefused(String content) throws Exception {
    assertRefused(content, Cursor::text);
    assertRefused(content, in -> in.text(new ArrayList<>()));
    assertRefused(content, Cursor::number);
    assertRefused(content, Cursor::localized);
    assertRefused(content, in -> in.raw(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a>1</b>", "<a>1<b></a>", "<a>1"})
  void brokenXmlIsToldWhereverItIs(String content) throws Exception {
    assertRefused(content, Cursor::text);
    assertRefused(content, Cursor::number);
    assertRefused(content, Cursor::localized);
    assertRefused(content, CursorTest::passedOver);
  }
}
