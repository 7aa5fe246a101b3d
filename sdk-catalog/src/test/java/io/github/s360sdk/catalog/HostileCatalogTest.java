package io.github.s360sdk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.S360TransportException;
import io.github.s360sdk.core.error.SoapFaultException;
import java.nio.charset.Charset;
import java.util.Currency;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Answers that are wrong or meant to harm: bounded, each with an error, and never a half result.
 */
@Timeout(60)
class HostileCatalogTest {

  private static final CatalogQuery ALL =
      CatalogQuery.of(query -> query.currency(Currency.getInstance("EUR")));
  private static final int LARGE = 20 * 1024 * 1024;

  private final Platform platform = new Platform();

  @AfterEach
  void stop() {
    platform.close();
  }

  private void isRefused(String answer) {
    platform.alwaysAnswers(encoded(answer, "UTF-8", "text/xml; charset=utf-8"));
    assertThatExceptionOfType(S360Exception.class)
        .isThrownBy(() -> platform.uncached.get(ALL))
        .isInstanceOf(S360TransportException.class);
    assertThatExceptionOfType(S360Exception.class)
        .isThrownBy(() -> platform.client.stream(ALL, product -> {}))
        .isInstanceOf(S360TransportException.class);
  }

  @Test
  void aDocumentTypeIsRefused() {
    isRefused("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>" + Platform.season("&x;"));
  }

  @Test
  void anEntityIsRefused() {
    isRefused(Platform.season("<code>&x;</code>"));
  }

  @Test
  void anEndlessTextIsRefused() {
    isRefused(Platform.season("<code>" + "x".repeat(LARGE) + "</code>"));
  }

  @Test
  void anEndlessAttributeIsRefused() {
    isRefused(Platform.season("<code a='" + "x".repeat(LARGE) + "'>A</code>"));
  }

  @Test
  void anEndlessCommentIsRefused() {
    isRefused(Platform.season("<!--" + "x".repeat(LARGE) + "-->"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown",
        "chargesTables",
        "products><seasonTicket><seasonTicketLines><product",
        "code"
      })
  void deepNestingIsRefused(String element) {
    StringBuilder deep = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      deep.append('<').append(element).append('>');
    }
    isRefused(Platform.season(deep.toString()));
  }

  @Test
  void whatFollowsTheEnvelopeIsRefused() {
    isRefused(Platform.season("") + "<more/>");
  }

  @Test
  void aFaultIsAFault() {
    String fault =
        Platform.season("")
            .replaceAll(
                "<S:Body>.*</S:Body>",
                "<S:Body><S:Fault><faultcode>S:Server</faultcode><faultstring>no</faultstring>"
                    + "</S:Fault></S:Body>");
    platform.alwaysAnswers(encoded(fault, "UTF-8", "text/xml").newBuilder().code(500).build());

    assertThatExceptionOfType(SoapFaultException.class)
        .isThrownBy(() -> platform.uncached.get(ALL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16", "UTF-16LE", "windows-1252"})
  void textsAreReadInTheEncodingOfTheAnswer(String encoding) {
    String answer = Platform.season("<externalName>Théâtre</externalName>");
    platform.alwaysAnswers(encoded(answer, encoding, "text/xml; charset=" + encoding));

    assertThat(name(platform.uncached.get(ALL))).isEqualTo("Théâtre");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16"})
  void theDeclarationTellsTheEncodingWhereTheHeaderDoesNot(String encoding) {
    String answer =
        "<?xml version='1.0' encoding='"
            + encoding
            + "'?>"
            + Platform.season("<externalName>Théâtre</externalName>");
    platform.alwaysAnswers(encoded(answer, encoding, "text/xml"));

    assertThat(name(platform.uncached.get(ALL))).isEqualTo("Théâtre");
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    platform.alwaysAnswers(
        encoded(
            "\uFEFF" + Platform.season("<externalName>Théâtre</externalName>"),
            "UTF-8",
            "text/xml"));

    assertThat(name(platform.uncached.get(ALL))).isEqualTo("Théâtre");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    String answer = Platform.season("<externalName>Th\u00e9</externalName>");
    platform.alwaysAnswers(encoded(answer, "ISO-8859-1", "text/xml; charset=utf-8"));

    assertThatExceptionOfType(S360TransportException.class)
        .isThrownBy(() -> platform.uncached.get(ALL));
  }

  private static MockResponse encoded(String answer, String encoding, String type) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", type)
        .body(new Buffer().write(answer.getBytes(Charset.forName(encoding))))
        .build();
  }

  private static String name(Catalog catalog) {
    return catalog.seasons().get(0).name().in("fr");
  }
}
