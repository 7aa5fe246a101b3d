package io.github.s360sdk.contacts.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of many contacts that were to be made with one call (wire type {@code
 * CulturalContactCreationResult}). Some may be made and others not.
 *
 * @param numbers numbers of the contacts that were made, by the identifiers of the caller (wire
 *     name {@code identifierContactMap}, documented)
 * @param missing identifiers for which no number was told: these were not made, as far as is known
 * @param results what the platform says of each, in its order; which identifier a result is about
 *     is not told (wire name {@code culturalContactData}, documented)
 */
public record CreatedContacts(Map<Long, String> numbers, Set<Long> missing, List<Result> results) {

  /** Copies the collections. */
  public CreatedContacts {
    numbers = Map.copyOf(numbers);
    missing = Set.copyOf(missing);
    results = List.copyOf(results);
  }

  /**
   * What the platform says of one contact.
   *
   * @param statusCode its status, {@code success} if it was made, or null
   * @param statusDetail free text, which may repeat what was sent, or null
   * @param number number of the contact, or null
   * @param id id of the contact, or null
   */
  public record Result(
      @Nullable String statusCode,
      @Nullable String statusDetail,
      @Nullable String number,
      @Nullable Long id) {

    /** The status only: the detail may be personal data. */
    @Override
    public String toString() {
      return "Result[" + statusCode + "]";
    }
  }

  /** How many: the numbers tell who somebody is. */
  @Override
  public String toString() {
    return "CreatedContacts[" + numbers.size() + ", missing " + missing.size() + "]";
  }

  /**
   * The number of a contact.
   *
   * @param identifier identifier of the caller
   * @return the number; empty if the contact was not made
   */
  public Optional<String> number(long identifier) {
    return Optional.ofNullable(numbers.get(identifier));
  }
}
