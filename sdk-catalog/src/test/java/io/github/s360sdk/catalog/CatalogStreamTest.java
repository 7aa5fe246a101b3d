package io.github.s360sdk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.catalog.model.Advantage;
import io.github.s360sdk.catalog.model.CatalogProgress;
import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.catalog.model.CatalogSetup;
import io.github.s360sdk.catalog.model.CatalogSummary;
import io.github.s360sdk.catalog.model.CatalogVisitor;
import io.github.s360sdk.catalog.model.EventProduct;
import io.github.s360sdk.catalog.model.Link;
import io.github.s360sdk.catalog.model.Product;
import io.github.s360sdk.catalog.model.Season;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.ConnectionLostException;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The catalogue product after product. */
@Timeout(60)
class CatalogStreamTest {

  private static final CatalogQuery ALL =
      CatalogQuery.of(query -> query.currency(Currency.getInstance("EUR")));
  private static final String PRODUCTS =
      "<products><id>1</id><event><performances><id>11</id></performances></event></products>"
          + "<products><id>2</id></products><products><id>3</id></products>";

  private final Platform platform = new Platform();

  /** Notes what it is given. */
  private static class Notes implements CatalogVisitor {
    final List<String> parts = new ArrayList<>();
    final List<CatalogProgress> progress = new ArrayList<>();

    @Override
    public void product(Product product) {
      parts.add("product " + product.id());
    }

    @Override
    public void advantage(Advantage advantage) {
      parts.add("advantage " + advantage.id());
    }

    @Override
    public void season(Season season) {
      parts.add("season " + season.id());
    }

    @Override
    public void setup(CatalogSetup setup) {
      parts.add("setup " + setup.visitLanguages().size());
    }

    @Override
    public void progress(CatalogProgress told) {
      progress.add(told);
    }
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private CatalogSummary stream(CatalogVisitor visitor) {
    return platform.client.stream(ALL, visitor);
  }

  @Test
  void aVisitorIsGivenTheCataloguePartByPart() {
    String answer =
        Platform.answer(
            "getCatalogDetailed",
            "CatalogResultDetailed",
            "<catalogData><seasons><advantages><id>7</id></advantages><id>1</id>"
                + PRODUCTS
                + "</seasons><visitLanguages><code>fr</code></visitLanguages></catalogData>");
    platform.willAnswer(answer);
    Notes notes = new Notes();

    CatalogSummary summary = stream(notes);

    assertThat(notes.parts)
        .containsExactly(
            "advantage 7", "product 1", "product 2", "product 3", "season 1", "setup 1");
    assertThat(summary).isEqualTo(new CatalogSummary(true, summary.bytes(), 1, 3, 1));
    assertThat(summary.bytes()).isPositive().isLessThanOrEqualTo(answer.length());
    assertThat(notes.progress)
        .extracting(CatalogProgress::products, CatalogProgress::performances)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, 1),
            org.assertj.core.groups.Tuple.tuple(2, 1),
            org.assertj.core.groups.Tuple.tuple(3, 1),
            org.assertj.core.groups.Tuple.tuple(3, 1));
    CatalogProgress end = notes.progress.get(3);
    assertThat(end.phase()).isEqualTo(CatalogProgress.Phase.DONE);
    assertThat(end.totalBytes()).isEqualTo(answer.length());
  }

  @Test
  void aProductIsGivenBeforeTheNextOneHasBeenSent() {
    String answer = Platform.season(PRODUCTS);
    int second = answer.indexOf("<products><id>2");
    CountDownLatch given = new CountDownLatch(1);
    // More than the buffers of both sides hold, so that the visitor cannot come late by them.
    String padding = "<unknown>" + "x".repeat(200_000) + "</unknown>";
    String begin = answer.substring(0, second) + padding;
    String rest = answer.substring(second);
    platform.willAnswer(
        new MockResponse.Builder()
            .setHeader("Content-Type", "text/xml; charset=utf-8")
            .body(
                new MockResponseBody() {
                  @Override
                  public long getContentLength() {
                    return (long) begin.length() + rest.length();
                  }

                  @Override
                  public void writeTo(BufferedSink sink) throws java.io.IOException {
                    sink.writeUtf8(begin).flush();
                    try {
                      if (!given.await(30, TimeUnit.SECONDS)) {
                        throw new java.io.IOException("the first product was not given");
                      }
                    } catch (InterruptedException e) {
                      throw new java.io.IOException(e);
                    }
                    sink.writeUtf8(rest);
                  }
                })
            .build());

    CatalogSummary summary = stream(product -> given.countDown());

    assertThat(summary.products()).isEqualTo(3);
  }

  @Test
  void aVisitorThatWantsNoMoreEndsTheStream() {
    platform.willAnswer(Platform.season(PRODUCTS)).willAnswer(Platform.season(PRODUCTS));
    Notes notes =
        new Notes() {
          @Override
          public boolean wantsMore() {
            return parts.size() < 2;
          }
        };

    CatalogSummary summary = stream(notes);

    assertThat(summary.complete()).isFalse();
    assertThat(summary.products()).isEqualTo(2);
    assertThat(notes.parts).containsExactly("product 1", "product 2");
    assertThat(stream(new Notes()).complete()).isTrue();
  }

  @Test
  void anErrorOfTheVisitorReachesTheCallerAsItIs() {
    platform.willAnswer(Platform.season(PRODUCTS));
    IllegalStateException own = new IllegalStateException("the shop's own");

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                stream(
                    product -> {
                      throw own;
                    }))
        .isSameAs(own);
    assertThat(platform.requests()).isEqualTo(1);
  }

  @Test
  void aStreamThatBrokeIsNotBegunAgainOnceTheVisitorHasSeenAPart() {
    String whole = Platform.season("<unknown>" + "x".repeat(1000) + "</unknown>" + PRODUCTS);
    byte[] answer = whole.getBytes(StandardCharsets.UTF_8);
    int third = whole.indexOf("<id>3");
    platform.willAnswer(
        new MockResponse.Builder()
            .setHeader("Content-Type", "text/xml; charset=utf-8")
            .body(new Buffer().write(answer, 0, third))
            .setHeader("Content-Length", answer.length)
            .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
            .build());
    Notes notes = new Notes();

    assertThatExceptionOfType(ConnectionLostException.class).isThrownBy(() -> stream(notes));

    assertThat(notes.parts).containsExactly("product 1", "product 2");
    assertThat(platform.requests()).isEqualTo(1);
  }

  @Test
  void aStreamThatBrokeBeforeItsFirstProductIsBegunAgain() {
    platform
        .willAnswer(
            new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build())
        .willAnswer(Platform.season(PRODUCTS));

    assertThat(stream(new Notes()).products()).isEqualTo(3);
    assertThat(platform.requests()).isEqualTo(2);
  }

  @Test
  void nothingOfAnUnsuccessfulAnswerReachesTheVisitor() {
    platform.willAnswer(
        Platform.season(PRODUCTS)
            .replace("<statusCode>success", "<statusCode>error.catalog.somewhere"));
    Notes notes = new Notes();

    assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> stream(notes));

    assertThat(notes.parts).isEmpty();
  }

  @Test
  void pollsAreToldAsProgress() {
    platform
        .willAnswer(
            Platform.answer(
                    "getCatalogDetailed", "CatalogResultDetailed", "<requestId>5</requestId>")
                .replace("success", "in_progress"))
        .willAnswer(
            Platform.answer("getCatalogDetailed", "CatalogResultDetailed", "")
                .replace("success", "in_progress"))
        .willAnswer(Platform.season(PRODUCTS));
    Notes notes = new Notes();

    stream(notes);

    assertThat(notes.progress.subList(0, 2))
        .containsExactly(CatalogProgress.waiting(1), CatalogProgress.waiting(2));
    assertThat(notes.progress).last().extracting(CatalogProgress::polls).isEqualTo(2);
    assertThat(platform.requestBody()).doesNotContain("requestId>5");
    assertThat(platform.requestBody()).contains("<requestId>5</requestId>");
    assertThat(platform.requestBody()).doesNotContain("requestId>5");
  }

  @Test
  void aLoadTellsItsProgressToTheClient() {
    List<CatalogProgress> told = new ArrayList<>();
    CatalogClient client = CatalogClient.of(platform.connection, o -> o.onProgress(told::add));
    platform
        .willAnswer(Platform.answer("getLastSetupUpdate", "LastSetupUpdateResult", ""))
        .willAnswer(Platform.season(PRODUCTS));

    client.get(ALL);

    assertThat(told).extracting(CatalogProgress::products).containsExactly(1, 2, 3, 3);
    assertThat(told)
        .last()
        .extracting(CatalogProgress::phase)
        .isEqualTo(CatalogProgress.Phase.DONE);
  }

  @Test
  void anAnswerWithoutACatalogueIsAnEmptyStream() {
    platform.willAnswer(Platform.answer("getCatalogDetailed", "CatalogResultDetailed", ""));
    Notes notes = new Notes();

    assertThat(stream(notes)).isEqualTo(new CatalogSummary(true, 0, 0, 0, 0));
    assertThat(notes.parts).isEmpty();
  }

  @Test
  void anEventIsGivenWithItsPerformances() {
    platform.willAnswer(Platform.season(PRODUCTS));
    List<Product> products = new ArrayList<>();

    stream(products::add);

    assertThat(products.get(0))
        .isInstanceOfSatisfying(
            EventProduct.class,
            event -> {
              assertThat(event.performances()).hasSize(1);
              assertThat(event.details().seasonId()).isEqualTo(1L);
            });
  }

  @Test
  void whatStandsBeforeTheSeasonsIsKnownInEachOfThem() {
    String season =
        "<seasons><id>%1$d</id><products><id>%1$d</id><event><performances><id>1%1$d</id>"
            + "<physicalConfigurationId>5</physicalConfigurationId></performances></event>"
            + "</products></seasons>";
    platform.willAnswer(
        Platform.answer(
            "getCatalogDetailed",
            "CatalogResultDetailed",
            "<catalogData><physicalConfigurations><id>5</id></physicalConfigurations>"
                + season.formatted(1)
                + season.formatted(2)
                + "</catalogData>"));
    List<Long> known = new ArrayList<>();

    stream(
        product ->
            ((EventProduct) product)
                .performances()
                .forEach(
                    performance ->
                        Optional.ofNullable(performance.physicalConfiguration())
                            .flatMap(Link::find)
                            .ifPresent(found -> known.add(product.id()))));

    assertThat(known).containsExactly(1L, 2L);
  }

  @Test
  void anAnswerOfAnotherOperationIsNotStreamed() {
    for (int i = 0; i < 3; i++) { // as often as it is tried
      platform.willAnswer(Platform.posConfig(""));
    }
    Notes notes = new Notes();

    assertThatExceptionOfType(UnreadableAnswerException.class).isThrownBy(() -> stream(notes));
    assertThat(notes.parts).isEmpty();
  }
}
