package io.github.s360sdk.contacts.request;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a postal address. What is not set is not sent with a new contact, and stays as it is of
 * one that is changed. Not thread-safe.
 *
 * <p>The evidence is about the names, which were seen in what the platform tells. That it takes
 * these fields when a contact is saved is assumed.
 */
public final class AddressFields extends FieldsBuilder<AddressFields> {

  AddressFields() {}

  static FieldValues of(Consumer<? super AddressFields> fill) {
    AddressFields fields = new AddressFields();
    fill.accept(fields);
    return fields.build();
  }

  /**
   * Sets the name of the address (wire name {@code name}, documented).
   *
   * @param value the name; null clears the field
   * @return this
   */
  public AddressFields name(@Nullable String value) {
    return set("name", value);
  }

  /**
   * Sets the first line of the street (wire name {@code street1}, documented).
   *
   * @param value the line; null clears the field
   * @return this
   */
  public AddressFields street(@Nullable String value) {
    return set("street1", value);
  }

  /**
   * Sets the second line (wire name {@code street2}, documented).
   *
   * @param value the line; null clears the field
   * @return this
   */
  public AddressFields street2(@Nullable String value) {
    return set("street2", value);
  }

  /**
   * Sets the third line (wire name {@code street3}, documented).
   *
   * @param value the line; null clears the field
   * @return this
   */
  public AddressFields street3(@Nullable String value) {
    return set("street3", value);
  }

  /**
   * Sets the fourth line (wire name {@code street4}, documented).
   *
   * @param value the line; null clears the field
   * @return this
   */
  public AddressFields street4(@Nullable String value) {
    return set("street4", value);
  }

  /**
   * Sets the postal code (wire name {@code zipCode}, documented).
   *
   * @param value the code; null clears the field
   * @return this
   */
  public AddressFields zipCode(@Nullable String value) {
    return set("zipCode", value);
  }

  /**
   * Sets the town (wire name {@code town}, documented).
   *
   * @param value the town; null clears the field
   * @return this
   */
  public AddressFields town(@Nullable String value) {
    return set("town", value);
  }

  /**
   * Sets the country (wire name {@code countryCode}, documented).
   *
   * @param value two-letter code (ISO 3166); null clears the field
   * @return this
   */
  public AddressFields countryCode(@Nullable String value) {
    return set("countryCode", value);
  }

  /**
   * Sets whether it is the main address. If it becomes that, the one before is it no more (wire
   * name {@code main}, documented).
   *
   * @param value true if it is
   * @return this
   */
  public AddressFields main(boolean value) {
    return set("main", String.valueOf(value));
  }

  /**
   * Sets whether bills go there (wire name {@code billingAddress}, documented).
   *
   * @param value true if they do
   * @return this
   */
  public AddressFields billing(boolean value) {
    return set("billingAddress", String.valueOf(value));
  }

  /**
   * Sets whether parcels go there (wire name {@code shippingAddress}, documented).
   *
   * @param value true if they do
   * @return this
   */
  public AddressFields shipping(boolean value) {
    return set("shippingAddress", String.valueOf(value));
  }
}
