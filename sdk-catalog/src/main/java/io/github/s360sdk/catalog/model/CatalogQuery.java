package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.error.InvalidRequestException.Violation;
import io.github.s360sdk.core.model.OpenValue;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the catalogue is asked. Immutable.
 *
 * @param seasonCode code of the season, or null for all
 * @param productCode code of the product, or null for all
 * @param scope how much is asked (observed), or null for what is still on sale
 * @param currency currency of the amounts in the answer; not sent. Null for that of the
 *     point-of-sale configuration
 */
public record CatalogQuery(
    @Nullable String seasonCode,
    @Nullable String productCode,
    @Nullable OpenValue<CatalogScope> scope,
    @Nullable Currency currency) {

  /** Everything that is still on sale. */
  public static final CatalogQuery ALL = new CatalogQuery(null, null, null, null);

  private static final int LONGEST_CODE = 8;

  /**
   * Checks the codes.
   *
   * @throws InvalidRequestException if a code is empty or has more than 8 characters
   */
  public CatalogQuery {
    List<Violation> violations = new ArrayList<>();
    check("seasonCode", seasonCode, violations);
    check("productCode", productCode, violations);
    if (!violations.isEmpty()) {
      throw new InvalidRequestException(violations);
    }
  }

  private static void check(String field, @Nullable String code, List<Violation> violations) {
    if (code == null) {
      return;
    }
    if (code.isBlank()) {
      violations.add(new Violation(field, "must not be empty; leave it out to ask for all"));
    } else if (code.length() > LONGEST_CODE) {
      violations.add(
          new Violation(
              field, "must have at most 8 characters, but has " + code.length() + " of them"));
    }
  }

  /**
   * Returns a query.
   *
   * @param change sets what is asked
   * @return the query
   * @throws InvalidRequestException if a code is empty or has more than 8 characters
   */
  public static CatalogQuery of(Consumer<? super Builder> change) {
    Builder builder = new Builder();
    change.accept(builder);
    return new CatalogQuery(
        builder.seasonCode, builder.productCode, builder.scope, builder.currency);
  }

  /**
   * Whether everything is asked that is on sale: no season, no product and no scope is named.
   *
   * @return true if the answer is the whole catalogue
   */
  public boolean isWhole() {
    return seasonCode == null && productCode == null && scope == null;
  }

  /** Sets what is asked. */
  public static final class Builder {

    private @Nullable String seasonCode;
    private @Nullable String productCode;
    private @Nullable OpenValue<CatalogScope> scope;
    private @Nullable Currency currency;

    private Builder() {}

    /**
     * Asks for one season.
     *
     * @param code its code, at most 8 characters
     * @return this
     */
    public Builder seasonCode(String code) {
      this.seasonCode = Objects.requireNonNull(code, "code");
      return this;
    }

    /**
     * Asks for one product.
     *
     * @param code its code, at most 8 characters
     * @return this
     */
    public Builder productCode(String code) {
      this.productCode = Objects.requireNonNull(code, "code");
      return this;
    }

    /**
     * Sets how much is asked (observed).
     *
     * @param value the scope
     * @return this
     */
    public Builder scope(CatalogScope value) {
      return scope(OpenValue.of(value));
    }

    /**
     * Sets how much is asked, with a value that this version of the SDK may not know.
     *
     * @param value the scope
     * @return this
     */
    public Builder scope(OpenValue<CatalogScope> value) {
      this.scope = Objects.requireNonNull(value, "value");
      return this;
    }

    /**
     * Sets the currency of the amounts in the answer, which have none on the wire. Saves the look
     * at the point-of-sale configuration.
     *
     * @param value the currency
     * @return this
     */
    public Builder currency(Currency value) {
      this.currency = Objects.requireNonNull(value, "value");
      return this;
    }
  }
}
