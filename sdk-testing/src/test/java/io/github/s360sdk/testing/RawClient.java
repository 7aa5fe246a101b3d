package io.github.s360sdk.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Posts XML as any client would, without the SDK. */
final class RawClient {

  static final String CATALOG = "http://v1_33.CatalogService.service.secutix.com";
  static final String FACADE = "http://v1_33.ExternalOrderFacade.service.secutix.com";
  static final String ORDER = "http://v1_33.ExternalOrderService.service.secutix.com";
  static final String SEATING = "http://v1_0.ExternalSeatingService.service.secutix.com";
  static final String AVAILABILITY = "http://v1_33.AvailabilityService.service.secutix.com";
  static final String CONTACT = "http://v2_21.ContactInformationPublicService.service.secutix.com/";
  private static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

  final OkHttpClient http = new OkHttpClient.Builder().retryOnConnectionFailure(false).build();
  private final S360Simulator simulator;

  RawClient(S360Simulator simulator) {
    this.simulator = simulator;
  }

  static String path(String namespace) {
    if (namespace.equals(CONTACT)) {
      return "/tnco/external-remoting/com.secutix.service.contact"
          + ".v2_21.ContactInformationPublicService.webservice";
    }
    String prefix = "/tnseb/external-remoting/com.secutix.service.realtime.";
    return prefix
        + switch (namespace) {
          case CATALOG -> "catalog.v1_33.CatalogService.webservice";
          case FACADE -> "externalorder.v1_33.ExternalOrderFacade.webservice";
          case ORDER -> "externalorder.v1_33.ExternalOrderService.webservice";
          case AVAILABILITY -> "availability.v1_33.AvailabilityService.webservice";
          case SEATING -> "seat.v1_0.ExternalSeatingService.webservice";
          default -> throw new IllegalArgumentException(namespace);
        };
  }

  /** An answer as it came. */
  record Raw(int status, String text, String contentType) {

    Document document() {
      try {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        DocumentBuilder builder = factory.newDocumentBuilder();
        // The default one prints to the console.
        builder.setErrorHandler(null);
        return builder.parse(
            new ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      } catch (SAXException | IOException | ParserConfigurationException e) {
        throw new IllegalStateException("the answer is no XML: " + text, e);
      }
    }

    /** Texts of all elements of the given name. */
    List<String> all(String name) {
      NodeList nodes = document().getElementsByTagNameNS("*", name);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        texts.add(nodes.item(i).getTextContent());
      }
      return texts;
    }

    String first(String name) {
      List<String> all = all(name);
      if (all.isEmpty()) {
        throw new IllegalStateException("no " + name + " in " + text);
      }
      return all.get(0);
    }

    long id(String name) {
      return Long.parseLong(first(name));
    }

    /** The elements directly below the result element. */
    List<String> parts() {
      Node result = child(child(child(document().getDocumentElement())));
      List<String> names = new ArrayList<>();
      for (Node one = result.getFirstChild(); one != null; one = one.getNextSibling()) {
        if (one instanceof Element) {
          names.add(one.getNodeName());
        }
      }
      return names;
    }

    private static Node child(Node of) {
      Node one = of.getFirstChild();
      while (!(one instanceof Element)) {
        one = one.getNextSibling();
      }
      return one;
    }
  }

  String envelope(
      String operator, String password, String namespace, String operation, String xml) {
    return """
        <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:v1="%s">
          <soapenv:Header>
            <wsse:Security xmlns:wsse="%s">
              <wsse:UsernameToken>
                <wsse:Username>%s</wsse:Username>
                <wsse:Password>%s</wsse:Password>
              </wsse:UsernameToken>
            </wsse:Security>
          </soapenv:Header>
          <soapenv:Body><v1:%s>%s</v1:%s></soapenv:Body>
        </soapenv:Envelope>
        """
        .formatted(namespace, WSSE, operator, password, operation, xml, operation);
  }

  Raw call(String namespace, String operation, String xml) {
    return post(
        namespace,
        envelope(simulator.operator(), simulator.password(), namespace, operation, xml),
        null);
  }

  Raw post(String namespace, String body, @Nullable String language) {
    Request.Builder request =
        new Request.Builder()
            .url(simulator.baseUrl() + path(namespace))
            .post(RequestBody.create(body, MediaType.get("text/xml; charset=utf-8")));
    if (language != null) {
      request.header("Accept-Language", language);
    }
    return send(request.build());
  }

  Raw get(String address) {
    return send(new Request.Builder().url(address).build());
  }

  private Raw send(Request request) {
    try (Response response = http.newCall(request).execute()) {
      return new Raw(
          response.code(), response.body().string(), response.header("Content-Type", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // The steps of a sale.

  Raw place(long performance, long category, long tariff, int quantity) {
    return create(attribution(performance, category, tariff, quantity));
  }

  static String attribution(long performance, long category, long tariff, int quantity) {
    return """
        <singleEntryAttributionOperations><operationAttributions>
        <audienceSubCategoryId>%d</audienceSubCategoryId><performanceId>%d</performanceId>
        <quantity>%d</quantity><seatCategoryId>%d</seatCategoryId>
        </operationAttributions></singleEntryAttributionOperations>"""
        .formatted(tariff, performance, quantity, category);
  }

  Raw create(String operations) {
    return create("SALE", operations);
  }

  Raw create(String type, String operations) {
    return call(
        FACADE,
        "createOrUpdateOrder",
        "<pointOfSalesId>%d</pointOfSalesId><orderType>%s</orderType>%s"
            .formatted(simulator.world().pointOfSales().id(), type, operations));
  }

  Raw close(long orderId, long amount) {
    return close(orderId, amount, simulator.world().pendingAccount().id(), "SALE");
  }

  Raw close(long orderId, long amount, long method, String type) {
    return call(
        ORDER,
        "closeOrder",
        """
        <orderId>%d</orderId><payments><amount>%d</amount><paymentMethodId>%d</paymentMethodId>
        </payments><generateBarCodes>true</generateBarCodes><orderType>%s</orderType>"""
            .formatted(orderId, amount, method, type));
  }

  Raw details(long orderId) {
    return call(
        ORDER,
        "getOrderDetails",
        "<orderId>%d</orderId><granularity>TICKET</granularity>".formatted(orderId));
  }
}
