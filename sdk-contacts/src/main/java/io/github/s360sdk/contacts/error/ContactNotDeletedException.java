package io.github.s360sdk.contacts.error;

import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.S360ServiceException;
import java.util.Objects;

/**
 * The platform did not delete a contact. Whether it can delete contacts at all is assumed; the
 * vendor offers deletion and anonymisation as a service of its own.
 */
public class ContactNotDeletedException extends S360ServiceException {

  private static final long serialVersionUID = 1L;

  private final String contactNumber;

  /**
   * Creates an error.
   *
   * @param contactNumber number of the contact; not part of the message
   * @param cause what the platform said
   */
  public ContactNotDeletedException(String contactNumber, S360Exception cause) {
    super(
        "the platform did not delete the contact",
        "See the cause. Where contacts are not deleted, the vendor anonymises them: ask the"
            + " institution.",
        Objects.requireNonNull(cause.details()),
        cause);
    this.contactNumber = Objects.requireNonNull(contactNumber, "contactNumber");
  }

  /**
   * The number of the contact.
   *
   * @return the number
   */
  public String contactNumber() {
    return contactNumber;
  }
}
