package io.github.s360sdk.contacts.request;

import io.github.s360sdk.contacts.model.CommunicationMeanType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a communication mean. What is not set is not sent with a new contact, and stays as it
 * is of one that is changed. Not thread-safe.
 *
 * <p>The evidence is about the names, which were seen in what the platform tells. That it takes
 * these fields when a contact is saved is assumed.
 */
public final class MeanFields extends FieldsBuilder<MeanFields> {

  MeanFields() {}

  static FieldValues of(Consumer<? super MeanFields> fill) {
    MeanFields fields = new MeanFields();
    fill.accept(fields);
    return fields.build();
  }

  /**
   * Sets the kind (wire name {@code type}, assumed).
   *
   * @param value the kind; null clears the field
   * @return this
   */
  public MeanFields type(@Nullable CommunicationMeanType value) {
    return set("type", value == null ? null : value.wireName());
  }

  /**
   * Sets the e-mail address (wire name {@code email}, inferred).
   *
   * @param value the address; null clears the field
   * @return this
   */
  public MeanFields email(@Nullable String value) {
    return set("email", value);
  }

  /**
   * Sets the telephone number (wire name {@code phoneNumber}, assumed).
   *
   * @param value the number; null clears the field
   * @return this
   */
  public MeanFields phoneNumber(@Nullable String value) {
    return set("phoneNumber", value);
  }

  /**
   * Sets whether it is the main one of its kind (wire name {@code main}, assumed).
   *
   * @param value true if it is
   * @return this
   */
  public MeanFields main(boolean value) {
    return set("main", String.valueOf(value));
  }

  /**
   * Sets the address that it belongs to (wire name {@code contactAddressId}, documented).
   *
   * @param value its id
   * @return this
   */
  public MeanFields address(long value) {
    return set("contactAddressId", String.valueOf(value));
  }
}
