package io.github.s360sdk.contacts.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed of a contact. All else stays as it is. It is checked when it is sent: all
 * that is wrong is told at once.
 *
 * @param individual fields of the person, or null
 * @param structure fields of the structure, or null
 * @param addresses changes of addresses
 * @param communicationMeans changes of communication means
 * @param criteria values by the code of the criterion; no value removes it
 * @param authorisations what is allowed, by code
 */
public record ContactChange(
    @Nullable FieldValues individual,
    @Nullable FieldValues structure,
    List<ListChange> addresses,
    List<ListChange> communicationMeans,
    Map<String, List<String>> criteria,
    Map<String, Boolean> authorisations) {

  /** Copies the collections. */
  public ContactChange {
    addresses = List.copyOf(addresses);
    communicationMeans = List.copyOf(communicationMeans);
    criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
    authorisations = Collections.unmodifiableMap(new LinkedHashMap<>(authorisations));
  }

  /**
   * Builds a change.
   *
   * @param fill says what is to be changed
   * @return the change, not checked yet
   */
  public static ContactChange of(Consumer<? super Builder> fill) {
    Builder builder = builder();
    fill.accept(builder);
    return builder.build();
  }

  /**
   * Returns a builder.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is to be changed. Not thread-safe. */
  public static final class Builder {

    private static final FieldValues NOTHING = new FieldValues(Map.of());

    private @Nullable FieldValues individual;
    private @Nullable FieldValues structure;
    private final List<ListChange> addresses = new ArrayList<>();
    private final List<ListChange> means = new ArrayList<>();
    private final Coded coded = new Coded();

    private Builder() {}

    /**
     * Changes the person.
     *
     * @param fill sets the fields that change
     * @return this
     */
    public Builder individual(Consumer<? super IndividualFields> fill) {
      individual = IndividualFields.of(fill);
      return this;
    }

    /**
     * Changes the structure. How structures are saved is not known: see {@link
     * NewContact.Builder#structure}.
     *
     * @param fill sets the fields that change
     * @return this
     */
    public Builder structure(Consumer<? super StructureFields> fill) {
      structure = StructureFields.of(fill);
      return this;
    }

    /**
     * Adds an address.
     *
     * @param fill sets its fields
     * @return this
     */
    public Builder addAddress(Consumer<? super AddressFields> fill) {
      return address(ListChange.Kind.ADD, null, AddressFields.of(fill));
    }

    /**
     * Changes an address.
     *
     * @param id its id
     * @param fill sets the fields that change
     * @return this
     */
    public Builder address(long id, Consumer<? super AddressFields> fill) {
      return address(ListChange.Kind.CHANGE, id, AddressFields.of(fill));
    }

    /**
     * Changes the main address, or adds one as the main one if there is none.
     *
     * @param fill sets the fields that change
     * @return this
     */
    public Builder mainAddress(Consumer<? super AddressFields> fill) {
      return address(ListChange.Kind.CHANGE_MAIN, null, AddressFields.of(fill));
    }

    /**
     * Removes an address.
     *
     * <p>The last one of a contact can be removed only after a change has shown that the platform
     * clears what is not sent: an empty list cannot be sent. Otherwise the change is refused with
     * an {@link io.github.s360sdk.core.error.InvalidRequestException} that names {@code addresses}.
     *
     * @param id its id
     * @return this
     */
    public Builder removeAddress(long id) {
      return address(ListChange.Kind.REMOVE, id, NOTHING);
    }

    private Builder address(ListChange.Kind kind, @Nullable Long id, FieldValues fields) {
      addresses.add(new ListChange(kind, id, fields));
      return this;
    }

    /**
     * Adds a communication mean.
     *
     * @param fill sets its fields
     * @return this
     */
    public Builder addCommunicationMean(Consumer<? super MeanFields> fill) {
      return mean(ListChange.Kind.ADD, null, MeanFields.of(fill));
    }

    /**
     * Changes a communication mean.
     *
     * @param id its id
     * @param fill sets the fields that change
     * @return this
     */
    public Builder communicationMean(long id, Consumer<? super MeanFields> fill) {
      return mean(ListChange.Kind.CHANGE, id, MeanFields.of(fill));
    }

    /**
     * Removes a communication mean.
     *
     * <p>The last one of a contact can be removed only after a change has shown that the platform
     * clears what is not sent: an empty list cannot be sent. Otherwise the change is refused with
     * an {@link io.github.s360sdk.core.error.InvalidRequestException} that names {@code
     * communicationMeans}.
     *
     * @param id its id
     * @return this
     */
    public Builder removeCommunicationMean(long id) {
      return mean(ListChange.Kind.REMOVE, id, NOTHING);
    }

    private Builder mean(ListChange.Kind kind, @Nullable Long id, FieldValues fields) {
      means.add(new ListChange(kind, id, fields));
      return this;
    }

    /**
     * Sets a criterion, in place of the values that it has.
     *
     * @param code its code, as the institution set it up
     * @param values its values; none removes it, as {@link #removeCriterion} does
     * @return this
     */
    public Builder criterion(String code, String... values) {
      coded.criterion(code, values);
      return this;
    }

    /**
     * Removes a criterion.
     *
     * <p>The last one of a contact can be removed only after a change has shown that the platform
     * clears what is not sent: an empty list cannot be sent. Otherwise the change is refused with
     * an {@link io.github.s360sdk.core.error.InvalidRequestException} that names {@code criteria}.
     *
     * @param code its code
     * @return this
     */
    public Builder removeCriterion(String code) {
      coded.criterion(code);
      return this;
    }

    /**
     * Allows something.
     *
     * @param codes codes of what is allowed, as the institution set them up
     * @return this
     */
    public Builder optIn(String... codes) {
      coded.allow(true, codes);
      return this;
    }

    /**
     * Forbids something.
     *
     * @param codes codes of what is not allowed any more
     * @return this
     */
    public Builder optOut(String... codes) {
      coded.allow(false, codes);
      return this;
    }

    /**
     * Builds it.
     *
     * @return the change, not checked yet
     */
    public ContactChange build() {
      return new ContactChange(
          individual, structure, addresses, means, coded.criteria(), coded.authorisations());
    }
  }

  /** The name of the type only: the rest is personal data. */
  @Override
  public String toString() {
    return "ContactChange";
  }
}
