package io.github.s360sdk.contacts.error;

import io.github.s360sdk.contacts.model.Contact;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.S360ServiceException;
import java.util.Objects;

/**
 * A contact was changed, the platform cleared parts of it that were not sent, and these could not
 * be put back. How the contact was is in {@link #before()}: change it so that it has these parts
 * again.
 */
public class ContactNotRestoredException extends S360ServiceException {

  private static final long serialVersionUID = 1L;

  private final transient Contact before;

  /**
   * Creates an error.
   *
   * @param before how the contact was before the change
   * @param cause why it could not be put back
   */
  public ContactNotRestoredException(Contact before, S360Exception cause) {
    super(
        "the platform cleared parts of a contact that were not sent, and they could not be put back",
        "before() holds the contact as it was: change it so that it has these parts again.",
        Objects.requireNonNull(cause.details()),
        cause);
    this.before = Objects.requireNonNull(before, "before");
  }

  @Override
  public boolean mayHaveTakenEffect() {
    return true;
  }

  /**
   * How the contact was before the change.
   *
   * @return the contact; null only if the error was serialised
   */
  public Contact before() {
    return before;
  }
}
