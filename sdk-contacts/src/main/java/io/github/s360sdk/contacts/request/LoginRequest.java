package io.github.s360sdk.contacts.request;

import io.github.s360sdk.contacts.model.ContactTypeScope;
import io.github.s360sdk.core.internal.check.Checks;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to log in (wire type {@code ContactAuthenticationData}).
 *
 * @param login login, or null
 * @param password password, or null
 * @param scope which contacts may log in, or null
 * @param pointOfSales id of the point of sales, or null for the usual one
 * @param rememberMe whether a token is made, which is valid for a month at most and replaces all
 *     others, or null
 * @param token token of an earlier login, in place of a password, or null
 * @param contactNumber number of the contact, or null
 * @param identification identification that an earlier login gave, or null
 * @param identityProvider identity provider, or null
 * @param providerUserReference reference of the user at the identity provider, or null
 * @param structureContactNumber number of the structure, or null
 * @param targetContactNumber number of the contact to act for, or null
 * @param guestLogin whether a guest logs in, or null
 * @param ignoreGuestLoginCheck whether the check of guests is left out, or null
 * @param operatorLogin whether an operator logs in, or null
 * @param socialLogin whether a social network is used, or null
 */
public record LoginRequest(
    @Nullable String login,
    @Nullable String password,
    @Nullable ContactTypeScope scope,
    @Nullable Long pointOfSales,
    @Nullable Boolean rememberMe,
    @Nullable String token,
    @Nullable String contactNumber,
    @Nullable String identification,
    @Nullable String identityProvider,
    @Nullable String providerUserReference,
    @Nullable String structureContactNumber,
    @Nullable String targetContactNumber,
    @Nullable Boolean guestLogin,
    @Nullable Boolean ignoreGuestLoginCheck,
    @Nullable Boolean operatorLogin,
    @Nullable Boolean socialLogin) {

  /**
   * Checks the fields.
   *
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public LoginRequest {
    new Checks()
        .check(
            login != null
                || token != null
                || providerUserReference != null
                || identification != null
                || contactNumber != null,
            "login",
            "is missing, and nothing else says who it is: name a login, a token, an identification,"
                + " a contact number, or the reference of an identity provider")
        .check(
            login == null
                || password != null
                || token != null
                || identification != null
                || providerUserReference != null
                || isTrue(guestLogin)
                || isTrue(socialLogin)
                || isTrue(operatorLogin),
            "password",
            "is missing, and nothing else stands for it")
        .oneLine("login", login)
        .sendable("password", password)
        .sendable("token", token)
        .oneLine("identification", identification)
        .oneLine("identityProvider", identityProvider)
        .oneLine("providerUserReference", providerUserReference)
        .contactNumber("contactNumber", contactNumber)
        .contactNumber("structureContactNumber", structureContactNumber)
        .contactNumber("targetContactNumber", targetContactNumber)
        .optionalId("pointOfSales", pointOfSales)
        .complete();
  }

  private static boolean isTrue(@Nullable Boolean flag) {
    return Boolean.TRUE.equals(flag);
  }

  /**
   * Builds it.
   *
   * @param fill sets the fields
   * @return what was built
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static LoginRequest of(Consumer<? super Builder> fill) {
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

    private @Nullable String login;
    private @Nullable String password;
    private @Nullable ContactTypeScope scope;
    private @Nullable Long pointOfSales;
    private @Nullable Boolean rememberMe;
    private @Nullable String token;
    private @Nullable String contactNumber;
    private @Nullable String identification;
    private @Nullable String identityProvider;
    private @Nullable String providerUserReference;
    private @Nullable String structureContactNumber;
    private @Nullable String targetContactNumber;
    private @Nullable Boolean guestLogin;
    private @Nullable Boolean ignoreGuestLoginCheck;
    private @Nullable Boolean operatorLogin;
    private @Nullable Boolean socialLogin;

    private Builder() {}

    /**
     * Sets the login (wire name {@code login}, documented).
     *
     * @param value the login
     * @return this
     */
    public Builder login(String value) {
      this.login = value;
      return this;
    }

    /**
     * Sets the password (wire name {@code password}, documented).
     *
     * @param value the password
     * @return this
     */
    public Builder password(String value) {
      this.password = value;
      return this;
    }

    /**
     * Sets which contacts may log in (wire name {@code contactTypeScope}, documented).
     *
     * @param value the scope
     * @return this
     */
    public Builder scope(ContactTypeScope value) {
      this.scope = value;
      return this;
    }

    /**
     * Sets the point of sales (wire name {@code pointOfSalesId}, documented). Default: see {@link
     * io.github.s360sdk.contacts.ContactOptions#pointOfSales}.
     *
     * @param id its id
     * @return this
     */
    public Builder pointOfSales(long id) {
      this.pointOfSales = id;
      return this;
    }

    /**
     * Sets whether a token is made, which is valid for a month at most and replaces all others
     * (wire name {@code rememberMe}, inferred).
     *
     * @param value true if so
     * @return this
     */
    public Builder rememberMe(boolean value) {
      this.rememberMe = value;
      return this;
    }

    /**
     * Sets the token of an earlier login, in place of a password (wire name {@code uniqueToken},
     * inferred).
     *
     * @param value the token
     * @return this
     */
    public Builder token(String value) {
      this.token = value;
      return this;
    }

    /**
     * Sets the number of the contact (wire name {@code contactNumber}, documented).
     *
     * @param value the number
     * @return this
     */
    public Builder contactNumber(String value) {
      this.contactNumber = value;
      return this;
    }

    /**
     * Sets the identification that an earlier login gave (wire name {@code identification},
     * documented).
     *
     * @param value the identification
     * @return this
     */
    public Builder identification(String value) {
      this.identification = value;
      return this;
    }

    /**
     * Sets the identity provider (wire name {@code identityProvider}, documented).
     *
     * @param value its name
     * @return this
     */
    public Builder identityProvider(String value) {
      this.identityProvider = value;
      return this;
    }

    /**
     * Sets the reference of the user at the identity provider (wire name {@code
     * providerUserReference}, documented).
     *
     * @param value the reference
     * @return this
     */
    public Builder providerUserReference(String value) {
      this.providerUserReference = value;
      return this;
    }

    /**
     * Sets the number of the structure (wire name {@code structureContactNumber}, inferred).
     *
     * @param value the number
     * @return this
     */
    public Builder structureContactNumber(String value) {
      this.structureContactNumber = value;
      return this;
    }

    /**
     * Sets the number of the contact to act for (wire name {@code targetContactNumber}, inferred).
     *
     * @param value the number
     * @return this
     */
    public Builder targetContactNumber(String value) {
      this.targetContactNumber = value;
      return this;
    }

    /**
     * Sets whether a guest logs in (wire name {@code guestLogin}, documented).
     *
     * @param value true if so
     * @return this
     */
    public Builder guestLogin(boolean value) {
      this.guestLogin = value;
      return this;
    }

    /**
     * Sets whether the check of guests is left out (wire name {@code ignoreGuestLoginCheck},
     * documented).
     *
     * @param value true if so
     * @return this
     */
    public Builder ignoreGuestLoginCheck(boolean value) {
      this.ignoreGuestLoginCheck = value;
      return this;
    }

    /**
     * Sets whether an operator logs in (wire name {@code operatorLogin}, documented).
     *
     * @param value true if so
     * @return this
     */
    public Builder operatorLogin(boolean value) {
      this.operatorLogin = value;
      return this;
    }

    /**
     * Sets whether a social network is used (wire name {@code socialLogin}, inferred).
     *
     * @param value true if so
     * @return this
     */
    public Builder socialLogin(boolean value) {
      this.socialLogin = value;
      return this;
    }

    /**
     * Builds it.
     *
     * @return what was built
     * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
     */
    public LoginRequest build() {
      return new LoginRequest(
          login,
          password,
          scope,
          pointOfSales,
          rememberMe,
          token,
          contactNumber,
          identification,
          identityProvider,
          providerUserReference,
          structureContactNumber,
          targetContactNumber,
          guestLogin,
          ignoreGuestLoginCheck,
          operatorLogin,
          socialLogin);
    }
  }

  /** The name of the type only: the rest is secret. */
  @Override
  public String toString() {
    return "LoginRequest";
  }
}
