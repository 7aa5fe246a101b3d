package io.github.s360sdk.catalog.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.catalog.internal.reader.Answers;
import io.github.s360sdk.catalog.internal.reader.ModelLinks;
import io.github.s360sdk.catalog.internal.reader.StubXml;
import io.github.s360sdk.catalog.internal.stub.type.CatalogData;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.Link;
import io.github.s360sdk.catalog.model.PassProduct;
import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import io.github.s360sdk.catalog.model.Tariff;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Proves that links lead where they led, and that what was one object is one again. */
class CatalogFileSharingTest {

  static final List<String> KINDS = StubXml.KINDS.stream().sorted().toList();

  // Two seasons with the same ids, a plan outside of them, parts behind and missing.
  private static final String LINKED =
      """
      <catalogData>
        <physicalConfigurations><id>2</id><code>HALL</code></physicalConfigurations>
        <seasons><id>1</id>
          <products><id>10</id><productTypeId>8</productTypeId><event>
            <performances><id>100</id><logicalConfigurationId>3</logicalConfigurationId>
              <physicalConfigurationId>2</physicalConfigurationId><rateTypeId>4</rateTypeId>
              <prices><amount>5000</amount><audSubCatId>5</audSubCatId><seatCatId>6</seatCatId>
                <priceLevelId>7</priceLevelId>
                <chargesAmounts><amount>100</amount><chargesId>9</chargesId></chargesAmounts></prices>
              <prices><amount>4000</amount><audSubCatId>55</audSubCatId>
                <institutionSeatCatId>66</institutionSeatCatId></prices>
              <seatCategories><id>6</id><code>A</code><institutionCategoryId>66</institutionCategoryId>
              </seatCategories></performances></event></products>
          <products><id>11</id><pass><items><itemId>1</itemId><timeslotIds>12</timeslotIds>
            <itemPrices><amount>1</amount><audSubCatId>5</audSubCatId><rateTypeId>4</rateTypeId>
            </itemPrices></items></pass></products>
          <audienceCategories><id>1</id><audienceSubCategories><id>5</id><code>T1</code>
            </audienceSubCategories></audienceCategories>
          <priceLevels><id>7</id><code>L1</code></priceLevels>
          <priceComponents><id>9</id><code>C1</code></priceComponents>
          <logicalConfigurations><id>3</id><code>P1</code><physicalConfigurationId>2</physicalConfigurationId>
          </logicalConfigurations>
        </seasons>
        <seasons><id>2</id>
          <audienceCategories><id>1</id><audienceSubCategories><id>5</id><code>T2</code>
            </audienceSubCategories><audienceSubCategories><id>55</id><code>T3</code>
            </audienceSubCategories></audienceCategories>
          <rateTypes><id>4</id><code>R2</code></rateTypes>
          <productTypes><id>8</id><code>Y2</code></productTypes>
          <timeslots><id>12</id><code>S2</code></timeslots>
          <products><id>10</id><productTypeId>8</productTypeId>
            <contactProductLinkIds>13</contactProductLinkIds><event>
            <performances><id>100</id><logicalConfigurationId>3</logicalConfigurationId>
              <prices><amount>5000</amount><audSubCatId>5</audSubCatId><seatCatId>6</seatCatId>
                <priceLevelId>7</priceLevelId>
                <chargesAmounts><amount>100</amount><chargesId>9</chargesId></chargesAmounts></prices>
              <prices><amount>1</amount><audSubCatId>404</audSubCatId></prices>
            </performances></event></products>
        </seasons>
        <contactProductLinks><id>13</id><rank>1</rank></contactProductLinks>
      </catalogData>
      """;

  @Test
  void linksLeadWhereTheyLed() throws Exception {
    Catalog catalog = Answers.catalog(LINKED);
    List<ModelLinks.Bound> before = ModelLinks.of(catalog);

    assertThat(before).hasSizeGreaterThan(20).anyMatch(link -> link.target().isEmpty());
    assertThat(before.stream().filter(link -> link.target().isPresent())).hasSizeGreaterThan(18);
    assertThat(ModelLinks.of(FileText.readAgain(catalog))).isEqualTo(before);
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void linksOfEveryKindLeadWhereTheyLed(String kind) throws Exception {
    Catalog catalog = Answers.catalog(StubXml.of(CatalogData.class, "catalogData", kind).xml());

    assertThat(ModelLinks.of(FileText.readAgain(catalog)))
        .isEqualTo(ModelLinks.of(catalog))
        .isNotEmpty();
  }

  @Test
  void equalLinksOfTwoSeasonsLeadToThePartsOfTheirOwn() throws Exception {
    Catalog back = FileText.readAgain(Answers.catalog(LINKED));

    assertThat(back.performances()).extracting(one -> tariffCode(one)).containsExactly("T1", "T2");
  }

  private static @Nullable String tariffCode(Performance performance) {
    Link<Tariff> tariff = Objects.requireNonNull(performance.prices().get(0).tariff());
    return tariff.find().map(Tariff::code).orElse(null);
  }

  private static final String SHARED =
      """
      <catalogData><seasons><id>1</id>
        <products><id>10</id><event>%s%s</event></products>
        <products><id>11</id><pass>
          <items><itemId>1</itemId><itemPrices><amount>1</amount></itemPrices></items>
          <items><itemId>2</itemId><itemPrices><amount>1</amount></itemPrices></items></pass></products>
        <products><id>12</id><seasonTicket>%s%s</seasonTicket></products>
      </seasons></catalogData>
      """
          .formatted(performance(100), performance(101), line(), line());

  private static String performance(long id) {
    return """
        <performances><id>%d</id><siteCode>SITE</siteCode><internalName>Staff</internalName>
          <externalName>Opening</externalName><start>2026-05-01T20:00:00Z</start>
          <prices><amount>5000</amount></prices><prices><amount>6000</amount></prices>
          <salePeriods><salePossible>true</salePossible></salePeriods>
          <seatCategories><id>6</id><code>A</code></seatCategories></performances>
        """
        .formatted(id);
  }

  private static String line() {
    return "<seasonTicketLines><product><id>20</id><event><performances><id>200</id></performances>"
        + "</event></product></seasonTicketLines>";
  }

  @Test
  void whatPerformancesShareIsWrittenOnceAndIsOneObjectAgain() throws Exception {
    Catalog catalog = Answers.catalog(SHARED);
    byte[] file = FileText.written(catalog);
    Catalog back = FileText.read(file);
    Performance first = back.performances().get(0);
    Performance second = back.performances().get(1);

    assertThat(back).isEqualTo(catalog);
    assertThat(FileText.lines(file).get(2))
        .containsOnlyOnce("5000")
        .containsOnlyOnce("salePossible")
        .containsOnlyOnce("Staff")
        .contains("\"prices\":[1,2]", "\"salePeriods\":[1]", "\"seatCategories\":[1]");
    assertThat(second.details()).isSameAs(first.details());
    assertThat(second.location()).isSameAs(first.location());
    assertThat(second.prices()).isSameAs(first.prices());
    assertThat(second.salePeriods()).isSameAs(first.salePeriods());
    assertThat(second.seatCategories()).isSameAs(first.seatCategories());
    assertThat(second.prices().get(1)).isSameAs(first.prices().get(1));
    assertThat(second.name()).isSameAs(first.name());
  }

  @Test
  void pricesOfItemsAndProductsOfLinesAreOneObjectAgain() throws Exception {
    Catalog back = FileText.readAgain(Answers.catalog(SHARED));
    List<Product> products = back.seasons().get(0).products();
    PassProduct pass = (PassProduct) products.get(1);
    SeasonTicketProduct ticket = (SeasonTicketProduct) products.get(2);

    assertThat(pass.items().get(1).prices().get(0)).isSameAs(pass.items().get(0).prices().get(0));
    assertThat(ticket.lines().get(0).product()).isInstanceOf(EventProduct.class);
    assertThat(ticket.lines().get(1).product()).isSameAs(ticket.lines().get(0).product());
  }
}
