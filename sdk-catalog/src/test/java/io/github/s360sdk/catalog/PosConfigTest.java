package io.github.s360sdk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.s360sdk.catalog.model.PosConfig;
import io.github.s360sdk.catalog.model.ProductFamily;
import io.github.s360sdk.catalog.model.SaleScope;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.ProductFamilyType;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

@SuppressWarnings("NullAway") // a null where a value is expected fails the test
class PosConfigTest {

  private final Platform platform = new Platform();

  @AfterEach
  void stop() {
    platform.close();
  }

  private PosConfig read(String content) {
    return platform.willAnswer(Platform.posConfig(content)).client.reloadPosConfig();
  }

  @Test
  void theSampleIsRead() {
    PosConfig config = platform.willAnswerSample("getPOSConfig.response").client.posConfig();

    assertThat(config.posId()).isEqualTo(10230000000001L);
    assertThat(config.pos().code()).isEqualTo("API1");
    assertThat(config.pos().virtualOperatorName()).isEqualTo("ACME_API");
    assertThat(config.institutionCode()).isEqualTo("ACME");
    assertThat(config.testInstitution()).isTrue();
    assertThat(config.organisation().timeZone()).isEqualTo(ZoneId.of("Europe/Paris"));
    assertThat(config.organisation().name().in("fr")).isEqualTo("Organisation");
    assertThat(config.currency()).isEqualTo(Currency.getInstance("EUR"));
    assertThat(config.languages().main()).isEqualTo("fr");
    assertThat(config.salesChannel().code()).isEqualTo("API");
    assertThat(config.saleScope()).isEqualTo(SaleScope.channel(config.salesChannel().id()));
    assertThat(config.saleScope().salesChannelId()).isNotNull();
    assertThat(config.paymentMethod("CASH"))
        .hasValueSatisfying(
            cash -> {
              assertThat(cash.id()).isEqualTo(17002);
              assertThat(cash.forReimbursement()).isTrue();
            });
    assertThat(config.paymentMethod(17001))
        .hasValueSatisfying(pending -> assertThat(pending.withFollowUp()).isTrue());
    assertThat(config.paymentMethod("NONE")).isEmpty();
    assertThat(config.parameters().pos())
        .containsExactly(Map.entry("SOME_KEY", "true"), Map.entry("OTHER_KEY", "5"));
    assertThat(config.productFamilies())
        .singleElement()
        .extracting(ProductFamily::type)
        .satisfies(type -> assertThat(type.is(ProductFamilyType.SINGLE_ENTRY)).isTrue());
    assertThat(config.hub()).isNull();
    assertThat(config.place()).isNull();
  }

  @Test
  void everyLeafOfTheSampleIsInTheModel() {
    PosConfig config = platform.willAnswerSample("getPOSConfig.response").client.posConfig();
    Element data = Xml.first(Platform.sample("getPOSConfig.response"), "posConfigData");

    assertThat(ModelValues.of(config)).containsAll(Xml.leaves(data));
    assertThat(Xml.leaves(data)).hasSizeGreaterThan(50);
  }

  @Test
  void namesMayBePlainText() {
    PosConfig config =
        read(
            """
            <organizationName>Organisation</organizationName>
            <countries><name>France</name></countries>
            <charges><externalName>Frais</externalName></charges>
            <orderOrigins><externalName>Web</externalName></orderOrigins>
            <productFamilies><externalName>Billets</externalName></productFamilies>
            <paymentMethods><id>1</id><externalName>Carte</externalName>\
            <externalDescription>Visa</externalDescription></paymentMethods>
            """);

    assertThat(
            List.of(
                config.organisation().name(),
                config.countries().get(0).name(),
                config.charges().get(0).name(),
                config.orderOrigins().get(0).name(),
                config.productFamilies().get(0).name(),
                config.paymentMethods().get(0).name(),
                config.paymentMethods().get(0).description()))
        .extracting(text -> text.in("fr"))
        .containsExactly("Organisation", "France", "Frais", "Web", "Billets", "Carte", "Visa");
  }

  @Test
  void absentNilAndEmptyReadTheSame() {
    PosConfig absent = read("");
    PosConfig nil =
        read(
            "<institCode xsi:nil=\"true\"/><organizationName xsi:nil=\"true\"/>"
                + "<hub xsi:nil=\"true\"/><maxSeatsPerPerformance xsi:nil=\"true\"/>"
                + "<countries xsi:nil=\"true\"/><posParameters xsi:nil=\"true\"/>"
                + "<institutionCurrency xsi:nil=\"true\"/><placeAddressData xsi:nil=\"true\"/>");
    PosConfig empty =
        read(
            "<institCode></institCode><organizationName/><hub/><maxSeatsPerPerformance/>"
                + "<posParameters/><institutionCurrency/><placeAddress/><netPrices/><organizationId/>"
                + "<placeAddressData><gpsLatitude/></placeAddressData>");

    assertThat(nil).isEqualTo(absent);
    assertThat(empty).isEqualTo(absent);
    assertThat(absent.organisation().name()).isEqualTo(LocalizedText.EMPTY);
  }

  @Test
  void anUnknownTimeZoneKeepsItsText() {
    PosConfig config = read("<organizationTimeZone>Mars/Olympus</organizationTimeZone>");

    assertThat(config.organisation().timeZone()).isNull();
    assertThat(config.organisation().timeZoneName()).isEqualTo("Mars/Olympus");
  }

  @ParameterizedTest
  @CsvSource({"EUR,CHF,USD,GBP,CHF", "EUR,,USD,GBP,EUR", ",,USD,GBP,USD", ",,,GBP,GBP"})
  void theCurrencyIsTakenInTheDocumentedOrder(
      String organisation, String catalogue, String code, String institution, String expected) {
    PosConfig config =
        read(
            currency("organizationCurrency", organisation)
                + currency("catalogCurrencies", catalogue)
                + (code == null ? "" : "<currencyCode>" + code + "</currencyCode>")
                + currency("institutionCurrency", institution));

    assertThat(config.currency()).isEqualTo(Currency.getInstance(expected));
  }

  @Test
  void ofSeveralCurrenciesOfTheCatalogueTheOneOfTheOrganisationIsTaken() {
    String several = currency("catalogCurrencies", "EUR") + currency("catalogCurrencies", "CHF");

    assertThat(read(currency("organizationCurrency", "CHF") + several).currency().getCurrencyCode())
        .isEqualTo("CHF");
    assertThat(read(several).currency().getCurrencyCode()).isEqualTo("EUR");
  }

  private static String currency(String element, String code) {
    return code == null
        ? ""
        : "<" + element + "><currencyCode>" + code + "</currencyCode></" + element + ">";
  }

  @Test
  void anUnknownCurrencyIsPassedOver() {
    PosConfig config =
        read(currency("organizationCurrency", "???") + currency("institutionCurrency", "EUR"));

    assertThat(config.currency()).isEqualTo(Currency.getInstance("EUR"));
    PosConfig none = read("");
    assertThat(none.findCurrency()).isEmpty();
    assertThatIllegalStateException().isThrownBy(none::currency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"fr,en_GB|fr en_GB", "fr; de|fr de", "[fr]|fr", "fr|fr"})
  void theListOfLanguagesIsSplit(String text, String expected) {
    PosConfig config = read("<languageList>" + text + "</languageList>");

    assertThat(config.languages().all()).containsExactly(expected.split(" "));
    assertThat(config.languages().listText()).isEqualTo(text);
  }

  @Test
  void parametersAreNotPrinted() {
    PosConfig config =
        read(
            "<posParameters><entry><key>apiKey</key><value>pos-secret</value></entry>"
                + "</posParameters><pspParameters><entry><key>merchant</key>"
                + "<value>psp-secret</value></entry></pspParameters>");

    assertThat(config.parameters().psp()).containsEntry("merchant", "psp-secret");
    assertThat(config.toString()).doesNotContain("pos-secret", "psp-secret", "merchant", "apiKey");
  }

  @Test
  void theConfigurationIsKeptForAnHour() {
    platform
        .willAnswer(Platform.posConfig("<posCode>A</posCode>"))
        .willAnswer(Platform.posConfig("<posCode>B</posCode>"));

    assertThat(platform.client.posConfig().pos().code()).isEqualTo("A");
    platform.time.advance(Duration.ofMinutes(59));
    assertThat(platform.client.posConfig().pos().code()).isEqualTo("A");
    platform.time.advance(Duration.ofMinutes(2));
    assertThat(platform.client.posConfig().pos().code()).isEqualTo("B");
    assertThat(platform.requests()).isEqualTo(2);
  }

  @Test
  void theTimeThatItIsKeptCanBeChanged() {
    CatalogClient client =
        CatalogClient.of(
            platform.connection, options -> options.posConfigTimeToLive(Duration.ofSeconds(1)));
    platform.willAnswer(Platform.posConfig("")).willAnswer(Platform.posConfig(""));

    client.posConfig();
    platform.time.advance(Duration.ofSeconds(2));
    client.posConfig();

    assertThat(platform.requests()).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CatalogClient.of(
                    platform.connection, options -> options.posConfigTimeToLive(Duration.ZERO)));
  }

  @Test
  void reloadingAsksAgain() {
    platform
        .willAnswer(Platform.posConfig("<posCode>A</posCode>"))
        .willAnswer(Platform.posConfig("<posCode>B</posCode>"));

    platform.client.posConfig();

    assertThat(platform.client.reloadPosConfig().pos().code()).isEqualTo("B");
    assertThat(platform.client.posConfig().pos().code()).isEqualTo("B");
    assertThat(platform.requests()).isEqualTo(2);
  }

  @Test
  void aViewInAnotherLanguageHasItsOwnAnswer() {
    platform
        .willAnswer(Platform.posConfig("<mainLanguage>fr</mainLanguage>"))
        .willAnswer(Platform.posConfig("<mainLanguage>de</mainLanguage>"));
    CatalogClient german =
        CatalogClient.of(platform.connection.withOptions(options -> options.language("de")));

    platform.client.posConfig();

    assertThat(german.posConfig().languages().main()).isEqualTo("de");
    assertThat(platform.request().getHeaders().get("Accept-Language")).isNull();
    assertThat(platform.request().getHeaders().get("Accept-Language")).isEqualTo("de");
  }

  @Test
  void aViewWithoutCacheAsksEachTime() {
    platform.willAnswer(Platform.posConfig("")).willAnswer(Platform.posConfig(""));
    CatalogClient client =
        CatalogClient.of(platform.connection.withOptions(options -> options.withoutCache()));

    client.posConfig();
    client.posConfig();

    assertThat(platform.requests()).isEqualTo(2);
  }
}
