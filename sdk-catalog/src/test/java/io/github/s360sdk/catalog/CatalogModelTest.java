package io.github.s360sdk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.GoodsProduct;
import io.github.s360sdk.catalog.model.ItemPrice;
import io.github.s360sdk.catalog.model.Link;
import io.github.s360sdk.catalog.model.OtherProduct;
import io.github.s360sdk.catalog.model.PassProduct;
import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.catalog.model.PerformancePrice;
import io.github.s360sdk.catalog.model.PriceComponentType;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.ProductState;
import io.github.s360sdk.catalog.model.Season;
import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import io.github.s360sdk.catalog.model.Tariff;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.core.model.ProductFamilyType;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // a null where a value is expected fails the test
class CatalogModelTest {

  private static final Instant SALE = Instant.parse("2026-07-01T10:00:00Z");
  private static final CatalogQuery IN_EURO =
      CatalogQuery.of(q -> q.currency(Currency.getInstance("EUR")));

  private final Platform platform = new Platform();

  @AfterEach
  void stop() {
    platform.close();
  }

  private Catalog sample() {
    return platform.willAnswerSample("getCatalogDetailed.response").uncached.get(IN_EURO);
  }

  private Catalog read(String seasonContent) {
    return platform.willAnswer(Platform.season(seasonContent)).uncached.get(IN_EURO);
  }

  private Performance performance(String content) {
    return read("<products><id>2</id><externalName><translations><locale>fr</locale>"
            + "<value>Macbeth</value></translations></externalName><event><performances>"
            + "<id>3</id><state>RUNNING</state>"
            + content
            + "</performances></event></products>")
        .performances()
        .get(0);
  }

  private static Money euro(String amount) {
    return Money.of(amount, "EUR");
  }

  @Test
  void theSeasonOfTheSampleIsRead() {
    Season season = sample().season("2627").orElseThrow();

    assertThat(season.id()).isEqualTo(10230000000100L);
    assertThat(season.number()).isEqualTo(5);
    assertThat(season.state().is(ProductState.RUNNING)).isTrue();
    assertThat(season.period().start()).isEqualTo("2026-06-01T00:00:00+02:00");
    assertThat(season.period().end()).isEqualTo("2027-07-31T00:00:00+02:00");
    assertThat(season.tariffs()).extracting(Tariff::code).containsExactly("FULL", "RED");
    assertThat(season.tariffs().get(1).requirements().attachment()).isTrue();
    assertThat(season.tariffs().get(1).audienceCategoryId()).isEqualTo(15002);
    assertThat(season.setup().priceLevels())
        .singleElement()
        .satisfies(
            level -> {
              assertThat(level.code()).isEqualTo("ABO");
              assertThat(level.reduction()).isZero();
            });
    assertThat(season.setup().priceComponents())
        .singleElement()
        .satisfies(
            component -> assertThat(component.type().is(PriceComponentType.OUTSIDE)).isTrue());
  }

  @Test
  void thePerformanceOfTheSampleIsJoined() {
    Catalog catalog = sample();
    Performance performance = catalog.performance(10230000000320L).orElseThrow();

    assertThat(catalog.performances()).containsExactly(performance);
    assertThat(performance.name().in("fr")).isEqualTo("Macbeth");
    assertThat(performance.code()).isEqualTo("MACB01");
    assertThat(performance.productId()).isEqualTo(10230000000300L);
    assertThat(performance.start()).isEqualTo("2026-11-05T20:00:00+01:00");
    assertThat(performance.durationSeconds()).isEqualTo(5400);
    assertThat(performance.numbered()).isTrue();
    assertThat(performance.location().siteName().in("fr")).isEqualTo("Théâtre");
    assertThat(performance.location().spaceCode()).isEqualTo("MAIN");
    assertThat(performance.logicalConfiguration().id()).isEqualTo(10230000000330L);
    assertThat(performance.physicalConfiguration().id()).isEqualTo(10230000000351L);

    PerformancePrice full = performance.prices().get(0);
    assertThat(full.amount()).isEqualTo(euro("35.00"));
    assertThat(full.tariffName().in("fr")).isEqualTo("Plein tarif");
    assertThat(full.seatCategoryName().in("en")).isEqualTo("Category 1");
    assertThat(full.minQuantity()).isEqualTo(1);
    assertThat(full.maxQuantity()).isEqualTo(6);
    assertThat(full.charges())
        .singleElement()
        .satisfies(
            charge -> {
              assertThat(charge.amount()).isEqualTo(euro("2.00"));
              assertThat(charge.component().orNull().name().in("fr")).isEqualTo("Frais");
            });
    assertThat(performance.prices().get(1).tariff().orNull())
        .isEqualTo(catalog.tariff(10230000000212L).orElseThrow());
    assertThat(performance.seatCategory(10230000000341L)).isPresent();
  }

  @Test
  void theProductsOfTheSampleHaveTheirKinds() {
    Catalog catalog = sample();

    assertThat(catalog.products().map(Product::code)).containsExactly("MACBETH", "ABO5", "ENTRY");
    assertThat(catalog.product(10230000000300L).orElseThrow())
        .isInstanceOfSatisfying(
            EventProduct.class,
            event -> {
              assertThat(event.activity().name().in("fr")).isEqualTo("Théâtre");
              assertThat(event.details().seasonId()).isEqualTo(10230000000100L);
              assertThat(event.details().description().in("fr")).contains("Une tragédie.");
              assertThat(event.family().is(ProductFamilyType.SINGLE_ENTRY)).isTrue();
            });
    assertThat(catalog.productByCode("ENTRY").orElseThrow())
        .isInstanceOfSatisfying(
            PassProduct.class,
            pass -> {
              PassProduct.Item item = pass.items().get(0);
              assertThat(item.id()).isEqualTo(10230000000601L);
              assertThat(item.prices().get(0).amount()).isEqualTo(euro("17"));
              assertThat(item.prices().get(0).tariffName().in("fr")).isEqualTo("Plein tarif");
              assertThat(pass.isOnSale(SALE)).isTrue();
            });
    assertThat(catalog.productByCode("2627", "ABO5").orElseThrow())
        .isInstanceOfSatisfying(
            SeasonTicketProduct.class,
            ticket -> {
              assertThat(ticket.limits().minEvents()).isEqualTo(5);
              SeasonTicketProduct.Item item = ticket.items().get(0);
              assertThat(item.id()).isEqualTo(10230000000501L);
              assertThat(item.seatCategoryIds()).containsExactly(10230000000341L);
              ItemPrice price = item.prices().get(0);
              assertThat(price.amount()).isEqualTo(euro("120"));
              assertThat(price.priceLevel().orNull().code()).isEqualTo("ABO");
              assertThat(ticket.lines().get(0).product())
                  .isInstanceOfSatisfying(
                      EventProduct.class,
                      event -> assertThat(event.performances().get(0).prices()).isEmpty());
            });
    assertThat(catalog.productByCode("2728", "ABO5")).isEmpty();
    assertThat(catalog.toString()).contains("products=3", "EUR").hasSizeLessThan(100);
  }

  @Test
  void aPerformanceIsOnSaleWithinItsPeriods() {
    Performance performance = sample().performances().get(0);

    assertThat(performance.isOnSale(Instant.parse("2026-06-01T06:59:59Z"))).isFalse();
    assertThat(performance.isOnSale(Instant.parse("2026-06-01T07:00:00Z"))).isTrue();
    assertThat(performance.isOnSale(Instant.parse("2400-01-01T00:00:00Z"))).isTrue();
    assertThat(performance.pricesOnSale(SALE)).hasSize(2);
    assertThat(performance.pricesOnSale(Instant.parse("2026-05-01T00:00:00Z"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"salePeriods", "SalePeriods"})
  void bothSpellingsOfSalePeriodsAreRead(String element) {
    Performance performance =
        performance("<" + element + "><salePossible>true</salePossible></" + element + ">");

    assertThat(performance.salePeriods()).hasSize(1);
    assertThat(performance.isOnSale(SALE)).isTrue();
  }

  @Test
  void aPeriodOfReservationsOnlyAllowsNoSale() {
    assertThat(
            performance(
                    "<salePeriods><reservationPossible>true</reservationPossible></salePeriods>")
                .isOnSale(SALE))
        .isFalse();
    assertThat(performance("").isOnSale(SALE)).isTrue();
    assertThat(performance("").pricesOnSale(SALE)).isEmpty();
  }

  @Test
  void aSuspendedPerformanceIsNotOnSale() {
    Performance suspended =
        read("<products><id>2</id><event><performances><id>3</id><state>SUSPENDED</state>"
                + "</performances></event></products>")
            .performances()
            .get(0);

    assertThat(suspended.isOnSale(SALE)).isFalse();
  }

  @Test
  void periodsOfTheEventHoldWhereThePerformanceHasNone() {
    Catalog catalog =
        read(
            "<products><id>2</id><salePeriods><salePossible>true</salePossible>"
                + "<end>2026-06-01T00:00:00Z</end></salePeriods><event><performances><id>3</id>"
                + "<state>RUNNING</state></performances></event></products>");

    assertThat(catalog.performances().get(0).isOnSale(SALE)).isFalse();
    assertThat(catalog.performances().get(0).isOnSale(Instant.parse("2026-05-01T00:00:00Z")))
        .isTrue();
  }

  @Test
  void pricesOnSaleFollowTheTariffsAndSeatCategoriesOfThePeriods() {
    Performance performance =
        performance(
            """
            <salePeriods><salePossible>true</salePossible><audienceSubCatIds>11</audienceSubCatIds>\
            <seatCategoryIds>21</seatCategoryIds></salePeriods>
            <seatCategories><id>21</id><institutionCategoryId>31</institutionCategoryId></seatCategories>
            <prices><amount>1000</amount><audSubCatId>11</audSubCatId><seatCatId>21</seatCatId></prices>
            <prices><amount>2000</amount><audSubCatId>12</audSubCatId><seatCatId>21</seatCatId></prices>
            <prices><amount>3000</amount><audSubCatId>11</audSubCatId><seatCatId>22</seatCatId></prices>
            <prices><amount>4000</amount><audSubCatId>11</audSubCatId>\
            <institutionSeatCatId>31</institutionSeatCatId></prices>
            """);

    assertThat(performance.pricesOnSale(SALE))
        .extracting(PerformancePrice::amount)
        .containsExactly(euro("1"), euro("4"));
  }

  @Test
  void theQuirksOfPricesAreSmoothed() {
    Performance performance =
        performance(
            """
            <seatCategories><id>21</id><code>CAT1</code>\
            <institutionCategoryId>31</institutionCategoryId></seatCategories>
            <prices><amount>1000</amount><institutionSeatCatId>31</institutionSeatCatId>\
            <maxQty>999999</maxQty></prices>
            <prices><amount>1000</amount><institutionSeatCatId>31</institutionSeatCatId></prices>
            <prices><audSubCatId>11</audSubCatId></prices>
            <prices><amount>1001</amount><seatCatId>99</seatCatId>\
            <institutionSeatCatId>31</institutionSeatCatId></prices>
            """);

    assertThat(performance.prices()).hasSize(2);
    PerformancePrice first = performance.prices().get(0);
    assertThat(first.maxQuantity()).isNull();
    assertThat(first.seatCategoryId()).isEqualTo(21);
    assertThat(first.seatCategory().orNull().code()).isEqualTo("CAT1");
    PerformancePrice second = performance.prices().get(1);
    assertThat(second.seatCategory().orNull()).isNull();
    assertThat(second.seatCategoryId()).isEqualTo(99);
    assertThat(second.seatCategoryName().isEmpty()).isTrue();
    assertThat(second.tariffName().isEmpty()).isTrue();
    assertThat(second.amount()).hasToString("1.001 EUR");
  }

  @Test
  void theNameOfAPerformanceIsItsOwnWhereItHasOne() {
    assertThat(
            performance(
                    "<externalName><translations><locale>fr</locale><value>Première</value>"
                        + "</translations></externalName>")
                .name()
                .in("fr"))
        .isEqualTo("Première");
    assertThat(performance("<eventExternalName>Macbeth II</eventExternalName>").name().in("fr"))
        .isEqualTo("Macbeth II");
    assertThat(performance("<externalName/>").name().in("fr")).isEqualTo("Macbeth");
  }

  @Test
  void theLocationMayStandBesideThePerformance() {
    Performance performance =
        performance(
            "<siteCode>S</siteCode><spaceCode>B</spaceCode><siteExternalName>Odéon"
                + "</siteExternalName>");

    assertThat(performance.location().siteCode()).isEqualTo("S");
    assertThat(performance.location().spaceCode()).isEqualTo("B");
    assertThat(performance.location().siteName().in("fr")).isEqualTo("Odéon");
    assertThat(performance("").location()).isNull();
  }

  @Test
  void timeslotsOfPassesAreJoined() {
    Catalog catalog =
        read(
            """
            <timeslots><id>41</id><startTime>10:00</startTime></timeslots>
            <products><id>2</id><pass><items><itemId>5</itemId><timeslotIds>41</timeslotIds>\
            <timeslotIds>42</timeslotIds></items></pass></products>
            """);

    PassProduct pass = (PassProduct) catalog.product(2).orElseThrow();
    PassProduct.Item item = pass.items().get(0);
    assertThat(item.timeslots()).extracting(Link::id).containsExactly(41L, 42L);
    assertThat(item.timeslots().get(0).orNull().startTime()).isEqualTo("10:00");
    assertThat(item.timeslots().get(1).orNull()).isNull();
  }

  @Test
  void productsOfUnknownKindsAreGeneralOnes() {
    Catalog catalog =
        read(
            "<products><id>2</id><code>GIFT</code><productFamilyType>GOODS</productFamilyType>"
                + "<state>RUNNING</state><goods/></products><products><code>NOID</code></products>"
                + "<products><id>4</id><productFamilyType>SPACESHIP</productFamilyType></products>");

    List<Product> products = catalog.products().toList();
    assertThat(products).hasExactlyElementsOfTypes(GoodsProduct.class, OtherProduct.class);
    assertThat(products.get(0).family().is(ProductFamilyType.GOODS)).isTrue();
    assertThat(products.get(0).isOnSale(SALE)).isTrue();
    assertThat(products.get(1).family().text()).isEqualTo("SPACESHIP");
    assertThat(products.get(1).isOnSale(SALE)).isFalse();
  }

  @Test
  void idsAreJoinedInTheOwnSeasonFirstAndAcrossSeasonsNext() {
    String tariff =
        "<audienceCategories><id>9</id><audienceSubCategories><id>%d</id><code>%s</code>"
            + "</audienceSubCategories></audienceCategories>";
    String event =
        "<products><id>2</id><event><performances><id>3</id>"
            + "<prices><amount>1</amount><audSubCatId>11</audSubCatId></prices>"
            + "<prices><amount>2</amount><audSubCatId>12</audSubCatId></prices>"
            + "</performances></event></products>";
    Catalog catalog =
        read(
            tariff.formatted(11, "FIRST")
                + tariff.formatted(12, "OTHER")
                + "</seasons><seasons><id>5</id>"
                + tariff.formatted(11, "OWN")
                + event);

    assertThat(catalog.performances().get(0).prices())
        .extracting(price -> price.tariff().orNull().code())
        .containsExactly("OWN", "OTHER");
    assertThat(catalog.tariff(11).orElseThrow().code()).isEqualTo("FIRST");
  }

  @Test
  void aPerformanceThatOnlyASeasonTicketNamesIsFoundById() {
    Catalog catalog =
        read(
            "<products><id>2</id><seasonTicket><seasonTicketSubjects><seasonTicketLines><product>"
                + "<id>6</id><event><performances><id>7</id></performances></event></product>"
                + "</seasonTicketLines></seasonTicketSubjects></seasonTicket></products>");

    assertThat(catalog.performances()).isEmpty();
    assertThat(catalog.performance(7).orElseThrow().productId()).isEqualTo(6);
    assertThat(catalog.performance(8)).isEmpty();
  }

  @Test
  void anEmptyCatalogueIsReadAsOne() {
    platform.willAnswer(Platform.answer("getCatalogDetailed", "CatalogResultDetailed", ""));

    Catalog catalog = platform.uncached.get(IN_EURO);

    assertThat(catalog.seasons()).isEmpty();
    assertThat(catalog).isEqualTo(new Catalog(Currency.getInstance("EUR"), List.of()));
  }
}
