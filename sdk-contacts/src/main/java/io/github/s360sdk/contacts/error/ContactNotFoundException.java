package io.github.s360sdk.contacts.error;

import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.S360ServiceException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * There is no contact with this number, or the operator may not see it. With which code the
 * platform says so is not known: see {@link
 * io.github.s360sdk.contacts.ContactOptions#unknownContact}.
 */
public class ContactNotFoundException extends S360ServiceException {

  private static final long serialVersionUID = 1L;

  private final String contactNumber;

  /**
   * Creates an error.
   *
   * @param contactNumber number that was asked for; not part of the message, because it tells who
   *     somebody is
   * @param details the call that failed
   * @param cause what the platform said, or null
   */
  public ContactNotFoundException(
      String contactNumber, CallDetails details, @Nullable Throwable cause) {
    super(
        "there is no contact with this number",
        "contactNumber() holds the number. Leading zeros count; use find(...) where a contact may be"
            + " missing.",
        details,
        cause);
    this.contactNumber = Objects.requireNonNull(contactNumber, "contactNumber");
  }

  /**
   * The number that was asked for.
   *
   * @return the number
   */
  public String contactNumber() {
    return contactNumber;
  }
}
