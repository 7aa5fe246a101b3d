package io.github.s360sdk.reliability.fuzz;

import io.github.s360sdk.contacts.request.LoginRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the operations ask about. A fuzzed answer comes whatever was asked; seeds are recorded for
 * things that exist.
 *
 * @param contact number of a contact
 * @param places what is on sale
 * @param orders what was sold
 */
record Subject(String contact, Places places, Orders orders) {

  /** The login of the contact. */
  static final String LOGIN = "ada";

  /** The password of the contact. */
  static final String PASSWORD = "secret-of-the-contact";

  // An answer about another order is refused: this is the one that the kept answers are about.
  private static final long ANSWERED = 10_000_000_001L;

  /** Stands for anything. */
  static final Subject ANY =
      new Subject(
          "0001",
          new Places(1, 2, 3, 4, 5, 6, 7, null),
          new Orders(ANSWERED, ANSWERED, 13, 14, ANSWERED, 16, "secret", 17, 18));

  /**
   * What is on sale.
   *
   * @param pointOfSales id of the point of sales
   * @param performance id of a performance
   * @param seatCategory id of one of its seat categories
   * @param tariff id of a tariff
   * @param pass id of a product with timeslots
   * @param passItem id of its item
   * @param timeslot id of one of its timeslots
   * @param productCode product that the catalogue is asked for, or null for all
   */
  record Places(
      long pointOfSales,
      long performance,
      long seatCategory,
      long tariff,
      long pass,
      long passItem,
      long timeslot,
      @Nullable String productCode) {

    Places ofProduct(String code) {
      return new Places(
          pointOfSales, performance, seatCategory, tariff, pass, passItem, timeslot, code);
    }
  }

  /**
   * What was sold.
   *
   * @param open id of an order that can be closed
   * @param draft id of an order that is taken apart
   * @param draftOperation id of one of its operations
   * @param draftMovement id of one of its movements
   * @param closed id of a closed order
   * @param file id of its file
   * @param secret its secret id
   * @param attachment id of an attachment of the file
   * @param paymentMethod id of a payment method
   */
  record Orders(
      long open,
      long draft,
      long draftOperation,
      long draftMovement,
      long closed,
      long file,
      String secret,
      long attachment,
      long paymentMethod) {}

  LoginRequest login() {
    return LoginRequest.of(
        login -> login.login(LOGIN).password(PASSWORD).pointOfSales(places.pointOfSales()));
  }

  Subject ofProduct(String code) {
    return new Subject(contact, places.ofProduct(code), orders);
  }
}
