package io.github.s360sdk.contacts.model;

import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.RawFields;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the platform tells of a contact (wire type {@code ContactDataResult}). It tells only the
 * details that were asked for, so an empty list means "none" only if its detail is among {@link
 * #details}.
 *
 * @param number number of the contact: text of digits, whose leading zeros count (documented)
 * @param id id (wire name {@code contactId}, documented), or null
 * @param details what was asked for; empty if that was left to the platform
 * @param party the person or structure (wire names {@code individualContact} and {@code
 *     structureContact}); null if it was not told
 * @param type whether it is a person (observed), or null
 * @param role what it is to the institution (documented), or null
 * @param state state (observed), or null
 * @param addresses postal addresses (documented)
 * @param communicationMeans ways to reach it (assumed: known of versions up to 2_8 only)
 * @param authorisations opt-ins and opt-outs (wire name {@code authorizations}, documented)
 * @param criteria criteria (wire name {@code contactCriteria}, documented)
 * @param indicators indicators (documented)
 * @param advantages advantages (documented)
 * @param qualities what it counts as (wire name {@code contactQualities}, documented)
 * @param invalidatedQualities what it counts as no more (wire name {@code
 *     invalidatedContactQualities}, observed)
 * @param connections connections to other contacts (wire name {@code contactConnections},
 *     documented, their fields are not known)
 * @param login login (observed), or null
 * @param originCode code of where the contact came from (wire name {@code contactOrigin}, field
 *     observed), or null
 * @param created when it was made (wire name {@code creationDate}, documented), or null
 * @param modified when it was changed last (wire name {@code dateLastModified}, observed), or null
 * @param validUntil until when it is valid (wire name {@code endValidityDate}, documented), or null
 * @param guest whether it is a guest (observed), or null
 * @param hasAdvantages whether it has advantages (documented), or null
 * @param hasWarning whether somebody left a warning (documented), or null
 * @param function function (inferred), or null
 * @param createdFrom where it was made, by name (observed)
 * @param financialData financial data (inferred, its fields are not known)
 * @param raw fields that this version does not know, cannot read, or of which it is not known what
 *     they hold: among them {@code contactBallotData}, {@code contactPermission}, {@code
 *     socialConnections} and {@code contactFileHistoryCriteria}
 */
public record Contact(
    String number,
    @Nullable Long id,
    Set<ContactDetail> details,
    @Nullable Party party,
    @Nullable OpenValue<ContactType> type,
    @Nullable OpenValue<ContactRole> role,
    @Nullable OpenValue<ContactState> state,
    List<ContactAddress> addresses,
    List<CommunicationMean> communicationMeans,
    List<Authorisation> authorisations,
    List<ContactCriterion> criteria,
    List<ContactIndicator> indicators,
    List<ContactAdvantage> advantages,
    List<ContactQuality> qualities,
    List<ContactQuality> invalidatedQualities,
    List<RawFields> connections,
    @Nullable ContactLogin login,
    @Nullable String originCode,
    @Nullable OffsetDateTime created,
    @Nullable OffsetDateTime modified,
    @Nullable OffsetDateTime validUntil,
    @Nullable Boolean guest,
    @Nullable Boolean hasAdvantages,
    @Nullable Boolean hasWarning,
    @Nullable String function,
    Map<String, String> createdFrom,
    RawFields financialData,
    RawFields raw) {

  /** Copies the collections. */
  public Contact {
    Objects.requireNonNull(number, "number");
    details = Set.copyOf(details);
    addresses = List.copyOf(addresses);
    communicationMeans = List.copyOf(communicationMeans);
    authorisations = List.copyOf(authorisations);
    criteria = List.copyOf(criteria);
    indicators = List.copyOf(indicators);
    advantages = List.copyOf(advantages);
    qualities = List.copyOf(qualities);
    invalidatedQualities = List.copyOf(invalidatedQualities);
    connections = List.copyOf(connections);
    createdFrom = Map.copyOf(createdFrom);
    Objects.requireNonNull(financialData, "financialData");
    Objects.requireNonNull(raw, "raw");
  }

  /**
   * The person that the contact is.
   *
   * @return the person; empty if it is a structure, or was not told
   */
  public Optional<Individual> individual() {
    return party instanceof Individual person ? Optional.of(person) : Optional.empty();
  }

  /**
   * The structure that the contact is.
   *
   * @return the structure; empty if it is a person, or was not told
   */
  public Optional<Structure> structure() {
    return party instanceof Structure structure ? Optional.of(structure) : Optional.empty();
  }

  /**
   * Main e-mail address.
   *
   * @return the address, or null if there is none, or it was not told
   */
  public @Nullable String email() {
    return party == null ? null : party.email();
  }

  /**
   * The main address.
   *
   * @return the address that is marked so; empty if none is
   */
  public Optional<ContactAddress> mainAddress() {
    return addresses.stream().filter(one -> Boolean.TRUE.equals(one.main())).findFirst();
  }

  /**
   * An address by its id.
   *
   * @param addressId its id
   * @return the address, or empty if the contact has none with this id
   */
  public Optional<ContactAddress> address(long addressId) {
    return addresses.stream().filter(one -> one.id() != null && one.id() == addressId).findFirst();
  }

  /**
   * Whether something is allowed.
   *
   * @param code code of the authorisation
   * @return whether it is; false if it is told twice and one of them says so; null if nothing is
   *     told of it, which is no permission
   */
  public @Nullable Boolean isOptedIn(String code) {
    Boolean allowed = null;
    for (Authorisation one : authorisations) {
      if (code.equals(one.code()) && one.allowed() != null) {
        allowed = one.allowed() && !Boolean.FALSE.equals(allowed);
      }
    }
    return allowed;
  }

  /**
   * The values of a criterion.
   *
   * @param code code of the criterion
   * @return its values; empty if it has none
   */
  public List<String> criterion(String code) {
    return criteria.stream()
        .filter(one -> code.equals(one.code()))
        .flatMap(one -> one.values().stream())
        .toList();
  }

  /** The number only: the rest is personal data. */
  @Override
  public String toString() {
    return "Contact[" + number + "]";
  }
}
