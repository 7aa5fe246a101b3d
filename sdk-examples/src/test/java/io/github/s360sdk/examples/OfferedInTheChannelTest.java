package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.testing.model.OrderSnapshot;
import io.github.s360sdk.testing.world.Museum;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import shop.FirstSale;

/** The programs offer what their point of sale may sell. */
@Timeout(120)
class OfferedInTheChannelTest {

  private static final long ANOTHER_CHANNEL = 987_654_321L;
  private static final Pattern FIRST_PERFORMANCE =
      Pattern.compile("(?<head><performances>.*?<salesChannelId>)\\d+", Pattern.DOTALL);
  private static final Pattern ITEM_PRICE =
      Pattern.compile("<itemPrices>.*?</itemPrices>", Pattern.DOTALL);
  private static final String ENDED =
      "<salePeriods><end>2020-01-01T00:00:00.000Z</end><salePossible>true</salePossible>"
          + "<start>2019-01-01T00:00:00.000Z</start></salePeriods></itemPrices>";

  /** The first performance is sold in another channel only. */
  private static String firstElsewhere(String answer) {
    return FIRST_PERFORMANCE.matcher(answer).replaceFirst("${head}" + ANOTHER_CHANNEL);
  }

  private static List<Performance> performances(EditedInstitution institution) {
    try (S360Client s360 =
        S360Client.of(
            institution.simulator().connection().baseUrl(institution.baseUrl()).build())) {
      List<Performance> all = s360.catalog().get().performances();
      assertThat(all.get(0).salePeriods().get(0).salesChannelId()).isEqualTo(ANOTHER_CHANNEL);
      return all;
    }
  }

  @Test
  void theFirstProgramOffersNoPerformanceOfAnotherChannel() throws Exception {
    try (EditedInstitution institution =
        new EditedInstitution(OfferedInTheChannelTest::firstElsewhere)) {
      List<Performance> all = performances(institution);

      List<String> shown = Printed.inAProcess(FirstSale.class, institution.variables());

      assertThat(shown.get(0)).isEqualTo("Macbeth, " + all.get(1).start());
    }
  }

  @Test
  void sellTicketsSellsNoPerformanceOfAnotherChannel() throws Exception {
    try (EditedInstitution institution =
        new EditedInstitution(OfferedInTheChannelTest::firstElsewhere)) {
      List<Performance> all = performances(institution);
      Map<String, String> variables = institution.variables();
      variables.put("S360_SELL", "yes");
      variables.put("S360_PURCHASER", institution.simulator().world().contactNumber());

      Printed.inAProcess(SellTickets.class, variables);

      assertThat(institution.simulator().orders().get(0).operations().get(0).performanceId())
          .isEqualTo(all.get(1).id());
    }
  }

  @Test
  void sellTicketsSellsNoPassAtAPriceWhoseSaleHasEnded() throws Exception {
    long[] full = new long[1];
    try (EditedInstitution institution =
        new EditedInstitution(
            answer ->
                ITEM_PRICE
                    .matcher(answer)
                    .replaceAll(
                        price ->
                            price.group().contains("<audSubCatId>" + full[0] + "<")
                                ? price.group().replace("</itemPrices>", ENDED)
                                : price.group()))) {
      Museum museum = institution.simulator().world().museum();
      full[0] = museum.fullTariff().id();
      Map<String, String> variables = institution.variables();
      variables.put("S360_SELL", "yes");

      Printed.inAProcess(SellTickets.class, variables);

      OrderSnapshot order = institution.simulator().orders().get(0);
      assertThat(order.operations())
          .extracting(OrderSnapshot.Operation::itemId)
          .contains(museum.passItemId());
      assertThat(order.operations())
          .filteredOn(one -> one.itemId() != null)
          .extracting(OrderSnapshot.Operation::tariffId)
          .doesNotContain(full[0]);
    }
  }
}
