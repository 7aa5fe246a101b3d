package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.error.CallDetails;

/** One operation of a service, and whether calling it changes something. */
public record Operation(String service, String name, Effect effect) {

  /** What a call does to the platform. */
  public enum Effect {
    /** Nothing: it can be repeated. */
    READ,
    /** It changes something: it is never repeated unless it was certainly not carried out. */
    WRITE
  }

  public static Operation read(String service, String name) {
    return new Operation(service, name, Effect.READ);
  }

  public static Operation write(String service, String name) {
    return new Operation(service, name, Effect.WRITE);
  }

  public boolean isRead() {
    return effect == Effect.READ;
  }

  CallDetails details(int attempts) {
    return new CallDetails(service, name, null, attempts, null);
  }
}
