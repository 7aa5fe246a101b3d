package io.github.s360sdk.catalog.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.catalog.model.PerformancePrice;
import io.github.s360sdk.catalog.model.SalePeriod;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves that prices and periods are kept once, however many there are. */
class CatalogReaderListsTest {

  private static Catalog event(String... performances) throws Exception {
    StringBuilder xml = new StringBuilder("<catalogData><seasons><products><id>7</id><event>");
    for (int i = 0; i < performances.length; i++) {
      xml.append("<performances><id>").append(100 + i).append("</id>");
      xml.append(performances[i]).append("</performances>");
    }
    return Answers.catalog(xml + "</event></products></seasons></catalogData>");
  }

  private static String prices(LongStream amounts) {
    StringBuilder xml = new StringBuilder();
    amounts.forEach(
        amount -> xml.append("<prices><amount>").append(amount).append("</amount></prices>"));
    return xml.toString();
  }

  private static List<Long> amounts(Performance performance) {
    return performance.prices().stream().map(price -> price.amount().thousandths()).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 4095, 4096, 4097, 8191, 8192, 8193, 50_000})
  void eachPriceOfAPerformanceOccursOnce(int different) throws Exception {
    int all = Math.max(200_000, different);
    Performance performance =
        event(prices(LongStream.range(0, all).map(i -> i % different))).performances().get(0);

    assertThat(amounts(performance)).isEqualTo(LongStream.range(0, different).boxed().toList());
  }

  @Test
  void pricesInAnyOrderOccurOnceInTheOrderOfTheirFirst() throws Exception {
    Random random = new Random(360);
    List<Long> amounts = random.longs(200_000, -20_000, 20_000).boxed().toList();
    Set<Long> expected = new LinkedHashSet<>(amounts);
    Performance performance =
        event(prices(amounts.stream().mapToLong(Long::longValue))).performances().get(0);

    assertThat(amounts(performance)).isEqualTo(new ArrayList<>(expected));
  }

  @Test
  void theSamePricesInTwoPerformancesAreTheSameObjects() throws Exception {
    String prices = prices(LongStream.range(0, 1000));
    Catalog catalog = event(prices, prices, prices(LongStream.range(500, 1500)));
    List<PerformancePrice> first = catalog.performances().get(0).prices();

    assertThat(first).hasSize(1000);
    assertThat(catalog.performances().get(1).prices()).isSameAs(first);
    for (int i = 500; i < 1000; i++) {
      assertThat(catalog.performances().get(2).prices().get(i - 500)).isSameAs(first.get(i));
    }
  }

  @Test
  void aPerformanceWithVeryManyPricesLeavesThoseBehindItAsTheyAre() throws Exception {
    Catalog catalog =
        event(
            prices(LongStream.range(0, 30_000)),
            prices(LongStream.of(1, 2, 1, 29_999)),
            prices(LongStream.of(2, 2)));

    assertThat(amounts(catalog.performances().get(0))).hasSize(30_000);
    assertThat(amounts(catalog.performances().get(1))).containsExactly(1L, 2L, 29_999L);
    assertThat(amounts(catalog.performances().get(2))).containsExactly(2L);
    assertThat(catalog.performances().get(2).prices().get(0))
        .isSameAs(catalog.performances().get(1).prices().get(1));
  }

  @Test
  void pricesThatDifferInOneFieldAreDifferent() throws Exception {
    List<String> fields =
        List.of(
            "<audSubCatId>1</audSubCatId>",
            "<seatCatId>1</seatCatId>",
            "<institutionSeatCatId>1</institutionSeatCatId>",
            "<priceLevelId>1</priceLevelId>",
            "<minQty>1</minQty>",
            "<maxQty>1</maxQty>",
            "<chargesAmounts><amount>1</amount></chargesAmounts>",
            "<chargesAmounts><amount>1</amount><chargesId>1</chargesId></chargesAmounts>",
            "<chargesAmounts><amount>1</amount><component>1</component></chargesAmounts>",
            "<chargesAmounts><amount>1</amount></chargesAmounts>".repeat(2),
            "<chargesAmounts><amount>1</amount></chargesAmounts>".repeat(9),
            "");
    StringBuilder xml = new StringBuilder();
    for (int round = 0; round < 2; round++) {
      fields.forEach(field -> xml.append("<prices><amount>5</amount>" + field + "</prices>"));
    }

    assertThat(event(xml.toString()).performances().get(0).prices())
        .hasSize(fields.size())
        .doesNotHaveDuplicates();
  }

  @Test
  void aPriceWithoutAnAmountIsLeftOut() throws Exception {
    assertThat(event("<prices><minQty>1</minQty></prices>").performances().get(0).prices())
        .isEmpty();
  }

  @Test
  void veryManySalePeriodsAreKeptInTheirOrder() throws Exception {
    StringBuilder xml = new StringBuilder();
    IntStream.range(0, 20_000)
        .forEach(
            i ->
                xml.append(
                    "<salePeriods><salesChannelId>" + i + "</salesChannelId></salePeriods>"));
    Performance performance = event(xml.toString()).performances().get(0);

    assertThat(performance.salePeriods().stream().map(SalePeriod::salesChannelId).toList())
        .isEqualTo(LongStream.range(0, 20_000).boxed().toList());
  }

  @Test
  void equalSalePeriodsAreOneObject() throws Exception {
    Catalog catalog =
        event(
            "<salePeriods><salePossible>true</salePossible></salePeriods>",
            "<salePeriods><salePossible>true</salePossible></salePeriods>");

    assertThat(catalog.performances().get(1).salePeriods())
        .isSameAs(catalog.performances().get(0).salePeriods());
  }
}
