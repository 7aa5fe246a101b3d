package io.github.s360sdk.sales.request;

import io.github.s360sdk.core.internal.check.Checks;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A pass, a service, goods or another simple product (wire name {@code simpleProductOperations},
 * documented).
 *
 * @param item id of the item (wire name {@code itemId})
 * @param tariff id of the tariff (wire name {@code audienceSubCategoryId})
 * @param quantity number of units, at least 1
 * @param timeslot id of the time slot (wire name {@code timeslotId}, inferred), or null
 * @param validFrom begin of validity (wire name {@code startValidityDate}, assumed), or null
 * @param validUntil end of validity (wire name {@code endValidityDate}, assumed), or null
 * @param priceLevel id of the price level (wire name {@code priceLevelId}, assumed), or null
 * @param contingent id of the contingent (wire name {@code contingentId}, assumed), or null
 * @param advantage id of the advantage (wire name {@code advantageId}, assumed), or null
 * @param visitLanguage code of the language of a visit (wire name {@code visitLanguageCode},
 *     assumed), or null
 * @param visitTheme id of the theme of a visit (wire name {@code visitThemeId}, assumed), or null
 */
public record ProductItem(
    long item,
    long tariff,
    int quantity,
    @Nullable Long timeslot,
    @Nullable OffsetDateTime validFrom,
    @Nullable OffsetDateTime validUntil,
    @Nullable Long priceLevel,
    @Nullable Long contingent,
    @Nullable Long advantage,
    @Nullable String visitLanguage,
    @Nullable Long visitTheme)
    implements OrderItem {

  /**
   * Checks the fields.
   *
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public ProductItem {
    new Checks()
        .id("item", item)
        .id("tariff", tariff)
        .quantity("quantity", quantity)
        .optionalId("timeslot", timeslot)
        .optionalId("priceLevel", priceLevel)
        .optionalId("contingent", contingent)
        .optionalId("advantage", advantage)
        .optionalId("visitTheme", visitTheme)
        .notBlank("visitLanguage", visitLanguage)
        .check(
            validFrom == null || validUntil == null || !validUntil.isBefore(validFrom),
            "validUntil",
            "must not be before validFrom")
        .complete();
  }

  /**
   * Builds it.
   *
   * @param fill sets the fields
   * @return the built object
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static ProductItem of(Consumer<? super Builder> fill) {
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

    private long item;
    private long tariff;
    private int quantity;
    private @Nullable Long timeslot;
    private @Nullable OffsetDateTime validFrom;
    private @Nullable OffsetDateTime validUntil;
    private @Nullable Long priceLevel;
    private @Nullable Long contingent;
    private @Nullable Long advantage;
    private @Nullable String visitLanguage;
    private @Nullable Long visitTheme;

    private Builder() {}

    /**
     * Sets the item; needed.
     *
     * @param id id of the item
     * @return this
     */
    public Builder item(long id) {
      this.item = id;
      return this;
    }

    /**
     * Sets the tariff; needed.
     *
     * @param id id of the tariff
     * @return this
     */
    public Builder tariff(long id) {
      this.tariff = id;
      return this;
    }

    /**
     * Sets the number of units; needed.
     *
     * @param units at least 1
     * @return this
     */
    public Builder quantity(int units) {
      this.quantity = units;
      return this;
    }

    /**
     * Sets the time slot (name on the wire inferred).
     *
     * @param id id of the time slot
     * @return this
     */
    public Builder timeslot(long id) {
      this.timeslot = id;
      return this;
    }

    /**
     * Sets when validity begins (assumed to be accepted here).
     *
     * @param time the first moment
     * @return this
     */
    public Builder validFrom(OffsetDateTime time) {
      this.validFrom = time;
      return this;
    }

    /**
     * Sets when validity ends (assumed to be accepted here).
     *
     * @param time the last moment
     * @return this
     */
    public Builder validUntil(OffsetDateTime time) {
      this.validUntil = time;
      return this;
    }

    /**
     * Sets the price level (assumed to be accepted here).
     *
     * @param id id of the price level
     * @return this
     */
    public Builder priceLevel(long id) {
      this.priceLevel = id;
      return this;
    }

    /**
     * Sets the contingent (assumed to be accepted here).
     *
     * @param id id of the contingent
     * @return this
     */
    public Builder contingent(long id) {
      this.contingent = id;
      return this;
    }

    /**
     * Sets the advantage (assumed to be accepted here).
     *
     * @param id id of the advantage
     * @return this
     */
    public Builder advantage(long id) {
      this.advantage = id;
      return this;
    }

    /**
     * Sets the language of a visit (assumed to be accepted here).
     *
     * @param code code of the language
     * @return this
     */
    public Builder visitLanguage(String code) {
      this.visitLanguage = code;
      return this;
    }

    /**
     * Sets the theme of a visit (assumed to be accepted here).
     *
     * @param id id of the theme
     * @return this
     */
    public Builder visitTheme(long id) {
      this.visitTheme = id;
      return this;
    }

    /**
     * Builds it.
     *
     * @return the built object
     * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
     */
    public ProductItem build() {
      return new ProductItem(
          item,
          tariff,
          quantity,
          timeslot,
          validFrom,
          validUntil,
          priceLevel,
          contingent,
          advantage,
          visitLanguage,
          visitTheme);
    }
  }
}
