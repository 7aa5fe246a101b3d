package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that groups are asked (observed).
 *
 * @param id id, or null
 * @param code code, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param rank place in lists, lowest first, or null
 * @param planningRequirement whether planning needs it; false if absent
 * @param elements its possible answers
 */
public record GroupCriterion(
    @Nullable Long id,
    @Nullable String code,
    LocalizedText name,
    @Nullable Integer rank,
    boolean planningRequirement,
    List<Element> elements) {

  /** Copies the list. */
  public GroupCriterion {
    elements = List.copyOf(elements);
  }

  /**
   * A possible answer (wire name {@code GroupCriterionElement}, observed).
   *
   * @param id id, or null
   * @param code code, or null
   * @param name name for people (wire name {@code externalName}); may be empty
   * @param rank place in lists, lowest first, or null
   */
  public record Element(
      @Nullable Long id, @Nullable String code, LocalizedText name, @Nullable Integer rank) {}
}
