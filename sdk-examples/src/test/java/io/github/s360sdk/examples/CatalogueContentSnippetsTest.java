package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.GoodsProduct;
import io.github.s360sdk.catalog.model.ItemPrice;
import io.github.s360sdk.catalog.model.Link;
import io.github.s360sdk.catalog.model.PassProduct;
import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.catalog.model.PerformancePrice;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.SaleScope;
import io.github.s360sdk.catalog.model.SaleState;
import io.github.s360sdk.catalog.model.Season;
import io.github.s360sdk.catalog.model.SeasonTicketProduct;
import io.github.s360sdk.catalog.model.Tariff;
import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.core.model.RawFields;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.S360SimulatorExtension;
import io.github.s360sdk.testing.world.GeneratedCatalog;
import io.github.s360sdk.testing.world.Theatre;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The Java of the page about the catalogue that reads what is in it. */
class CatalogueContentSnippetsTest {

  @RegisterExtension
  static final S360SimulatorExtension SIMULATOR =
      new S360SimulatorExtension(
          S360Simulator.builder().catalog(GeneratedCatalog.builder().megabytes(1).build()));

  private final S360Client s360;
  private final Theatre theatre;
  private final Catalog catalog;
  private final String seasonCode;
  private String shown = "";

  CatalogueContentSnippetsTest(S360Simulator simulator) {
    this.s360 = S360Client.of(simulator.connection().build());
    this.theatre = simulator.world().theatre();
    this.catalog = s360.catalog().get();
    this.seasonCode = theatre.season().code();
  }

  @AfterEach
  void close() {
    s360.close();
  }

  private void show(@Nullable Object what) {
    shown = shown + what + "\n";
  }

  @Test
  void joinsPricesWithNames() {
    // snippet
    for (Performance performance : catalog.performances()) {
      for (PerformancePrice price : performance.prices()) {
        show(
            performance.name().in("en")
                + ", "
                + price.tariffName().in("en")
                + ", "
                + price.seatCategoryName().in("en")
                + ": "
                + price.amount());
      }
    }
    // end snippet
    assertThat(shown).contains("Macbeth, Full price, Category 1: 35.00 EUR\n");
    assertThat(shown.lines().count())
        .isEqualTo(catalog.performances().stream().mapToInt(one -> one.prices().size()).sum());
  }

  @Test
  void saysWhatIsOnSale() {
    long tariff = theatre.reducedTariff().id();
    // snippet
    Instant now = s360.connection().clock().instant();
    SaleScope channel = s360.catalog().posConfig().saleScope();
    for (Performance performance : catalog.performances()) {
      SaleState sale = performance.saleState(now, channel);
      switch (sale.kind()) {
        case ON_SALE -> show(performance.name().in("en") + " until " + sale.until());
        case NOT_YET -> show(performance.name().in("en") + " from " + sale.from());
        default -> show(performance.name().in("en") + " " + sale.kind());
      }
      for (PerformancePrice price : performance.pricesOnSale(now, channel.tariff(tariff))) {
        show(price.seatCategoryName().in("en") + ": " + price.amount());
      }
    }
    // end snippet
    assertThat(shown)
        .contains("Macbeth until 2")
        .contains(" NOT_RUNNING\n")
        .contains(" NOT_FOR_SALE\n")
        .contains("Category 1: 27.50 EUR")
        .doesNotContain("Category 1: 35.00 EUR");
  }

  @Test
  void saysWhichPricesOfItemsAreOnSale() {
    Instant now = s360.connection().clock().instant();
    SaleScope channel = s360.catalog().posConfig().saleScope();
    PassProduct pass = (PassProduct) catalog.productByCode("ENTRY").orElseThrow();
    // snippet
    for (PassProduct.Item item : pass.items()) {
      for (ItemPrice price : item.prices()) {
        SaleState sale = price.saleState(pass, now, channel);
        show(item.id() + ", " + price.tariffName().in("en") + ": " + sale.kind());
      }
    }
    // end snippet
    assertThat(shown).contains(", Full price: ON_SALE\n");
    assertThat(shown.lines().filter(line -> line.endsWith(" ON_SALE")))
        .hasSize(pass.pricesOnSale(now, channel).size());
  }

  @Test
  void readsTexts() {
    Product pass = catalog.productByCode("ENTRY").orElseThrow();
    // snippet
    String french = pass.name().in("fr");
    String swiss = pass.name().in("de_CH", "fr"); // de-CH, any German, fr, en, the first there is
    Optional<String> any = pass.details().description().find("fr"); // empty: no language at all
    boolean translated = pass.name().translations().containsKey("de");
    // end snippet
    assertThat(french).isEqualTo("Entrée").isEqualTo(swiss);
    assertThat(any).isEmpty();
    assertThat(translated).isFalse();
  }

  @Test
  void finds() {
    long performanceId = theatre.performances().get(0).id();
    long tariffId = theatre.fullTariff().id();
    // snippet
    Optional<Performance> performance = catalog.performance(performanceId);
    Optional<Product> play = catalog.productByCode(seasonCode, "MACBETH");
    Optional<Season> season = catalog.season(seasonCode);
    Optional<Tariff> tariff = catalog.tariff(tariffId);
    Catalog part = catalog.part(seasonCode, "MACBETH"); // a catalogue of this product alone
    // end snippet
    assertThat(performance).map(Performance::id).hasValue(performanceId);
    assertThat(play).map(Product::code).hasValue("MACBETH");
    assertThat(season).map(Season::code).hasValue(seasonCode);
    assertThat(tariff).map(one -> one.name().in("en")).hasValue("Full price");
    assertThat(part.products()).containsExactly(play.orElseThrow());
  }

  @Test
  void tellsTheSameProductOfTwoSeasonsApart() {
    String code =
        GeneratedCatalog.builder().megabytes(1).build().productCodes(generatedSeason()).get(0);
    // snippet
    for (Season season : catalog.seasons()) {
      for (Product product : season.products()) {
        if (code.equals(product.code())) {
          show(product.id() + " in " + season.code() + ", " + product.details().seasonId());
        }
      }
    }
    // end snippet
    List<String> lines = shown.lines().toList();
    assertThat(lines).hasSize(2).doesNotHaveDuplicates();
    assertThat(lines).allMatch(line -> line.startsWith(lines.get(0).split(" ", -1)[0]));
  }

  private static String generatedSeason() {
    return GeneratedCatalog.builder().megabytes(1).build().seasonCodes().get(0);
  }

  @Test
  void followsLinks() {
    PerformancePrice price = catalog.performances().get(0).prices().get(0);
    // snippet
    Link<Tariff> link = price.tariff();
    if (link != null) {
      Tariff tariff = link.orNull();
      show(
          tariff == null
              ? "tariff " + link.id() + " is not listed"
              : tariff.name().in("en") + ", at most " + tariff.quantity().max());
    }
    // end snippet
    assertThat(shown).startsWith("Full price, at most ");
  }

  @Test
  void tellsKindsApart() {
    // snippet
    for (Product product : (Iterable<Product>) catalog.products()::iterator) {
      if (product instanceof EventProduct event) {
        show(event.code() + ": " + event.performances().size() + " performances");
      } else if (product instanceof PassProduct pass) {
        show(pass.code() + ": " + pass.items().size() + " items");
      } else if (product instanceof SeasonTicketProduct ticket) {
        show(ticket.code() + ": " + ticket.lines().size() + " lines");
      } else {
        show(product.code() + ": " + product.family()); // also kinds of later versions
      }
    }
    // end snippet
    assertThat(shown)
        .contains("MACBETH: 5 performances")
        .contains("ENTRY: 1 items")
        .contains("SEASON: 4 lines")
        .contains(": GOODS");
  }

  @Test
  void readsFieldsWhoseContentIsNotKnown() {
    GoodsProduct known =
        catalog
            .products()
            .filter(GoodsProduct.class::isInstance)
            .map(GoodsProduct.class::cast)
            .findFirst()
            .orElseThrow();
    RawElement weight = new RawElement("weight", "250", List.of());
    GoodsProduct goods =
        new GoodsProduct(known.details(), known.items(), RawFields.of(List.of(weight)));
    // snippet
    for (String wireName : goods.raw().names()) {
      for (RawElement element : goods.raw().get(wireName)) {
        show(wireName + " = " + element.text() + " " + element.children());
      }
    }
    // end snippet
    assertThat(shown).isEqualTo("weight = 250 []\n");
  }
}
