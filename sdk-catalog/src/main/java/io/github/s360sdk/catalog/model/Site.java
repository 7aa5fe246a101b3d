package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.Address;
import io.github.s360sdk.core.model.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site, for example a theatre (observed).
 *
 * @param id id
 * @param code code, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param address address, or null
 * @param spaces its spaces
 */
public record Site(
    long id,
    @Nullable String code,
    LocalizedText name,
    @Nullable Address address,
    List<Space> spaces) {

  /** Copies the list. */
  public Site {
    spaces = List.copyOf(spaces);
  }
}
