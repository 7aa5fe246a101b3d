package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.WireEnum;

/** How well an address was recognised (open; documented for older versions). */
public enum NormalizationRating implements WireEnum {
  /** Not at all. */
  UNKNOWN("UNKNOWN"),
  /** Its country. */
  COUNTRY("COUNTRY"),
  /** Its postal code. */
  ZIP_CODE("ZIPCODE"),
  /** Its town. */
  TOWN("TOWN"),
  /** Its street. */
  WAY("WAY"),
  /** Its street and number. */
  WAY_NUMBER("WAYNUMBER");

  private final String wireName;

  NormalizationRating(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
