package io.github.s360sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.testing.RawClient.Raw;
import io.github.s360sdk.testing.world.DemoWorld;
import io.github.s360sdk.testing.world.GeneratedCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogServingTest {

  private static final GeneratedCatalog CATALOG =
      GeneratedCatalog.builder()
          .products(30)
          .performances(50)
          .seasonTicketLines(60)
          .prices(2_000)
          .build();

  private final S360Simulator simulator =
      S360Simulator.builder().catalog(CATALOG).keepLastCalls(0).start();
  private final RawClient client = new RawClient(simulator);

  @BeforeEach
  void startsClean() {
    simulator.reset();
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  private Raw detailed(String xml) {
    return client.call(RawClient.CATALOG, "getCatalogDetailed", xml);
  }

  /** An answer without anything done by the client to its encoding. */
  private Response open(String acceptedEncoding) throws IOException {
    String body =
        client.envelope(
            simulator.operator(),
            simulator.password(),
            RawClient.CATALOG,
            "getCatalogDetailed",
            "");
    return client
        .http
        .newCall(
            new Request.Builder()
                .url(simulator.baseUrl() + RawClient.path(RawClient.CATALOG))
                .header("Accept-Encoding", acceptedEncoding)
                .post(RequestBody.create(body, MediaType.get("text/xml; charset=utf-8")))
                .build())
        .execute();
  }

  @Test
  void tellsTheDemoWorldAndTheGeneratedCatalogueTogether() {
    Raw answer = detailed("");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.first("statusCode")).isEqualTo("success");
    DemoWorld world = simulator.world();
    assertThat(answer.all("code"))
        .contains(world.theatre().season().code(), world.sports().season().code())
        .containsAll(CATALOG.seasonCodes())
        .containsAll(CATALOG.productCodes(CATALOG.seasonCodes().get(0)))
        .contains("MACBETH");
    assertThat(answer.document().getElementsByTagName("seasons").getLength()).isEqualTo(4);
    assertThat(answer.document().getElementsByTagName("physicalConfigurations").getLength())
        .isGreaterThan(4);
  }

  @Test
  void stillSellsTheDemoWorld() {
    Raw order =
        client.place(
            simulator.world().theatre().performances().get(0).id(),
            simulator.world().theatre().seatCategories().get(0).id(),
            simulator.world().theatre().fullTariff().id(),
            1);
    assertThat(order.first("statusCode")).isEqualTo("success");
  }

  @Test
  void filtersBySeasonAndProduct() {
    String season = CATALOG.seasonCodes().get(1);
    assertThat(detailed("<seasonCode>" + season + "</seasonCode>").all("seasons")).hasSize(1);
    Raw demo = detailed("<productCode>MACBETH</productCode>");
    assertThat(demo.all("performances")).hasSize(simulator.world().theatre().performances().size());
    String product = CATALOG.productCodes(season).get(0);
    Raw generated = detailed("<productCode>" + product + "</productCode>");
    assertThat(generated.all("code")).contains(product).doesNotContain("MACBETH");
  }

  @Test
  void namesGeneratedProductsInTheCatalogueAsText() {
    String text = client.call(RawClient.CATALOG, "getCatalog", "").first("catalogData");
    assertThat(text)
        .contains("MACBETH")
        .contains(CATALOG.seasonCodes())
        .contains(CATALOG.productCodes(CATALOG.seasonCodes().get(1)));
  }

  @Test
  void streamsPlainAndCompressed() throws IOException {
    byte[] plain;
    try (Response response = open("identity")) {
      assertThat(response.header("Content-Length")).isNull();
      assertThat(response.header("Transfer-Encoding")).isEqualTo("chunked");
      assertThat(response.header("Content-Encoding")).isNull();
      plain = response.body().bytes();
    }
    try (Response response = open("gzip")) {
      assertThat(response.header("Content-Encoding")).isEqualTo("gzip");
      byte[] zipped = response.body().bytes();
      assertThat(zipped.length).isLessThan(plain.length / 4);
      try (InputStream in =
          new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(zipped))) {
        assertThat(in.readAllBytes()).isEqualTo(plain);
      }
    }
  }

  @Test
  void beginsToAnswerAtOnceHoweverLargeTheCatalogueIs() throws IOException {
    GeneratedCatalog large = GeneratedCatalog.builder().megabytes(260).build();
    try (S360Simulator other = S360Simulator.builder().catalog(large).start()) {
      RawClient reader = new RawClient(other);
      String body =
          reader.envelope(
              other.operator(), other.password(), RawClient.CATALOG, "getCatalogDetailed", "");
      Request request =
          new Request.Builder()
              .url(other.baseUrl() + RawClient.path(RawClient.CATALOG))
              .header("Accept-Encoding", "identity")
              .post(RequestBody.create(body, MediaType.get("text/xml; charset=utf-8")))
              .build();
      try (Response response = reader.http.newCall(request).execute();
          InputStream in = response.body().byteStream()) {
        byte[] first = in.readNBytes(1_000);
        assertThat(new String(first, StandardCharsets.UTF_8)).contains("<catalogData>");
        assertThat(in.skip(Long.MAX_VALUE)).isGreaterThan(240_000_000L);
      }
    }
  }

  @Test
  void breaksTheConnectionAfterSomeBytes() throws IOException {
    for (int bytes : new int[] {0, 1_000, 100_000}) {
      Fault fault = simulator.faults().on("getCatalogDetailed").nextCalls(1).breakAfter(bytes);
      try (Response response = open("gzip")) {
        assertThat(response.code()).isEqualTo(200);
        InputStream in = response.body().byteStream();
        for (int i = 0; i < bytes; i++) {
          assertThat(in.read()).isNotNegative();
        }
        assertThatThrownBy(in::read).isInstanceOf(IOException.class);
      }
      assertThat(fault.hits()).isEqualTo(1);
    }
    simulator.faults().on("getCatalogDetailed").nextCalls(1).breakAfter(1_000_000_000L);
    assertThat(detailed("").first("statusCode")).isEqualTo("success");
    assertThat(detailed("").first("statusCode")).isEqualTo("success");
  }

  @Test
  void truncatesAndGarbles() {
    simulator.faults().on("getCatalogDetailed").nextCalls(1).truncateBody();
    assertThatThrownBy(() -> detailed("")).isInstanceOf(UncheckedIOException.class);
    simulator.faults().on("getCatalogDetailed").nextCalls(1).garbleBody();
    Raw garbled = detailed("");
    assertThat(garbled.text()).contains("<performances>").endsWith("<<<<");
    assertThatThrownBy(garbled::document).isInstanceOf(IllegalStateException.class);
    simulator.faults().on("getCatalogDetailed").nextCalls(1).emptyBody();
    assertThat(detailed("").text()).isEmpty();
  }

  @Test
  void usesIdsOfItsOwn() {
    List<String> ids = detailed("").all("id");
    long demo = simulator.world().theatre().season().id();
    assertThat(ids).contains(Long.toString(demo));
    assertThat(ids.stream().filter(Long.toString(demo)::equals)).hasSize(1);
  }
}
