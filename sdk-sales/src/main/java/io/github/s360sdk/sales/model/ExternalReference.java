package io.github.s360sdk.sales.model;

/**
 * A reference of the caller on an object of the platform (observed).
 *
 * @param key its name; empty if the answer has none
 * @param value the reference; empty if the answer has none
 */
public record ExternalReference(String key, String value) {

  /** The name of the reference; not its value, which may lead to a person. */
  @Override
  public String toString() {
    return "ExternalReference[key=" + key + "]";
  }
}
