package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.catalog.CatalogFile;
import io.github.s360sdk.catalog.CatalogRefresh;
import io.github.s360sdk.catalog.CatalogSubscription;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.CatalogChange;
import io.github.s360sdk.catalog.model.Performance;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.WithS360Simulator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the page about the catalogue, between markers, run against the simulator. */
@WithS360Simulator
class CatalogueSnippetsTest {

  private final S360Simulator simulator;
  private final S360Client s360;
  private String shown = "";

  CatalogueSnippetsTest(S360Simulator simulator) {
    this.simulator = simulator;
    this.s360 = S360Client.of(simulator.connection().build());
  }

  @AfterEach
  void close() {
    s360.close();
  }

  private void show(@Nullable Object what) {
    shown = shown + what + "\n";
  }

  @Test
  void getsTheWholeAndAPart() {
    // snippet
    Catalog catalog = s360.catalog().get();
    Catalog opera = s360.catalog().get(q -> q.seasonCode("2627").productCode("OPERA"));
    // end snippet
    assertThat(catalog.performances()).isNotEmpty();
    assertThat(opera.performances()).isEmpty();
  }

  @Test
  void setsOptions() {
    // snippet
    CatalogClient catalogs =
        CatalogClient.of(
            s360.connection(),
            options ->
                options
                    .checkInterval(Duration.ofMinutes(2))
                    .maxAge(Duration.ofHours(12))
                    .staleIfError(Duration.ofHours(6))
                    .refresh(CatalogRefresh.BACKGROUND)
                    .onRefreshError(error -> show(error.getMessage())));
    // end snippet
    assertThat(catalogs.get().performances()).isNotEmpty();
    assertThat(shown).isEmpty();
  }

  @Test
  void reloads() {
    s360.catalog().get();
    // snippet
    try {
      s360.catalog().reload();
    } catch (ThrottledException e) {
      show("next load: " + e.retryAt());
    }
    // end snippet
    assertThat(shown).startsWith("next load: 2");
  }

  @Test
  void keepsTheCatalogueInAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("catalogue.json.gz");
    Catalog catalog = s360.catalog().get();
    int sent = simulator.requests().all().size();
    try (S360Client restarted = S360Client.of(simulator.connection().build())) {
      // snippet
      CatalogFile.write(catalog, file); // after a load
      restarted.catalog().restore(CatalogFile.read(file)); // when the program starts again
      // end snippet
      assertThat(restarted.catalog().get()).isEqualTo(catalog);
      assertThat(simulator.requests().all()).hasSize(sent);
    }
  }

  @Test
  void followsChanges() {
    // snippet
    CatalogSubscription subscription =
        s360.catalog()
            .subscribe(
                change -> {
                  for (Performance performance : change.addedPerformances()) {
                    show("new: " + performance.name().in("en"));
                  }
                  for (CatalogChange.Changed<Performance> one : change.changedPerformances()) {
                    show(one.before().start() + " is now " + one.after().start());
                  }
                });
    // end snippet
    s360.catalog().get();
    subscription.close();
    assertThat(shown).contains("new: ");
  }
}
