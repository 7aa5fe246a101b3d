package io.github.s360sdk.core.spi;

import java.util.Objects;

/**
 * Operator and password of a virtual operator. The password is never printed.
 *
 * @param operator code of the virtual operator, usually {@code INSTITUTION_NAME} (documented)
 * @param password its password
 */
public record Credentials(String operator, String password) {

  /** Checks that both parts are there. */
  public Credentials {
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(password, "password");
    if (operator.isBlank()) {
      throw new IllegalArgumentException("operator is empty: give the code of the operator");
    }
    if (password.isEmpty()) {
      throw new IllegalArgumentException("password is empty: give the password of the operator");
    }
  }

  /** The operator only; the password is left out. */
  @Override
  public String toString() {
    return "Credentials[operator=" + operator + ", password=***]";
  }
}
