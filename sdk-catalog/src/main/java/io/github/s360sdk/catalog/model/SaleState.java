package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.OpenValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether something may be sold at a moment, by its state and its sale periods. Whether places are
 * left is another question.
 *
 * @param kind on sale or why not
 * @param until end of the sale that runs, or null if it is open or there is none
 * @param from begin of the next sale, or null if none is known; set for {@link Kind#NOT_YET}
 */
public record SaleState(Kind kind, @Nullable OffsetDateTime until, @Nullable OffsetDateTime from) {

  /** On sale or why not. */
  // From the best to the worst: see and, or.
  public enum Kind {
    /** May be sold. */
    ON_SALE,
    /** A sale period begins later. */
    NOT_YET,
    /** All sale periods have ended. */
    ENDED,
    /** No sale period is for this channel, tariff or seat category. */
    NOT_FOR_SALE,
    /** The state of the product or performance is not {@link ProductState#RUNNING}. */
    NOT_RUNNING
  }

  /**
   * Whether it may be sold.
   *
   * @return true if it may
   */
  public boolean isOnSale() {
    return kind == Kind.ON_SALE;
  }

  static SaleState of(
      @Nullable OpenValue<ProductState> state,
      List<SalePeriod> periods,
      Instant moment,
      SaleScope scope) {
    if (state == null || !state.is(ProductState.RUNNING)) {
      return new SaleState(Kind.NOT_RUNNING, null, null);
    }
    if (periods.isEmpty()) {
      return new SaleState(Kind.ON_SALE, null, null);
    }
    OffsetDateTime next = null;
    boolean past = false;
    SalePeriod longest = null;
    for (SalePeriod one : periods) {
      if (!one.salePossible() || !one.holdsFor(scope)) {
        continue;
      }
      OffsetDateTime start = one.period().start();
      if (one.period().contains(moment)) {
        longest = longest == null ? one : endsLater(longest, one);
      } else if (start != null && start.toInstant().isAfter(moment)) {
        next = next == null || start.isBefore(next) ? start : next;
      } else {
        past = true;
      }
    }
    if (longest != null) {
      return new SaleState(Kind.ON_SALE, longest.period().end(), null);
    }
    if (next != null) {
      return new SaleState(Kind.NOT_YET, null, next);
    }
    return new SaleState(past ? Kind.ENDED : Kind.NOT_FOR_SALE, null, null);
  }

  /** What holds of something that may be sold only if two states allow it. */
  SaleState and(SaleState other) {
    if (kind != other.kind) {
      return kind.compareTo(other.kind) > 0 ? this : other;
    }
    return new SaleState(kind, earlier(until, other.until), later(from, other.from));
  }

  /** What holds of something that may be sold if one of two states allows it. */
  SaleState or(SaleState other) {
    if (kind != other.kind) {
      return kind.compareTo(other.kind) < 0 ? this : other;
    }
    boolean open = until == null || other.until == null;
    return new SaleState(kind, open ? null : later(until, other.until), earlier(from, other.from));
  }

  private static @Nullable OffsetDateTime earlier(
      @Nullable OffsetDateTime one, @Nullable OffsetDateTime other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.isBefore(one) ? other : one;
  }

  private static @Nullable OffsetDateTime later(
      @Nullable OffsetDateTime one, @Nullable OffsetDateTime other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.isAfter(one) ? other : one;
  }

  private static SalePeriod endsLater(SalePeriod one, SalePeriod other) {
    OffsetDateTime end = one.period().end();
    OffsetDateTime otherEnd = other.period().end();
    if (end == null) {
      return one;
    }
    return otherEnd == null || otherEnd.isAfter(end) ? other : one;
  }
}
