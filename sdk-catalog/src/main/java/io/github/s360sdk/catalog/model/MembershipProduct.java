package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.core.model.OpenValue;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A membership (wire name {@code membership}, observed).
 *
 * @param details what products of every kind have
 * @param validity how long it is valid
 * @param items what can be bought
 */
public record MembershipProduct(ProductDetails details, Validity validity, List<Item> items)
    implements Product {

  /** Copies the list. */
  public MembershipProduct {
    items = List.copyOf(items);
  }

  /** Id, code and name, and how many items there are. */
  @Override
  public String toString() {
    return ProductLine.of(this, "items=" + items.size());
  }

  /**
   * How long a membership is valid (observed).
   *
   * @param rule what decides (wire name {@code validityRule}), or null
   * @param start begin (wire name {@code validityStartDate}), or null
   * @param end end (wire name {@code validityEndDate}), or null
   * @param duration length (wire name {@code validityDuration}), or null
   * @param durationUnit unit of the length (wire name {@code validityDurationUnit}), or null;
   *     values not known
   * @param startChosenByBuyer whether the buyer chooses the begin (wire name {@code
   *     userDefineStartValidity}); false if absent
   */
  public record Validity(
      @Nullable OpenValue<ValidityRule> rule,
      @Nullable OffsetDateTime start,
      @Nullable OffsetDateTime end,
      @Nullable Integer duration,
      @Nullable String durationUnit,
      boolean startChosenByBuyer) {}

  /**
   * An item of a membership (observed).
   *
   * @param id id (wire name {@code itemId}), wanted by orders
   * @param code code, or null
   * @param name name for people (wire name {@code externalName}); may be empty
   * @param rank place in lists, lowest first, or null
   * @param donation donation in it (wire name {@code donationAmount}; thousandths are inferred), or
   *     null
   * @param voucherMin least amount of its voucher (wire name {@code voucherMinAmount}; thousandths
   *     are inferred), or null
   * @param prices its prices (wire name {@code itemPrices})
   */
  public record Item(
      long id,
      @Nullable String code,
      LocalizedText name,
      @Nullable Integer rank,
      @Nullable Money donation,
      @Nullable Money voucherMin,
      List<ItemPrice> prices) {

    /** Copies the list. */
    public Item {
      prices = List.copyOf(prices);
    }
  }
}
