package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.testing.model.SimulatedErrors;

/** The platform says no: a functional error, answered with HTTP 200 and a status code. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final SimulatedErrors error;

  public Refusal(SimulatedErrors error, String detail) {
    super(detail, null, false, false);
    this.error = error;
  }

  public SimulatedErrors error() {
    return error;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }
}
