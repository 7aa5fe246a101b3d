package io.github.s360sdk.contacts.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A contact that is to be made. It is checked when it is sent: all that is wrong is told at once.
 *
 * @param individual fields of a person, or null
 * @param structure fields of a structure, or null
 * @param addresses fields of its addresses
 * @param communicationMeans fields of its communication means
 * @param criteria values by the code of the criterion
 * @param authorisations what is allowed, by code
 */
public record NewContact(
    @Nullable FieldValues individual,
    @Nullable FieldValues structure,
    List<FieldValues> addresses,
    List<FieldValues> communicationMeans,
    Map<String, List<String>> criteria,
    Map<String, Boolean> authorisations) {

  /** Copies the collections. */
  public NewContact {
    addresses = List.copyOf(addresses);
    communicationMeans = List.copyOf(communicationMeans);
    criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
    authorisations = Collections.unmodifiableMap(new LinkedHashMap<>(authorisations));
  }

  /**
   * Builds a contact.
   *
   * @param fill sets what it is to have
   * @return the contact, not checked yet
   */
  public static NewContact of(Consumer<? super Builder> fill) {
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

  /** Collects what a contact is to have. Not thread-safe. */
  public static final class Builder {

    private @Nullable FieldValues individual;
    private @Nullable FieldValues structure;
    private final List<FieldValues> addresses = new ArrayList<>();
    private final List<FieldValues> means = new ArrayList<>();
    private final Coded coded = new Coded();

    private Builder() {}

    /**
     * Makes it a person.
     *
     * @param fill sets the fields
     * @return this
     */
    public Builder individual(Consumer<? super IndividualFields> fill) {
      individual = IndividualFields.of(fill);
      return this;
    }

    /**
     * Makes it a structure. How structures are saved is not known: it is assumed that they are
     * saved as persons are, with {@code saveStructureContactData}, which may not exist.
     *
     * @param fill sets the fields
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
    public Builder address(Consumer<? super AddressFields> fill) {
      addresses.add(AddressFields.of(fill));
      return this;
    }

    /**
     * Adds a communication mean (assumed: known of versions up to 2_8 only).
     *
     * @param fill sets its fields
     * @return this
     */
    public Builder communicationMean(Consumer<? super MeanFields> fill) {
      means.add(MeanFields.of(fill));
      return this;
    }

    /**
     * Sets a criterion.
     *
     * @param code its code, as the institution set it up
     * @param values its values, at least one
     * @return this
     */
    public Builder criterion(String code, String... values) {
      coded.criterion(code, values);
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
     * @param codes codes of what is not allowed, as the institution set them up
     * @return this
     */
    public Builder optOut(String... codes) {
      coded.allow(false, codes);
      return this;
    }

    /**
     * Builds it.
     *
     * @return the contact, not checked yet
     */
    public NewContact build() {
      return new NewContact(
          individual, structure, addresses, means, coded.criteria(), coded.authorisations());
    }
  }

  /** The name of the type only: the rest is personal data. */
  @Override
  public String toString() {
    return "NewContact";
  }
}
