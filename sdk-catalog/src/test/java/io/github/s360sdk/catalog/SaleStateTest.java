package io.github.s360sdk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.catalog.model.ItemPrice;
import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.catalog.model.PerformancePrice;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.SaleScope;
import io.github.s360sdk.catalog.model.SaleState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is on sale, in which channel and at which tariff. */
class SaleStateTest {

  private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");
  private static final String RUNNING = "<state>RUNNING</state>";

  private final Platform platform = new Platform();

  @AfterEach
  void stop() {
    platform.close();
  }

  private Catalog catalog(String season) {
    platform.willAnswer(Platform.season(season));
    return platform.uncached.get(
        CatalogQuery.of(query -> query.currency(Currency.getInstance("EUR"))));
  }

  private Performance performance(String content) {
    return catalog(
            "<products><id>2</id>"
                + RUNNING
                + "<event><performances><id>3</id>"
                + content
                + "</performances></event></products>")
        .performance(3)
        .orElseThrow();
  }

  private static String sale(String from, String to, String more) {
    return "<salePeriods><start>"
        + from
        + "</start><end>"
        + to
        + "</end>"
        + more
        + "<salePossible>true</salePossible></salePeriods>";
  }

  private static String sale(String from, String to) {
    return sale(from, to, "");
  }

  private SaleState state(String content) {
    return performance(content).saleState(NOW, SaleScope.ANY);
  }

  @Test
  void onSaleUntilTheLatestEndOfThePeriodsThatRun() {
    SaleState state =
        state(
            RUNNING
                + sale("2026-08-01T00:00:00Z", "2026-09-02T00:00:00Z")
                + sale("2026-08-15T00:00:00Z", "2026-09-30T00:00:00Z"));

    assertThat(state.isOnSale()).isTrue();
    assertThat(state.until()).isEqualTo(OffsetDateTime.parse("2026-09-30T00:00:00Z"));
  }

  @Test
  void anOpenEndHasNoTime() {
    SaleState state =
        state(
            RUNNING
                + sale("2026-08-01T00:00:00Z", "2026-09-02T00:00:00Z")
                + sale("0001-12-30T00:00:00Z", "2999-12-31T23:59:00Z"));

    assertThat(state).isEqualTo(new SaleState(SaleState.Kind.ON_SALE, null, null));
  }

  @Test
  void notYetFromTheNextBegin() {
    SaleState state =
        state(
            RUNNING
                + sale("2026-08-01T00:00:00Z", "2026-08-02T00:00:00Z")
                + sale("2026-12-01T00:00:00Z", "2026-12-30T00:00:00Z")
                + sale("2026-10-01T00:00:00Z", "2026-10-30T00:00:00Z"));

    assertThat(state.kind()).isEqualTo(SaleState.Kind.NOT_YET);
    assertThat(state.from()).isEqualTo(OffsetDateTime.parse("2026-10-01T00:00:00Z"));
  }

  @Test
  void endedNotForSaleAndNotRunningAreToldApart() {
    String past = sale("2026-08-01T00:00:00Z", "2026-08-02T00:00:00Z");
    String reservationOnly =
        "<salePeriods><reservationPossible>true</reservationPossible></salePeriods>";

    assertThat(state(RUNNING + past).kind()).isEqualTo(SaleState.Kind.ENDED);
    assertThat(state(RUNNING + reservationOnly).kind()).isEqualTo(SaleState.Kind.NOT_FOR_SALE);
    assertThat(state("<state>SUSPENDED</state>").kind()).isEqualTo(SaleState.Kind.NOT_RUNNING);
    assertThat(state("").kind()).isEqualTo(SaleState.Kind.NOT_RUNNING);
    assertThat(state(RUNNING).kind()).isEqualTo(SaleState.Kind.ON_SALE);
  }

  @Test
  void aPeriodOfAnotherChannelDoesNotCount() {
    Performance performance =
        performance(
            RUNNING
                + sale(
                    "2026-08-01T00:00:00Z",
                    "2026-10-01T00:00:00Z",
                    "<salesChannelId>5</salesChannelId>"));

    assertThat(performance.saleState(NOW, SaleScope.channel(5L)).isOnSale()).isTrue();
    assertThat(performance.saleState(NOW, SaleScope.channel(6L)).kind())
        .isEqualTo(SaleState.Kind.NOT_FOR_SALE);
    assertThat(performance.saleState(NOW, SaleScope.channel(null)).isOnSale()).isTrue();
  }

  @Test
  void pricesOnSaleAreThoseOfTheTariffAndTheCategoryOfThePeriod() {
    Performance performance =
        performance(
            RUNNING
                + "<prices><amount>1</amount><audSubCatId>11</audSubCatId><seatCatId>21</seatCatId>"
                + "</prices><prices><amount>2</amount><audSubCatId>12</audSubCatId>"
                + "<seatCatId>21</seatCatId></prices><prices><amount>3</amount>"
                + "<audSubCatId>11</audSubCatId><seatCatId>22</seatCatId></prices>"
                + sale(
                    "2026-08-01T00:00:00Z",
                    "2026-10-01T00:00:00Z",
                    "<audienceSubCatIds>11</audienceSubCatIds>"));

    assertThat(performance.pricesOnSale(NOW))
        .extracting(price -> price.amount().thousandths())
        .containsExactly(1L, 3L);
    assertThat(performance.pricesOnSale(NOW, SaleScope.ANY.seatCategory(22)))
        .extracting(PerformancePrice::seatCategoryId)
        .containsExactly(22L);
    assertThat(performance.pricesOnSale(NOW, SaleScope.ANY.tariff(12))).isEmpty();
  }

  @Test
  void theCatalogueListsWhatIsOnSale() {
    Catalog catalog =
        catalog(
            "<products><id>1</id>"
                + RUNNING
                + "<event><performances><id>11</id><code>A</code>"
                + RUNNING
                + "</performances><performances><id>12</id><state>SUSPENDED</state></performances>"
                + "</event></products><products><id>2</id><state>SUSPENDED</state><event>"
                + "<performances><id>21</id>"
                + RUNNING
                + "</performances></event></products><products><id>3</id>"
                + RUNNING
                + "<pass/></products><products><id>4</id>"
                + RUNNING
                + "<event/></products>");

    assertThat(catalog.performancesOnSale(NOW, SaleScope.ANY))
        .extracting(Performance::id)
        .containsExactly(11L);
    assertThat(catalog.productsOnSale(NOW, SaleScope.ANY))
        .extracting(Product::id)
        .containsExactly(1L, 3L);
    assertThat(catalog.performanceByCode("A").orElseThrow().id()).isEqualTo(11);
    assertThat(catalog.performanceByCode("B")).isEmpty();
  }

  @Test
  void aProductOfTwoSeasonsIsFoundInBoth() {
    platform.willAnswer(
        Platform.answer(
            "getCatalogDetailed",
            "CatalogResultDetailed",
            "<catalogData><seasons><id>1</id><products><id>7</id></products></seasons>"
                + "<seasons><id>2</id><products><id>7</id></products></seasons></catalogData>"));
    Catalog catalog =
        platform.uncached.get(
            CatalogQuery.of(query -> query.currency(Currency.getInstance("EUR"))));

    assertThat(catalog.products(7))
        .extracting(product -> product.details().seasonId())
        .containsExactly(1L, 2L);
    assertThat(catalog.product(7).orElseThrow().details().seasonId()).isEqualTo(1L);
    assertThat(catalog.products(8)).isEmpty();
  }

  private static final String PAST = sale("2026-08-01T00:00:00Z", "2026-08-02T00:00:00Z");
  private static final String NOW_UNTIL_OCTOBER =
      sale("2026-08-01T00:00:00Z", "2026-10-01T00:00:00Z");

  private static String price(long amount, long tariff, String periods) {
    return "<itemPrices><amount>"
        + amount
        + "</amount><audSubCatId>"
        + tariff
        + "</audSubCatId>"
        + periods
        + "</itemPrices>";
  }

  private Product product(String kind, String items, String more) {
    String element =
        switch (kind) {
          case "seasonTicket" -> "seasonTicketItems";
          case "package" -> "packageItems";
          default -> "items";
        };
    return catalog(
            "<products><id>2</id>"
                + RUNNING
                + more
                + ("<" + kind + "><" + element + "><itemId>9</itemId>")
                + items
                + ("</" + element + "></" + kind + "></products>"))
        .product(2)
        .orElseThrow();
  }

  private Product pass(String prices, String more) {
    return product("pass", prices, more);
  }

  private static SaleState.Kind kind(Product product) {
    return product.saleState(NOW, SaleScope.ANY).kind();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pass",
        "membership",
        "seasonTicket",
        "package",
        "service",
        "goods",
        "transport",
        "hospitality"
      })
  void aProductOfItemsIsOnSaleWhileOneOfItsPricesIs(String kind) {
    Product ended = product(kind, price(1, 11, PAST) + price(2, 12, PAST), "");
    assertThat(kind(ended)).isEqualTo(SaleState.Kind.ENDED);
    assertThat(ended.isOnSale(NOW)).isFalse();

    SaleState open =
        product(kind, price(1, 11, PAST) + price(2, 12, NOW_UNTIL_OCTOBER), "")
            .saleState(NOW, SaleScope.ANY);
    assertThat(open.kind()).isEqualTo(SaleState.Kind.ON_SALE);
    assertThat(open.until()).isEqualTo(OffsetDateTime.parse("2026-10-01T00:00:00Z"));
  }

  @Test
  void aPriceWithoutPeriodsIsOnSaleWheneverTheProductIs() {
    String one = price(1, 11, PAST) + price(2, 12, "");

    assertThat(kind(pass(one, ""))).isEqualTo(SaleState.Kind.ON_SALE);
    assertThat(kind(pass(one, PAST))).isEqualTo(SaleState.Kind.ENDED);
    assertThat(pass(one, "").pricesOnSale(NOW, SaleScope.ANY))
        .extracting(ItemPrice::tariffId)
        .containsExactly(12L);
    assertThat(pass(one, PAST).pricesOnSale(NOW, SaleScope.ANY)).isEmpty();
  }

  @Test
  void aPriceIsOnSaleWhileItAndItsProductAre() {
    String tomorrow = sale("2026-09-02T00:00:00Z", "2026-09-30T00:00:00Z");
    Product pass =
        pass(price(1, 11, NOW_UNTIL_OCTOBER), sale("2026-08-01T00:00:00Z", "2026-09-15T00:00:00Z"));
    assertThat(pass.saleState(NOW, SaleScope.ANY).until())
        .isEqualTo(OffsetDateTime.parse("2026-09-15T00:00:00Z"));

    Product later =
        pass(price(1, 11, tomorrow), sale("2026-09-05T00:00:00Z", "2026-09-15T00:00:00Z"));
    assertThat(later.saleState(NOW, SaleScope.ANY))
        .isEqualTo(
            new SaleState(
                SaleState.Kind.NOT_YET, null, OffsetDateTime.parse("2026-09-05T00:00:00Z")));

    Product soon = pass(price(1, 11, tomorrow) + price(2, 12, PAST), "");
    assertThat(soon.saleState(NOW, SaleScope.ANY).from())
        .isEqualTo(OffsetDateTime.parse("2026-09-02T00:00:00Z"));
  }

  @Test
  void ofSeveralPricesTheLatestEndAndTheNextBeginAreTold() {
    String now = sale("2026-08-01T00:00:00Z", "2026-09-15T00:00:00Z");
    assertThat(
            pass(price(1, 11, now) + price(2, 12, NOW_UNTIL_OCTOBER), "")
                .saleState(NOW, SaleScope.ANY)
                .until())
        .isEqualTo(OffsetDateTime.parse("2026-10-01T00:00:00Z"));
    assertThat(pass(price(1, 11, now) + price(2, 12, ""), "").saleState(NOW, SaleScope.ANY).until())
        .isNull();
    assertThat(
            pass(
                    price(1, 11, sale("2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z"))
                        + price(2, 12, sale("2026-10-01T00:00:00Z", "2026-12-01T00:00:00Z")),
                    "")
                .saleState(NOW, SaleScope.ANY)
                .from())
        .isEqualTo(OffsetDateTime.parse("2026-10-01T00:00:00Z"));
  }

  @Test
  void pricesOfItemsAreAskedForTheirTariffAndTheChannel() {
    String web =
        sale("2026-08-01T00:00:00Z", "2026-10-01T00:00:00Z", "<salesChannelId>5</salesChannelId>");
    Product pass = pass(price(1, 11, web) + price(2, 12, ""), "");

    assertThat(pass.pricesOnSale(NOW, SaleScope.channel(5L))).hasSize(2);
    assertThat(pass.pricesOnSale(NOW, SaleScope.channel(6L)))
        .extracting(ItemPrice::tariffId)
        .containsExactly(12L);
    assertThat(pass.saleState(NOW, SaleScope.channel(6L).tariff(11)).kind())
        .isEqualTo(SaleState.Kind.NOT_FOR_SALE);
    assertThat(pass.saleState(NOW, SaleScope.ANY.tariff(13)).kind())
        .isEqualTo(SaleState.Kind.NOT_FOR_SALE);
    assertThat(pass.pricesOnSale(NOW, SaleScope.ANY.tariff(11)))
        .extracting(ItemPrice::tariffId)
        .containsExactly(11L);

    Product forOne =
        pass(
            price(1, 11, NOW_UNTIL_OCTOBER) + price(2, 12, ""),
            sale(
                "2026-08-01T00:00:00Z",
                "2026-10-01T00:00:00Z",
                "<audienceSubCatIds>11</audienceSubCatIds>"));
    assertThat(forOne.pricesOnSale(NOW, SaleScope.ANY))
        .extracting(ItemPrice::tariffId)
        .containsExactly(11L);
  }

  @Test
  void aProductThatIsNotRunningIsNotOnSaleAtAnyPrice() {
    Product suspended =
        catalog(
                "<products><id>2</id><state>SUSPENDED</state><pass><items><itemId>9</itemId>"
                    + price(1, 11, NOW_UNTIL_OCTOBER)
                    + "</items></pass></products>")
            .product(2)
            .orElseThrow();

    assertThat(suspended.saleState(NOW, SaleScope.ANY.tariff(12)).kind())
        .isEqualTo(SaleState.Kind.NOT_RUNNING);
    assertThat(suspended.pricesOnSale(NOW, SaleScope.ANY)).isEmpty();
    assertThat(performance("").pricesOnSale(NOW)).isEmpty();
  }

  @Test
  void aProductWhosePricesHaveEndedIsNotListed() {
    Catalog catalog =
        catalog(
            "<products><id>2</id>"
                + RUNNING
                + "<pass><items><itemId>9</itemId>"
                + price(1, 11, PAST)
                + "</items></pass></products>");

    assertThat(catalog.productsOnSale(NOW, SaleScope.ANY)).isEmpty();
  }
}
