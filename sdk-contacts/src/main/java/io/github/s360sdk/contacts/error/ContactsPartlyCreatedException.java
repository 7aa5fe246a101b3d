package io.github.s360sdk.contacts.error;

import io.github.s360sdk.contacts.model.CreatedContacts;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.S360ServiceException;
import java.util.Objects;

/** The platform answered the creation of many contacts with an error, and yet made some of them. */
public class ContactsPartlyCreatedException extends S360ServiceException {

  private static final long serialVersionUID = 1L;

  private final transient CreatedContacts created;
  private final BusinessException refusal;

  /**
   * Creates an error.
   *
   * @param created what was made, and what was not
   * @param refusal what the platform said
   */
  public ContactsPartlyCreatedException(CreatedContacts created, BusinessException refusal) {
    super(
        "the platform refused to make all contacts, and made some",
        "created() tells the numbers of those that were made, and which are missing.",
        Objects.requireNonNull(refusal.details()),
        refusal);
    this.created = Objects.requireNonNull(created, "created");
    this.refusal = refusal;
  }

  /**
   * What was made, and what was not.
   *
   * @return the contacts; null only if the error was serialised
   */
  public CreatedContacts created() {
    return created;
  }

  @Override
  public String statusCode() {
    return refusal.statusCode();
  }

  @Override
  public boolean mayHaveTakenEffect() {
    return true;
  }
}
