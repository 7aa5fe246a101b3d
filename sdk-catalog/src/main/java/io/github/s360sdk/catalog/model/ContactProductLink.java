package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.OpenValue;
import org.jspecify.annotations.Nullable;

/**
 * A contact that has to do with products (observed).
 *
 * @param id id
 * @param contactNumber number of the contact, or null; text, because leading zeros count
 * @param connection what it has to do with the product (wire name {@code
 *     contactProductConnectionType}; {@code type} is read too, inferred), or null
 * @param rank place in lists, lowest first, or null
 */
public record ContactProductLink(
    long id,
    @Nullable String contactNumber,
    @Nullable OpenValue<ContactProductConnectionType> connection,
    @Nullable Integer rank) {

  /** Without the number of the contact. */
  @Override
  public String toString() {
    return "ContactProductLink[id=" + id + ", connection=" + connection + "]";
  }
}
