package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogSummary;
import io.github.s360sdk.catalog.model.CatalogVisitor;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.core.error.ConnectionLostException;
import io.github.s360sdk.testing.ManualClock;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.world.GeneratedCatalog;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Java of the pages about the catalogue and the simulator that loads a large catalogue. */
class CatalogueLoadSnippetsTest {

  // snippet
  private final ManualClock clock = ManualClock.startingNow();
  private final GeneratedCatalog generated = GeneratedCatalog.builder().megabytes(1).build();
  private final S360Simulator simulator =
      S360Simulator.builder()
          .clock(clock)
          .catalog(generated)
          .enforceCatalogLimit(true)
          .catalogInProgress(2, true)
          .start();
  private final S360Client s360 = S360Client.of(simulator.connection().build());

  // end snippet

  private String shown = "";

  @AfterEach
  void close() {
    s360.close();
    simulator.close();
  }

  private void show(@Nullable Object what) {
    shown = shown + what + "\n";
  }

  @Test
  void tellsProgress() {
    // snippet
    CatalogClient catalogs =
        CatalogClient.of(
            s360.connection(),
            options ->
                options.onProgress(
                    progress -> {
                      switch (progress.phase()) {
                        case WAITING -> show("in progress, poll " + progress.polls());
                        case READING -> show(progress.bytes() + " bytes of XML so far");
                        case DONE -> show(progress.products() + " products");
                      }
                    }));
    // end snippet
    Catalog catalog = catalogs.get();
    assertThat(shown)
        .startsWith("in progress, poll 1\nin progress, poll 2\n")
        .contains(" bytes of XML so far\n")
        .endsWith(catalog.products().count() + " products\n");
  }

  @Test
  void streams() {
    // snippet
    CatalogSummary summary = s360.catalog().stream(product -> show(product.name().in("en")));
    show(summary.products() + " products");
    // end snippet
    assertThat(shown).contains("Macbeth\n").endsWith(shown.lines().count() - 1 + " products\n");
    assertThat(summary.complete()).isTrue();
  }

  @Test
  void endsAStreamEarly() {
    // snippet
    CatalogSummary summary =
        s360.catalog().stream(
            new CatalogVisitor() {
              private int left = 4;

              @Override
              public void product(Product product) {
                show(product.code());
                left--;
              }

              @Override
              public boolean wantsMore() {
                return left > 0;
              }
            });
    // end snippet
    assertThat(shown.lines()).hasSize(4);
    assertThat(summary.complete()).isFalse();
    assertThat(summary.products()).isEqualTo(4);
  }

  @Test
  void survivesAStreamThatBreaks() {
    simulator.catalogInProgress(0, false);
    // snippet
    simulator.faults().on("getCatalogDetailed").breakAfter(500_000); // shorter answers arrive
    try {
      s360.catalog().stream(product -> show(product.code()));
    } catch (ConnectionLostException e) {
      show("discard these products: " + e.getMessage());
    }
    // end snippet
    assertThat(shown.lines().count()).isGreaterThan(3);
    assertThat(shown).contains("discard these products: ");
    assertThat(shown.lines()).doesNotHaveDuplicates();
    assertThat(simulator.requests().count("getCatalogDetailed")).isEqualTo(1);
  }

  @Test
  void countsWhatAReaderMustFind() {
    // snippet
    CatalogSummary summary = s360.catalog().stream(product -> {});
    int ownSeasons = simulator.world().seasons().size();
    assertThat(summary.seasons()).isEqualTo(ownSeasons + generated.counts().seasons());
    assertThat(simulator.requests().count("getCatalogDetailed")).isEqualTo(3);
    // end snippet
  }

  @Test
  void seesAChangeOfTheSetup() {
    long performance = simulator.world().theatre().performances().get(0).id();
    // snippet
    Catalog before = s360.catalog().get();
    simulator.setup(
        s -> s.hideProduct("EXPO").renameProduct("ENTRY", "Day").cancelPerformance(performance));
    clock.advance(Duration.ofMinutes(10));
    Catalog after = s360.catalog().reload();
    // end snippet
    assertThat(before.productByCode("EXPO")).isPresent();
    assertThat(after.productByCode("EXPO")).isEmpty();
    assertThat(after.productByCode("ENTRY").orElseThrow().name().in("en")).isEqualTo("Day");
    assertThat(before.performance(performance)).isPresent();
    assertThat(after.performance(performance)).isEmpty();
  }
}
