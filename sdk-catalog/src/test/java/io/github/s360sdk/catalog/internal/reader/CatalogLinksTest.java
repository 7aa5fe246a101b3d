package io.github.s360sdk.catalog.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.ItemPrice;
import io.github.s360sdk.catalog.model.PassProduct;
import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.catalog.model.PerformancePrice;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Proves where links lead to, whatever the order of the answer. */
class CatalogLinksTest {

  private static String tariff(long id, String name) {
    return "<audienceCategories><id>1</id><audienceSubCategories><id>%d</id><externalName>%s</externalName></audienceSubCategories></audienceCategories>"
        .formatted(id, name);
  }

  private static String pass(long id, long tariffId) {
    return "<products><id>%d</id><pass><items><itemId>1</itemId><itemPrices><amount>5000</amount><audSubCatId>%d</audSubCatId></itemPrices></items></pass></products>"
        .formatted(id, tariffId);
  }

  private static String event(long id, long tariffId) {
    return "<products><id>%d</id><event><performances><id>%d</id><prices><amount>5000</amount><audSubCatId>%d</audSubCatId></prices></performances></event></products>"
        .formatted(id, id * 10, tariffId);
  }

  private static Catalog catalog(String... seasons) throws Exception {
    return Answers.catalog(
        "<catalogData><seasons>"
            + String.join("</seasons><seasons>", seasons)
            + "</seasons></catalogData>");
  }

  private static Product product(Catalog catalog, int season) {
    return catalog.seasons().get(season).products().get(0);
  }

  private static ItemPrice itemPrice(Catalog catalog, int season) {
    return ((PassProduct) product(catalog, season)).items().get(0).prices().get(0);
  }

  private static PerformancePrice price(Catalog catalog, int season) {
    return performance(product(catalog, season)).prices().get(0);
  }

  private static Performance performance(Product product) {
    return ((EventProduct) product).performances().get(0);
  }

  private static String tariffOf(ItemPrice price) {
    return Objects.requireNonNull(price.tariff()).find().map(t -> t.name().in("")).orElse("none");
  }

  @Test
  void aLinkLeadsToAPartBehindIt() throws Exception {
    assertThat(price(catalog(event(7, 5) + tariff(5, "Adult")), 0).tariffName().in(""))
        .isEqualTo("Adult");
  }

  @Test
  void aLinkLeadsToAPartBeforeIt() throws Exception {
    assertThat(price(catalog(tariff(5, "Adult") + event(7, 5)), 0).tariffName().in(""))
        .isEqualTo("Adult");
  }

  @Test
  void aLinkLeadsToAPartOfAnEarlierSeason() throws Exception {
    Catalog catalog = catalog(tariff(5, "Adult"), event(7, 5));

    assertThat(price(catalog, 1).tariffName().in("")).isEqualTo("Adult");
  }

  @Test
  void aLinkLeadsToAPartOfALaterSeason() throws Exception {
    assertThat(price(catalog(event(7, 5), "", tariff(5, "Adult")), 0).tariffName().in(""))
        .isEqualTo("Adult");
  }

  @Test
  void aLinkToAPartThatIsMissingKeepsItsId() throws Exception {
    PerformancePrice price = price(catalog(event(7, 5), tariff(6, "Adult")), 0);

    assertThat(price.tariffId()).isEqualTo(5);
    assertThat(Objects.requireNonNull(price.tariff()).orNull()).isNull();
    assertThat(price.tariffName().isEmpty()).isTrue();
  }

  @Test
  void theOwnSeasonIsAskedBeforeTheOthers() throws Exception {
    Catalog catalog = catalog(tariff(5, "First") + event(7, 5), event(8, 5) + tariff(5, "Second"));

    assertThat(price(catalog, 0).tariffName().in("")).isEqualTo("First");
    assertThat(price(catalog, 1).tariffName().in("")).isEqualTo("Second");
  }

  @Test
  void equalPricesOfItemsInTwoSeasonsLeadToTheTariffsOfTheirOwn() throws Exception {
    Catalog catalog = catalog(tariff(5, "First") + pass(7, 5), tariff(5, "Second") + pass(8, 5));

    assertThat(tariffOf(itemPrice(catalog, 0))).isEqualTo("First");
    assertThat(tariffOf(itemPrice(catalog, 1))).isEqualTo("Second");
  }

  @Test
  void equalProductsInSeasonTicketsOfTwoSeasonsLeadToThePlansOfTheirOwn() throws Exception {
    String season =
        "<logicalConfigurations><id>3</id><code>%s</code></logicalConfigurations><products><id>9</id>"
            + "<seasonTicket><seasonTicketLines><product><id>7</id><event><performances><id>70</id>"
            + "<logicalConfigurationId>3</logicalConfigurationId></performances></event></product>"
            + "</seasonTicketLines></seasonTicket></products>";
    Catalog catalog = catalog(season.formatted("A"), season.formatted("B"));

    assertThat(planOfLine(catalog, 0)).isEqualTo("A");
    assertThat(planOfLine(catalog, 1)).isEqualTo("B");
  }

  private static String planOfLine(Catalog catalog, int season) {
    Product inner =
        Objects.requireNonNull(
            ((SeasonTicketProduct) product(catalog, season)).lines().get(0).product());
    return String.valueOf(
        Objects.requireNonNull(
                Objects.requireNonNull(performance(inner).logicalConfiguration()).orNull())
            .code());
  }

  @Test
  void pricesThatNameTheInstitutionsCategoryGetTheCategoryOfTheirOwnPerformance() throws Exception {
    String season =
        "<products><id>7</id><event><performances><id>70</id><prices><amount>5</amount>"
            + "<institutionSeatCatId>4</institutionSeatCatId></prices><seatCategories><id>6</id>"
            + "<institutionCategoryId>4</institutionCategoryId><externalName>%s</externalName>"
            + "</seatCategories></performances></event></products>";
    Catalog catalog = catalog(season.formatted("Parterre"), season.formatted("Balcony"));

    assertThat(price(catalog, 0).seatCategoryName().in("")).isEqualTo("Parterre");
    assertThat(price(catalog, 1).seatCategoryName().in("")).isEqualTo("Balcony");
  }

  @Test
  void aProductThatStandsInTwoSeasonsIsKeptInBoth() throws Exception {
    Catalog catalog = catalog("<id>1</id>" + pass(7, 5), "<id>2</id>" + pass(7, 5));

    assertThat(catalog.products().map(Product::id)).containsExactly(7L, 7L);
    assertThat(catalog.products().map(one -> one.details().seasonId())).containsExactly(1L, 2L);
  }

  @Test
  void theSamePriceInTwoPerformancesIsOneObject() throws Exception {
    String performance =
        "<performances><id>%d</id><prices><amount>5</amount></prices></performances>";
    Catalog catalog =
        catalog(
            "<products><id>7</id><event>"
                + performance.formatted(70)
                + performance.formatted(71)
                + "</event></products>");

    assertThat(catalog.performances()).hasSize(2);
    assertThat(catalog.performances().get(0).prices().get(0))
        .isSameAs(catalog.performances().get(1).prices().get(0));
  }
}
