package io.github.s360sdk.sales;

import io.github.s360sdk.core.error.InvalidRequestException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the arguments of single calls, before anything is sent. */
final class Arguments {

  private static final Pattern CONTACT_NUMBER = Pattern.compile("[0-9]{1,20}");

  private Arguments() {}

  static long id(String name, long id) {
    if (id <= 0) {
      throw new InvalidRequestException(name, "must be a positive id, but is " + id);
    }
    return id;
  }

  static List<Long> ids(String name, Collection<Long> ids) {
    List<Long> copy = List.copyOf(ids);
    copy.forEach(id -> id(name, id));
    return copy;
  }

  static void notEmpty(String name, boolean empty) {
    if (empty) {
      throw new InvalidRequestException(name, "must not be empty");
    }
  }

  /** The number is not repeated in the message, because it tells who somebody is. */
  static void contactNumber(@Nullable String number) {
    if (number != null && !CONTACT_NUMBER.matcher(number).matches()) {
      throw new InvalidRequestException(
          "contactNumber", "must be a contact number: 1 to 20 digits, leading zeros included");
    }
  }
}
