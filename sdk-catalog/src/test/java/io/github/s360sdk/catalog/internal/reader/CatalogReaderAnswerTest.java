package io.github.s360sdk.catalog.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.aalto.UncheckedStreamException;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogProgress;
import io.github.s360sdk.catalog.model.CatalogSetup;
import io.github.s360sdk.catalog.model.CatalogSummary;
import io.github.s360sdk.catalog.model.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves how the envelope around a catalogue is read, and what stands outside of seasons. */
class CatalogReaderAnswerTest {

  private static final String DATA =
      "<catalogData><seasons><id>1</id><products><id>7</id></products></seasons></catalogData>";

  private static CatalogAnswer keeping(String content) throws Exception {
    return Answers.read(
        CatalogReader.keeping(Answers.EURO, 0, progress -> {}),
        "<r xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>" + content + "</r>");
  }

  private static List<Long> productIds(CatalogAnswer answer) {
    return Objects.requireNonNull(answer.catalog()).products().map(Product::id).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<requestId>3</requestId><requestState>DONE</requestState><statusCode>success</statusCode><statusDetail>fine</statusDetail>"
            + DATA,
        DATA
            + "<statusDetail>fine</statusDetail><statusCode>success</statusCode><requestState>DONE</requestState><requestId>3</requestId>",
        "<new>1</new><requestId>3</requestId><statusCode> success </statusCode>"
            + DATA
            + "<new><catalogData/></new><statusDetail>fine</statusDetail><requestState>DONE</requestState>"
      })
  void theStatusMayStandBeforeOrBehindTheCatalogue(String content) throws Exception {
    CatalogAnswer answer = keeping(content);

    assertThat(answer.getRequestId()).isEqualTo(3);
    assertThat(answer.getRequestState()).isEqualTo("DONE");
    assertThat(answer.getStatusCode()).isEqualTo("success");
    assertThat(answer.getStatusDetail()).isEqualTo("fine");
    assertThat(productIds(answer)).containsExactly(7L);
    assertThat(answer.summary()).isEqualTo(new CatalogSummary(true, 0, 1, 1, 0));
  }

  @Test
  void anAnswerInProgressHasNoCatalogue() throws Exception {
    CatalogAnswer answer =
        keeping(
            "<requestId>3</requestId><statusCode>in_progress</statusCode><catalogData xsi:nil='true'/>");

    assertThat(answer.getStatusCode()).isEqualTo("in_progress");
    assertThat(answer.getRequestId()).isEqualTo(3);
    assertThat(answer.catalog()).isNull();
    assertThat(answer.summary()).isNull();
  }

  @Test
  void nothingOfAnUnsuccessfulAnswerIsRead() throws Exception {
    List<Product> given = new ArrayList<>();
    CatalogAnswer answer =
        Answers.read(
            CatalogReader.streaming(Answers.EURO, 0, given::add),
            "<r><statusCode>error</statusCode><statusDetail>no</statusDetail>" + DATA + "</r>");

    assertThat(answer.getStatusCode()).isEqualTo("error");
    assertThat(answer.getStatusDetail()).isEqualTo("no");
    assertThat(answer.summary()).isNull();
    assertThat(given).isEmpty();
  }

  @Test
  void anErrorBehindTheCatalogueIsTold() throws Exception {
    assertThat(keeping(DATA + "<statusCode>error</statusCode>").getStatusCode()).isEqualTo("error");
  }

  @Test
  void anEmptyResultHasNothing() throws Exception {
    CatalogAnswer answer = keeping("");

    assertThat(answer.getStatusCode()).isNull();
    assertThat(answer.catalog()).isNull();
  }

  @Test
  void anEmptyCatalogueIsOne() throws Exception {
    CatalogAnswer answer = keeping("<statusCode>success</statusCode><catalogData/>");
    Catalog catalog = Objects.requireNonNull(answer.catalog());

    assertThat(catalog.seasons()).isEmpty();
    assertThat(catalog.setup()).isEqualTo(CatalogSetup.NONE);
    assertThat(answer.summary()).isEqualTo(new CatalogSummary(true, 0, 0, 0, 0));
  }

  @Test
  void theParserStandsOnTheEndOfTheResultAfterwards() throws Exception {
    XMLStreamReader xml = Answers.at("<around><r>" + DATA + "</r><next/></around>");
    xml.nextTag();
    Answers.read(xml);

    assertThat(xml.isEndElement()).isTrue();
    assertThat(xml.getLocalName()).isEqualTo("r");
    xml.nextTag();
    assertThat(xml.getLocalName()).isEqualTo("next");
  }

  @Test
  void productsOutsideOfSeasonsStandInSeasonsWithoutAnId() throws Exception {
    CatalogAnswer answer =
        keeping(
            "<catalogData><products><id>1</id></products><products><id>2</id></products>"
                + "<seasons><id>9</id><products><id>3</id></products></seasons>"
                + "<products><id>4</id></products></catalogData>");
    Catalog catalog = Objects.requireNonNull(answer.catalog());

    assertThat(catalog.seasons()).extracting(season -> season.id()).containsExactly(null, 9L, null);
    assertThat(catalog.seasons())
        .extracting(season -> season.products().stream().map(Product::id).toList())
        .containsExactly(List.of(1L, 2L), List.of(3L), List.of(4L));
    assertThat(catalog.products().map(one -> one.details().seasonId()))
        .containsExactly(null, null, 9L, null);
  }

  @Test
  void aProductBeforeTheIdOfItsSeasonGetsIt() throws Exception {
    CatalogAnswer answer =
        keeping(
            "<catalogData><seasons><products><id>1</id></products><id>9</id>"
                + "<products><id>2</id></products></seasons></catalogData>");

    assertThat(productIds(answer)).containsExactly(1L, 2L);
    assertThat(Objects.requireNonNull(answer.catalog()).products())
        .allSatisfy(product -> assertThat(product.details().seasonId()).isEqualTo(9));
  }

  @Test
  void partsWithoutAnIdAreLeftOut() throws Exception {
    CatalogAnswer answer =
        keeping(
            "<catalogData><seasons><products><code>A</code></products><advantages/>"
                + "<audienceCategories/><priceLevels/><priceComponents/><rateTypes/><productTypes/>"
                + "<timeslots/><sites/><logicalConfigurations/></seasons><physicalConfigurations/>"
                + "<contactProductLinks/></catalogData>");
    Catalog catalog = Objects.requireNonNull(answer.catalog());

    assertThat(catalog)
        .isEqualTo(keeping("<catalogData><seasons/></catalogData>").catalog())
        .satisfies(one -> assertThat(one.seasons()).hasSize(1));
  }

  @Test
  void theProgressIsToldWithEachProductAndAtTheEnd() throws Exception {
    List<CatalogProgress> told = new ArrayList<>();
    Answers.read(
        CatalogReader.keeping(Answers.EURO, 4, told::add),
        "<r><catalogData><seasons><id>1</id><products><id>7</id><event><performances><id>8</id>"
            + "</performances></event></products></seasons><seasons><id>2</id><products><id>9</id>"
            + "</products></seasons></catalogData></r>");

    assertThat(told)
        .containsExactly(
            new CatalogProgress(CatalogProgress.Phase.READING, 4, 0, -1, 0, 1, 1),
            new CatalogProgress(CatalogProgress.Phase.READING, 4, 0, -1, 1, 2, 1),
            new CatalogProgress(CatalogProgress.Phase.DONE, 4, 0, -1, 2, 2, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<r><catalogData><seasons>",
        "<r><catalogData><seasons><products><id>7",
        "<r><catalogData><seasons><code>abc&unknown;def</code></seasons></catalogData></r>",
        "<r><catalogData><seasons><code>abc\u0001def</code></seasons></catalogData></r>",
        "<r><catalogData><seasons><code>abc",
        "<r><catalogData><seasons><externalName>abc&unknown;</externalName></seasons></catalogData></r>",
        "<r><catalogData><seasons><topics>abc&unknown;</topics></seasons></catalogData></r>",
        "<r><catalogData><seasons><code><![CDATA[abc",
        "<r><catalogData></seasons></catalogData></r>",
        "<r><catalogData><seasons><id>&unknown;</id></seasons></catalogData></r>",
        "<r><catalogData><seasons a='1' a='2'/></catalogData></r>"
      })
  void whatIsNoXmlIsAnError(String result) {
    // The parser looks at a text when it is asked for, and then can throw no checked error.
    assertThat(
            catchThrowable(
                () -> Answers.read(CatalogReader.keeping(Answers.EURO, 0, progress -> {}), result)))
        .isInstanceOfAny(XMLStreamException.class, UncheckedStreamException.class);
  }
}
