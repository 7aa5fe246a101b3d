package io.github.s360sdk.testing.model;

/**
 * The status codes that the simulator answers for functional errors. Only {@link #AVAILABILITY} is
 * documented by the vendor. All others are assumed: that such cases are refused is likely, the
 * codes are made up in the documented style, and the platform may use other ones. Do not decide by
 * them in production code.
 */
public enum SimulatedErrors {
  /** Nothing is left of what was asked for (documented, {@code createOrUpdateOrder}). */
  AVAILABILITY("error.order.availability", true),
  /** No such order (assumed). */
  ORDER_NOT_FOUND("error.order.notFound", false),
  /** The order has expired; its places are free again (assumed). */
  ORDER_EXPIRED("error.order.expired", false),
  /** No asynchronous request with this id is running (assumed). */
  REQUEST("error.request.unknown", false),
  /** The reference date lies further back than updates are kept (assumed). */
  REFERENCE_DATE("error.availability.referenceDate", false),
  /** The order is closed, cancelled or abandoned already (assumed). */
  ORDER_NOT_OPEN("error.order.notOpen", false),
  /** The order is not closed yet (assumed). */
  ORDER_NOT_CLOSED("error.order.notClosed", false),
  /** The order holds no operation, or none was asked for (assumed). */
  ORDER_EMPTY("error.order.empty", false),
  /** The order type is unknown or not the one of the order (assumed). */
  ORDER_TYPE("error.order.type", false),
  /** A quantity is missing, below 1 or above the limit (assumed). */
  QUANTITY("error.order.quantity", false),
  /** What was asked for is not on sale now (assumed). */
  NOT_ON_SALE("error.order.notOnSale", false),
  /** No such performance (assumed). */
  PERFORMANCE("error.order.performance", false),
  /** The seat category does not exist or is not one of the performance (assumed). */
  SEAT_CATEGORY("error.order.seatCategory", false),
  /** No such seat, or not one of the seat category (assumed). */
  SEAT("error.order.seat", false),
  /** No such item (assumed). */
  ITEM("error.order.item", false),
  /** No such tariff (assumed). */
  TARIFF("error.order.tariff", false),
  /** There is no price for this combination (assumed). */
  PRICE("error.order.price", false),
  /** The timeslot is missing or unknown (assumed). */
  TIMESLOT("error.order.timeslot", false),
  /** The contents of a composed product do not fit its lines (assumed). */
  COMPOSITION("error.order.composition", false),
  /** No such operation, or not one of the order (assumed). */
  OPERATION("error.order.operation", false),
  /** No such movement, or not one of the order (assumed). */
  MOVEMENT("error.order.movement", false),
  /** What is to be refunded was refunded already or was not sold (assumed). */
  REFUND("error.order.refund", false),
  /** No such point of sales (assumed). */
  POINT_OF_SALES("error.pointOfSales.unknown", false),
  /** No such contact (assumed). */
  CONTACT_UNKNOWN("error.contact.unknown", false),
  /** The search names nothing to search for (assumed). */
  CONTACT_CRITERIA("error.contact.criteria", false),
  /** A structure is saved as a person, or the reverse (assumed). */
  CONTACT_TYPE("error.contact.type", false),
  /** A new contact has neither a name nor an e-mail address (assumed). */
  CONTACT_NAME("error.contact.name", false),
  /** Another contact of role PUBLIC has the login (assumed). */
  CONTACT_LOGIN("error.contact.login", false),
  /** The institution does not delete the contact (assumed). */
  CONTACT_NOT_DELETED("error.contact.notDeleted", false),
  /** Login, password or token is wrong; which one is not said (assumed). */
  LOGIN("error.authentication.refused", false),
  /** The contact is not the one of the sale (assumed). */
  CONTACT_DIFFERS("error.contact.differs", false),
  /** No such payment method (assumed). */
  PAYMENT_METHOD("error.payment.method", false),
  /** The payment method cannot be used for this kind of order (assumed). */
  PAYMENT_METHOD_NOT_ALLOWED("error.payment.methodNotAllowed", false),
  /** The payments do not add up to the total of the order (assumed). */
  PAYMENT_AMOUNT("error.payment.amount", false),
  /** No such file (assumed). */
  FILE_NOT_FOUND("error.file.notFound", false),
  /** The file has no reservation that could be taken over (assumed). */
  NO_RESERVATION("error.file.noReservation", false),
  /** No such attachment, or it has no content (assumed). */
  ATTACHMENT("error.file.attachment", false),
  /** The kind of object or the object of an external reference is unknown (assumed). */
  EXTERNAL_REFERENCE("error.externalReference.unknown", false),
  /** There are no tickets yet (assumed). */
  TICKETS_NOT_READY("error.ticket.notReady", false);

  private final String code;
  private final boolean documented;

  SimulatedErrors(String code, boolean documented) {
    this.code = code;
    this.documented = documented;
  }

  /**
   * The code in {@code statusCode}.
   *
   * @return the code
   */
  public String code() {
    return code;
  }

  /**
   * Whether the vendor documents this code.
   *
   * @return false if the code is the simulator's invention
   */
  public boolean documented() {
    return documented;
  }
}
