package io.github.s360sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.testing.RawClient.Raw;
import io.github.s360sdk.testing.model.RecordedCall;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

@WithS360Simulator
class HttpTest {

  private static final Pattern IMPORT = Pattern.compile("schemaLocation=\"([^\"]+)\"");

  private final S360Simulator simulator;
  private final RawClient client;

  HttpTest(S360Simulator simulator) {
    this.simulator = simulator;
    this.client = new RawClient(simulator);
  }

  private Raw posConfig(String operator, String password) {
    return client.post(
        RawClient.CATALOG,
        client.envelope(operator, password, RawClient.CATALOG, "getPOSConfig", ""),
        null);
  }

  private static void isFault(Raw answer, String code) {
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.first("faultcode")).isEqualTo(code);
    assertThat(answer.first("faultstring")).isNotBlank();
  }

  @Test
  void letsOperatorsInByTheirPassword() {
    String operator = simulator.operator();
    assertThat(posConfig(operator, simulator.password()).first("virtualOperatorName"))
        .isEqualTo("DEMO_API");
    isFault(posConfig(operator, "wrong"), "wsse:FailedAuthentication");
    isFault(posConfig("DEMO_NOBODY", simulator.password()), "wsse:FailedAuthentication");
    simulator.setPassword("OTHER_API", "secret");
    isFault(posConfig("OTHER_API", "secret"), "wsse:FailedAuthentication");
    simulator.setPassword("DEMO_SECOND", "secret");
    assertThat(posConfig("DEMO_SECOND", "secret").status()).isEqualTo(200);
    simulator.setPassword(operator, "changed");
    isFault(posConfig(operator, "demo-password"), "wsse:FailedAuthentication");
    assertThat(posConfig(operator, simulator.password()).status()).isEqualTo(200);
    simulator.reset();
    assertThat(posConfig(operator, "demo-password").status()).isEqualTo(200);
    isFault(posConfig("DEMO_SECOND", "secret"), "wsse:FailedAuthentication");
  }

  @Test
  void wantsASecurityHeader() {
    String body =
        """
        <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>
        <v1:getPOSConfig xmlns:v1="%s"/></S:Body></S:Envelope>"""
            .formatted(RawClient.CATALOG);
    Raw answer = client.post(RawClient.CATALOG, body, null);
    isFault(answer, "wsse:FailedAuthentication");
    assertThat(answer.text())
        .contains("<faultcode xmlns:wsse=\"http://docs.oasis-open.org/wss/2004/01/");
  }

  @Test
  void answersBadXmlWithAFault() {
    String good =
        client.envelope("DEMO_API", "demo-password", RawClient.CATALOG, "getPOSConfig", "");
    isFault(client.post(RawClient.CATALOG, "", null), "S:Client");
    isFault(client.post(RawClient.CATALOG, "no xml", null), "S:Client");
    isFault(client.post(RawClient.CATALOG, good.substring(0, 300), null), "S:Client");
    isFault(client.post(RawClient.CATALOG, good.strip() + "<a>", null), "S:Client");
    isFault(
        client.post(RawClient.CATALOG, "<!DOCTYPE x [<!ENTITY e \"demo-password\">]>" + good, null),
        "S:Client");
    isFault(
        client.post(RawClient.CATALOG, good.replace("/soap/envelope/", "/soap12/"), null),
        "S:VersionMismatch");
    isFault(client.call(RawClient.CATALOG, "sellEverything", ""), "S:Client");
    isFault(
        client.post(RawClient.CATALOG, good.replace("v1_33.Catalog", "v1_34.Catalog"), null),
        "S:Client");
    isFault(client.call(RawClient.ORDER, "getOrderDetails", "<orderId>many</orderId>"), "S:Client");
  }

  @Test
  void aDeepRequestIsNoDanger() {
    String deep = "<a>".repeat(20_000) + "</a>".repeat(20_000);
    Raw answer = client.call(RawClient.ORDER, "getOrderDetails", deep);
    assertThat(answer.status()).isIn(200, 500);
    assertThat(client.call(RawClient.CATALOG, "getPOSConfig", "").status()).isEqualTo(200);
  }

  @Test
  void knowsItsPathsAndMethods() {
    assertThat(client.get(simulator.baseUrl() + "/").status()).isEqualTo(404);
    assertThat(client.get(simulator.baseUrl() + RawClient.path(RawClient.ORDER)).status())
        .isEqualTo(404);
  }

  @Test
  void compressesWhenAsked() throws Exception {
    Request.Builder request =
        new Request.Builder()
            .url(simulator.baseUrl() + RawClient.path(RawClient.CATALOG))
            .post(
                RequestBody.create(
                    client.envelope(
                        "DEMO_API", "demo-password", RawClient.CATALOG, "getCatalogDetailed", ""),
                    MediaType.get("text/xml")));
    byte[] packed;
    try (Response response =
        client.http.newCall(request.header("Accept-Encoding", "gzip,deflate").build()).execute()) {
      assertThat(response.header("Content-Encoding")).isEqualTo("gzip");
      packed = response.body().bytes();
    }
    byte[] plain;
    try (Response response =
        client.http.newCall(request.header("Accept-Encoding", "identity").build()).execute()) {
      assertThat(response.header("Content-Encoding")).isNull();
      plain = response.body().bytes();
    }
    assertThat(packed.length).isLessThan(plain.length / 4);
    try (var in = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
      assertThat(in.readAllBytes()).isEqualTo(plain);
    }
  }

  @Test
  void servesSelfContainedWsdls() {
    for (String namespace :
        new String[] {RawClient.CATALOG, RawClient.FACADE, RawClient.ORDER, RawClient.SEATING}) {
      String address = simulator.baseUrl() + RawClient.path(namespace);
      Raw wsdl = client.get(address + "?wsdl");
      assertThat(wsdl.document().getDocumentElement().getAttribute("targetNamespace"))
          .isEqualTo(namespace);
      assertThat(wsdl.text()).contains("<soap:address location=\"" + address + "\"/>");
      Set<String> seen = new HashSet<>();
      Deque<String> open = new ArrayDeque<>(imports(wsdl.text()));
      while (!open.isEmpty()) {
        String next = open.pop();
        if (seen.add(next)) {
          assertThat(next).startsWith(address + "?xsd=");
          Raw schema = client.get(next);
          assertThat(schema.document().getDocumentElement().getLocalName()).isEqualTo("schema");
          open.addAll(imports(schema.text()));
        }
      }
      assertThat(seen).hasSize(2);
    }
    assertThat(
            client
                .get(simulator.baseUrl() + RawClient.path(RawClient.ORDER) + "?xsd=../x.xsd")
                .status())
        .isEqualTo(404);
  }

  private static Set<String> imports(String text) {
    Set<String> imports = new HashSet<>();
    Matcher matcher = IMPORT.matcher(text);
    while (matcher.find()) {
      imports.add(matcher.group(1));
    }
    return imports;
  }

  @Test
  void recordsCallsWithoutSecrets() {
    client.post(
        RawClient.CATALOG,
        client.envelope("DEMO_API", "demo-password", RawClient.CATALOG, "getPOSConfig", ""),
        "en");
    RecordedCall call = simulator.requests().last();
    assertThat(call.service()).isEqualTo("CatalogService");
    assertThat(call.operation()).isEqualTo("getPOSConfig");
    assertThat(call.operator()).isEqualTo("DEMO_API");
    assertThat(call.language()).isEqualTo("en");
    assertThat(call.headers()).containsKey("content-type");
    assertThat(call.body())
        .doesNotContain("demo-password")
        .contains("<wsse:Password>***</wsse:Password>");
    assertThat(call.toString()).doesNotContain("DEMO_API");

    client.post(RawClient.CATALOG, "<x><p:Password a='b'><![CDATA[top<secret]]>", null);
    assertThat(simulator.requests().last().operation()).isEmpty();
    assertThat(simulator.requests().last().body()).doesNotContain("secret");
    simulator.requests().clear();
    assertThat(simulator.requests().all()).isEmpty();
  }

  @Test
  void keepsTheLastCallsOnly() {
    simulator.requests().keepLast(3);
    for (int i = 0; i < 5; i++) {
      client.call(RawClient.ORDER, "getOrderDetails", "<orderId>" + i + "</orderId>");
    }
    assertThat(simulator.requests().of("getOrderDetails")).hasSize(3);
    assertThat(simulator.requests().all().get(0).body()).contains("<orderId>2</orderId>");
    simulator.requests().keepLast(0);
    client.call(RawClient.CATALOG, "getPOSConfig", "");
    assertThat(simulator.requests().all()).isEmpty();
    assertThatThrownBy(() -> simulator.requests().last()).isInstanceOf(IllegalStateException.class);
  }
}
