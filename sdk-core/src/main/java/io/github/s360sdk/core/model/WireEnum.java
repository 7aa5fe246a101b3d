package io.github.s360sdk.core.model;

/** An enumeration whose constants stand on the wire under a name of the vendor. */
public interface WireEnum {

  /**
   * The name on the wire. It keeps the vendor's spelling, misspellings included.
   *
   * @return the name
   */
  String wireName();
}
