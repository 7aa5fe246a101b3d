package io.github.s360sdk.sales.request;

import io.github.s360sdk.core.internal.check.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A season ticket or package with its contents (wire name {@code composedProductOperations},
 * documented; nearly all of its fields are assumed). The product and all contents that were chosen
 * go into one item.
 *
 * @param item id of the item of the season ticket or package (wire name {@code itemId}, inferred)
 * @param tariff id of the tariff (wire name {@code audienceSubCategoryId}, assumed)
 * @param quantity number of units, at least 1
 * @param priceLevel id of the price level (wire name {@code priceLevelId}, assumed), or null
 * @param contingent id of the contingent (wire name {@code contingentId}, assumed), or null
 * @param advantage id of the advantage (wire name {@code advantageId}, assumed), or null
 * @param beneficiary contact number of the holder (wire name {@code beneficiaryContactReference},
 *     assumed), or null
 * @param contents the contents that were chosen (wire name {@code compositions}, assumed); empty
 *     where the product leaves no choice
 */
public record SeasonTicketItem(
    long item,
    long tariff,
    int quantity,
    @Nullable Long priceLevel,
    @Nullable Long contingent,
    @Nullable Long advantage,
    @Nullable String beneficiary,
    List<SeasonTicketContent> contents)
    implements OrderItem {

  /**
   * Checks the fields.
   *
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public SeasonTicketItem {
    contents = List.copyOf(contents);
    new Checks()
        .id("item", item)
        .id("tariff", tariff)
        .quantity("quantity", quantity)
        .optionalId("priceLevel", priceLevel)
        .optionalId("contingent", contingent)
        .optionalId("advantage", advantage)
        .contactNumber("beneficiary", beneficiary)
        .complete();
  }

  /**
   * Builds it.
   *
   * @param fill sets the fields
   * @return the built object
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  public static SeasonTicketItem of(Consumer<? super Builder> fill) {
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

  /** The item without its holder, who is personal data. */
  @Override
  public String toString() {
    return "SeasonTicketItem[item="
        + item
        + ", tariff="
        + tariff
        + ", quantity="
        + quantity
        + ", contents="
        + contents
        + "]";
  }

  /** Collects the fields. Not thread-safe. */
  public static final class Builder {

    private long item;
    private long tariff;
    private int quantity;
    private @Nullable Long priceLevel;
    private @Nullable Long contingent;
    private @Nullable Long advantage;
    private @Nullable String beneficiary;
    private final List<Supplier<SeasonTicketContent>> contents = new ArrayList<>();

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
     * Sets the holder (assumed to be accepted here).
     *
     * @param contactNumber contact number of the holder
     * @return this
     */
    public Builder beneficiary(String contactNumber) {
      this.beneficiary = contactNumber;
      return this;
    }

    /**
     * Adds a content.
     *
     * @param fill sets the fields of the content
     * @return this
     */
    public Builder content(Consumer<? super SeasonTicketContent.Builder> fill) {
      SeasonTicketContent.Builder content = SeasonTicketContent.builder();
      fill.accept(content);
      contents.add(content::build);
      return this;
    }

    /**
     * Adds a content that is already built.
     *
     * @param content the content
     * @return this
     */
    public Builder content(SeasonTicketContent content) {
      contents.add(() -> content);
      return this;
    }

    /**
     * Builds it.
     *
     * @return the built object
     * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
     */
    public SeasonTicketItem build() {
      Checks checks = new Checks();
      List<SeasonTicketContent> built = checks.nestedAll("contents", contents);
      return checks.complete(
          () ->
              new SeasonTicketItem(
                  item, tariff, quantity, priceLevel, contingent, advantage, beneficiary, built));
    }
  }
}
