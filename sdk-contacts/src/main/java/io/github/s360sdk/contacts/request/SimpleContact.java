package io.github.s360sdk.contacts.request;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One of many contacts that are made with one call (wire type {@code CulturalContactData}). It is
 * checked when it is sent.
 *
 * @param identifier number of the caller for this contact, which the answer repeats (documented)
 * @param firstName first name (documented), or null
 * @param lastName last name (documented), or null
 * @param email e-mail address (documented), or null
 * @param contactNumber number (documented; what it does is not known), or null
 * @param createLogin whether a login is made (documented)
 */
public record SimpleContact(
    long identifier,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String contactNumber,
    boolean createLogin) {

  /**
   * Builds it.
   *
   * @param fill sets the fields
   * @return what was built
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static SimpleContact of(Consumer<? super Builder> fill) {
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

  /** Collects the fields. Not thread-safe. */
  public static final class Builder {

    private long identifier = 0;
    private @Nullable String firstName;
    private @Nullable String lastName;
    private @Nullable String email;
    private @Nullable String contactNumber;
    private boolean createLogin = false;

    private Builder() {}

    /**
     * Sets your number for this contact, which the answer repeats.
     *
     * @param value the number; unique within one call
     * @return this
     */
    public Builder identifier(long value) {
      this.identifier = value;
      return this;
    }

    /**
     * Sets the first name (wire name {@code firstName}, documented).
     *
     * @param value the name
     * @return this
     */
    public Builder firstName(String value) {
      this.firstName = value;
      return this;
    }

    /**
     * Sets the last name (wire name {@code lastName}, documented).
     *
     * @param value the name
     * @return this
     */
    public Builder lastName(String value) {
      this.lastName = value;
      return this;
    }

    /**
     * Sets the e-mail address (wire name {@code email}, documented).
     *
     * @param value the address
     * @return this
     */
    public Builder email(String value) {
      this.email = value;
      return this;
    }

    /**
     * Sets the number; what that does is not known (wire name {@code contactNumber}, documented).
     *
     * @param value the number
     * @return this
     */
    public Builder contactNumber(String value) {
      this.contactNumber = value;
      return this;
    }

    /**
     * Sets whether a login is made, for which the platform wants an e-mail address that no other
     * contact of role PUBLIC has a login with. Default: false.
     *
     * @param value true to make one
     * @return this
     */
    public Builder createLogin(boolean value) {
      this.createLogin = value;
      return this;
    }

    /**
     * Builds it.
     *
     * @return what was built
     * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
     */
    public SimpleContact build() {
      return new SimpleContact(identifier, firstName, lastName, email, contactNumber, createLogin);
    }
  }

  /** The number of the caller only: the rest is personal data. */
  @Override
  public String toString() {
    return "SimpleContact";
  }
}
