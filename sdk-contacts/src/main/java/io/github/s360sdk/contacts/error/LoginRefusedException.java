package io.github.s360sdk.contacts.error;

import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.S360ServiceException;
import java.util.Objects;

/**
 * The platform did not accept the login of a contact, or its present password. Which codes it uses
 * for that is not known, so every refusal of these calls is told as this.
 */
public class LoginRefusedException extends S360ServiceException {

  private static final long serialVersionUID = 1L;

  private final BusinessException refusal;

  /**
   * Creates an error.
   *
   * @param refusal what the platform said
   */
  public LoginRefusedException(BusinessException refusal) {
    super(
        "the platform refused the login of the contact",
        "statusCode() holds the code that it gave. This is about the contact, and not about the"
            + " operator of the connection.",
        Objects.requireNonNull(refusal.details()),
        refusal);
    this.refusal = refusal;
  }

  @Override
  public String statusCode() {
    return refusal.statusCode();
  }
}
