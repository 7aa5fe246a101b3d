package io.github.s360sdk.benchmarks.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.testing.world.GeneratedCatalog;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("NullAway.Init")
class PeerTest {

  private static CatalogServer server;

  @BeforeAll
  static void serve() throws IOException {
    server = new CatalogServer(GeneratedCatalog.builder().megabytes(1).build());
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void readsTheWholeAnswerAgainAndAgain(Peer peer) {
    try (CatalogReader<?> reader = peer.open(server.url())) {
      assertThat(readAndCount(reader)).isEqualTo(peer.expected(server.size()));
      assertThat(readAndCount(reader)).isEqualTo(peer.expected(server.size()));
    }
  }

  private static <R> long readAndCount(CatalogReader<R> reader) {
    return reader.count(reader.read());
  }

  @Test
  void answerHasEqualPricesSoThatCountingThemTwiceIsNoticed() {
    assertThat(server.size().differentPrices()).isLessThan(server.size().prices());
  }

  @Test
  void streamOfTheSdkVisitsEveryProductAndItsPrices() {
    long[] seen = new long[2];
    try (SdkCatalog sdk = new SdkCatalog(server.url())) {
      sdk.stream(
          product -> {
            seen[0]++;
            seen[1] += SdkCatalog.prices(product);
          });
    }
    assertThat(seen).containsExactly(server.size().products(), server.size().differentPrices());
  }

  @Test
  void cachedGetOfTheSdkHoldsTheSamePrices() {
    try (SdkCatalog sdk = new SdkCatalog(server.url())) {
      assertThat(sdk.cachedGet().products().mapToLong(SdkCatalog::prices).sum())
          .isEqualTo(server.size().differentPrices());
    }
  }
}
