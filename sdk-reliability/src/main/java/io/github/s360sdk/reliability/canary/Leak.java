package io.github.s360sdk.reliability.canary;

/**
 * A secret where it must not be.
 *
 * @param secret which one
 * @param place what kind of place
 * @param source logger, class of the exception or class of the object
 * @param doing operation and fault
 * @param excerpt the text around it
 */
public record Leak(String secret, String place, String source, String doing, String excerpt) {

  /** The leak in one line. */
  @Override
  public String toString() {
    return secret + " in " + place + " of " + source + " (" + doing + "): " + excerpt;
  }
}
