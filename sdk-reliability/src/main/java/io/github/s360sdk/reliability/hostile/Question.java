package io.github.s360sdk.reliability.hostile;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.availability.request.PlacesQuery;
import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.catalog.model.CatalogQuery;
import io.github.s360sdk.catalog.model.CatalogSummary;
import io.github.s360sdk.sales.model.OrderType;
import io.github.s360sdk.sales.request.CloseRequest;
import io.github.s360sdk.sales.request.OrderRequest;
import java.time.Duration;
import java.util.Currency;
import java.util.function.Consumer;

/** Calls of the SDK, one wire call each; together they use each way of reading an answer. */
@SuppressWarnings("ImmutableEnumChecker") // a lambda without state
public enum Question {
  /** {@code orders().details}. */
  ORDER_DETAILS(
      "ExternalOrderService.getOrderDetails",
      "OrderDetailResult",
      "<orderDetailsData><orderId>1</orderId></orderDetailsData>",
      s360 -> s360.sales().orders().details(1)),
  /** {@code orders().close}. */
  ORDER_CLOSE(
      "ExternalOrderService.closeOrder",
      "CloseOrderResult",
      "<orderDetailsData><orderId>1</orderId></orderDetailsData>",
      s360 -> s360.sales().orders().close(CloseRequest.of(order -> order.order(1)))),
  /** {@code orders().createOrUpdate}. */
  ORDER_CREATE(
      "ExternalOrderFacade.createOrUpdateOrder",
      "OrderUpdateResult",
      "<orderUpdateData><orderId>1</orderId></orderUpdateData>",
      s360 ->
          s360.sales()
              .orders()
              .createOrUpdate(
                  OrderRequest.of(
                      order ->
                          order
                              .pointOfSales(1)
                              .type(OrderType.SALE)
                              .product(item -> item.item(2).tariff(3).quantity(1))))),
  /** {@code orders().printableTickets}: a binary field. */
  TICKETS(
      "ExternalOrderService.getPrintableTickets",
      "PrintableTicketsResult",
      "<printableTickets><data>JVBERi0xLjQK</data><fileName>a.pdf</fileName></printableTickets>",
      s360 -> s360.sales().orders().printableTickets(1, java.util.List.of())),
  /** {@code catalog().get}: the catalogue as a model, by a reader of its own. */
  CATALOG(
      "CatalogService.getCatalogDetailed",
      "CatalogResultDetailed",
      "<catalogData><seasons><id>1</id></seasons></catalogData>",
      s360 -> catalog(s360).get(Catalogue.QUERY)),
  /** {@code catalog().stream}: the catalogue without keeping it. */
  CATALOG_STREAM(
      "CatalogService.getCatalogDetailed",
      "CatalogResultDetailed",
      "<catalogData><seasons><id>1</id></seasons></catalogData>",
      Question::stream),
  /** {@code catalog().posConfig}. */
  POS_CONFIG(
      "CatalogService.getPOSConfig",
      "POSConfigResult",
      "<posConfigData><posId>1</posId></posConfigData>",
      s360 -> s360.catalog().posConfig()),
  /** {@code availability().performances}: rows, by a reader of its own. */
  AVAILABILITY(
      "AvailabilityService.getPerformanceAvailability",
      "PerformanceAvailabilityResult",
      "<performanceAvailabilityData><performanceAvailabilities><availability>12</availability>"
          + "<availabilityLevel>LIMITED</availabilityLevel>"
          + "<performanceId>2</performanceId></performanceAvailabilities>"
          + "</performanceAvailabilityData>",
      s360 ->
          s360.availability()
              .performances(PlacesQuery.of(places -> places.pointOfSales(1).performance(2)))),
  /** {@code contacts().get}: a tree of all that comes. */
  CONTACT(
      "ContactInformationPublicService.getContactData",
      "ContactDataResult",
      "<contactId>1</contactId><contactNumber>0004711</contactNumber>",
      s360 -> s360.contacts().get("0004711"));

  private final String operation;
  private final String result;
  private final String data;
  private final Consumer<S360Client> call;

  Question(String operation, String result, String data, Consumer<S360Client> call) {
    this.operation = operation;
    this.result = result;
    this.data = data;
    this.call = call;
  }

  private static final class Catalogue {
    // With a currency, or the configuration would be asked for one.
    static final CatalogQuery QUERY =
        CatalogQuery.of(query -> query.currency(Currency.getInstance("EUR")));
  }

  // A load has a limit of its own instead of that of the connection.
  private static CatalogClient catalog(S360Client s360) {
    return CatalogClient.of(
        s360.connection(), options -> options.loadTimeout(Duration.ofMillis(1200)));
  }

  private static CatalogSummary stream(S360Client s360) {
    return catalog(s360).stream(Catalogue.QUERY, product -> {});
  }

  /**
   * Makes the call.
   *
   * @param s360 the client
   */
  public void ask(S360Client s360) {
    call.accept(s360);
  }

  /** Name of the operation on the wire. */
  String operation() {
    return operation.substring(operation.indexOf('.') + 1);
  }

  /** Name of the service on the wire. */
  String service() {
    return operation.substring(0, operation.indexOf('.'));
  }

  /** Name of the element that holds the result. */
  String result() {
    return result;
  }

  /** Content of a result, behind its status, that the SDK can read. */
  String data() {
    return data;
  }
}
