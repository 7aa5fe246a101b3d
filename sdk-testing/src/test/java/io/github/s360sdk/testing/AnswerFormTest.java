package io.github.s360sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.testing.RawClient.Raw;
import io.github.s360sdk.testing.world.Theatre;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The answers against the samples of the contract, which the other modules keep. */
@WithS360Simulator(manualClock = true)
class AnswerFormTest {

  private static final Pattern DATE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d");

  private final S360Simulator simulator;
  private final RawClient client;

  AnswerFormTest(S360Simulator simulator) {
    this.simulator = simulator;
    this.client = new RawClient(simulator);
  }

  private static Document sample(String module, String name) throws IOException {
    Path file = Path.of("..", module, "src", "test", "resources", "samples", name);
    return new Raw(200, Files.readString(file), "").document();
  }

  /** Paths of all elements, without the parts that the world has more or less of. */
  private static Set<String> paths(Document document) {
    Set<String> paths = new TreeSet<>();
    collect(document.getDocumentElement(), "", paths);
    return paths;
  }

  private static void collect(Element element, String above, Set<String> paths) {
    String path = above + "/" + element.getNodeName();
    paths.add(path);
    for (Node one = element.getFirstChild(); one != null; one = one.getNextSibling()) {
      if (one instanceof Element child) {
        collect(child, path, paths);
      }
    }
  }

  private Raw sold() {
    Theatre theatre = simulator.world().theatre();
    Raw created =
        client.create(
            "<purchasersInfo><contactReference>%s</contactReference></purchasersInfo>"
                    .formatted(simulator.world().contactNumber())
                + RawClient.attribution(
                    theatre.performances().get(0).id(),
                    theatre.seatCategories().get(0).id(),
                    theatre.fullTariff().id(),
                    2));
    client.close(created.id("orderId"), 70_000);
    return created;
  }

  @Test
  void posConfigHasTheFormOfTheSample() throws IOException {
    Raw answer = client.call(RawClient.CATALOG, "getPOSConfig", "");
    assertThat(paths(answer.document()))
        .containsAll(paths(sample("sdk-catalog", "CatalogService.getPOSConfig.response.xml")));
    assertThat(answer.parts())
        .containsExactly("requestId", "statusCode", "statusDetail", "posConfigData");
    assertThat(answer.contentType()).startsWith("text/xml");
  }

  @Test
  void catalogueHasTheFormOfTheSample() throws IOException {
    Raw answer = client.call(RawClient.CATALOG, "getCatalogDetailed", "");
    Set<String> expected =
        paths(sample("sdk-catalog", "CatalogService.getCatalogDetailed.response.xml"));
    // Things that the world does not have.
    expected.removeIf(
        path ->
            path.contains("/advantages")
                || path.contains("/contactProductLinks")
                || path.matches(".*/(rateTypeCode|rateTypeId|vatCodeId|maxQty)")
                || path.contains("/seasonTicketItems/institutionCategoryId"));
    assertThat(paths(answer.document())).containsAll(expected);
  }

  @Test
  void orderAnswersHaveTheFormOfTheSamples() throws IOException {
    Raw created = sold();
    assertThat(paths(created.document()))
        .containsAll(
            paths(sample("sdk-sales", "ExternalOrderFacade.createOrUpdateOrder.response.xml")));
    assertThat(created.parts())
        .containsExactly(
            "requestId",
            "statusCode",
            "statusDetail",
            "expectedException",
            "statusMessage",
            "orderUpdateData");
    Raw details = client.details(created.id("orderId"));
    assertThat(paths(details.document()))
        .containsAll(
            paths(sample("sdk-sales", "ExternalOrderService.getOrderDetails.response.xml")));
    Raw refused = client.close(created.id("orderId"), 70_000);
    assertThat(refused.parts()).containsExactly("requestId", "statusCode", "statusDetail");
    Raw error = client.place(1, 1, 1, 1);
    assertThat(paths(error.document()))
        .isEqualTo(
            paths(
                sample("sdk-sales", "ExternalOrderFacade.createOrUpdateOrder.response-error.xml")));
    assertThat(error.first("expectedException")).isEqualTo("true");
    assertThat(
            paths(
                client
                    .call(
                        RawClient.ORDER,
                        "getFileDetails",
                        "<fileId>" + created.id("fileId") + "</fileId>")
                    .document()))
        .contains(
            paths(sample("sdk-sales", "ExternalOrderService.getFileDetails.response.xml")).stream()
                .filter(path -> !path.contains("fileAttachments"))
                .toArray(String[]::new));
  }

  @Test
  void declaresNoNamespaceBelowTheWrapper() {
    String text = sold().text();
    assertThat(text)
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<S:Envelope xmlns:S=")
        .contains("<ns2:createOrUpdateOrderResponse xmlns:ns2=\"" + RawClient.FACADE + "\">")
        .contains("<OrderUpdateResult><requestId xsi:nil=\"true\"/><statusCode>success<")
        .contains("<statusDetail xsi:nil=\"true\"/>");
    assertThat(text.split("xmlns")).hasSize(4);
  }

  @Test
  void datesHaveMillisecondsAndTheOffsetOfTheOrganisation() {
    Raw details = client.details(sold().id("orderId"));
    for (String name : new String[] {"creationDateTime", "performanceDate", "referenceDate"}) {
      assertThat(details.first(name)).matches(DATE);
    }
    assertThat(details.first("performanceDate"))
        .isEqualTo(
            simulator
                .world()
                .theatre()
                .performances()
                .get(0)
                .start()
                .toString()
                .replaceFirst("(:\\d\\d)([+-])", "$1:00.000$2"));
  }

  @Test
  void echoesTheRequestId() {
    Raw answer =
        client.call(RawClient.CATALOG, "getCatalogDetailed", "<requestId>4711</requestId>");
    assertThat(answer.first("requestId")).isEqualTo("4711");
    assertThat(answer.first("statusCode")).isEqualTo("success");
  }

  @Test
  void filtersTheCatalogue() {
    String season = simulator.world().theatre().season().code();
    Raw one =
        client.call(
            RawClient.CATALOG,
            "getCatalogDetailed",
            "<seasonCode>" + season + "</seasonCode><productCode>MACBETH</productCode>");
    assertThat(one.all("seasons")).hasSize(1);
    assertThat(one.all("products")).hasSize(1);
    String extended =
        client.call(RawClient.CATALOG, "getCatalogDetailed", "<scope>EXTENDED</scope>").text();
    assertThat(extended).contains("TEMPEST");
    assertThat(client.call(RawClient.CATALOG, "getCatalogDetailed", "").text())
        .doesNotContain("TEMPEST");
  }

  @Test
  void answersTheSmallCatalogueCalls() {
    assertThat(client.call(RawClient.CATALOG, "isCatalogServiceAlive", "").parts())
        .containsExactly("requestId", "statusCode", "statusDetail");
    assertThat(client.call(RawClient.CATALOG, "getCatalog", "").first("catalogData"))
        .contains("<product code=\"MACBETH\"/>");
    String before =
        client.call(RawClient.CATALOG, "getLastSetupUpdate", "").first("lastSetupUpdate");
    assertThat(before).matches(DATE);
    simulator.touchSetup();
    assertThat(client.call(RawClient.CATALOG, "getLastSetupUpdate", "").first("lastSetupUpdate"))
        .isGreaterThan(before);
  }

  @Test
  void speaksTheLanguageOfTheCaller() {
    Theatre theatre = simulator.world().theatre();
    String body =
        client.envelope(
            simulator.operator(),
            simulator.password(),
            RawClient.FACADE,
            "createOrUpdateOrder",
            "<pointOfSalesId>%d</pointOfSalesId>".formatted(simulator.world().pointOfSales().id())
                + RawClient.attribution(
                    theatre.performances().get(0).id(),
                    theatre.seatCategories().get(0).id(),
                    theatre.fullTariff().id(),
                    1));
    assertThat(client.post(RawClient.FACADE, body, "en").first("audienceSubCategory"))
        .isEqualTo("Full price");
    assertThat(client.post(RawClient.FACADE, body, null).first("audienceSubCategory"))
        .isEqualTo("Plein tarif");
  }

  @Test
  void everyOperationOfTheWsdlsIsAnswered() {
    for (String namespace :
        new String[] {RawClient.CATALOG, RawClient.FACADE, RawClient.ORDER, RawClient.SEATING}) {
      String wsdl = client.get(simulator.baseUrl() + RawClient.path(namespace) + "?wsdl").text();
      Matcher operation =
          Pattern.compile("<wsdl:operation name=\"(\\w+)\">\\s*<wsdl:documentation>").matcher(wsdl);
      int count = 0;
      while (operation.find()) {
        count++;
        Raw answer = client.call(namespace, operation.group(1), "");
        assertThat(answer.status()).as(operation.group(1)).isEqualTo(200);
        assertThat(answer.first("statusCode")).as(operation.group(1)).matches("success|error\\..+");
      }
      assertThat(count).isPositive();
    }
  }
}
