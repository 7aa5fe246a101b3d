package io.github.s360sdk.sales.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The references of the caller on one object (observed).
 *
 * @param id id of the object, or null if the answer repeats none
 * @param references the references (wire name {@code externalReferences}); may be empty
 */
public record ExternalReferences(@Nullable Long id, List<ExternalReference> references) {

  /** Copies what can change. */
  public ExternalReferences {
    references = List.copyOf(references);
  }
}
