package io.github.s360sdk.availability.internal.watch;

import io.github.s360sdk.availability.model.AvailabilityUpdate;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A product that the platform is asked about, and up to which change it is known. The question goes
 * back a bit further than needed, so that no change is missed; changes that are known already are
 * recognised by their date.
 */
final class WatchedProduct {

  private static final Duration COARSE = Duration.ofSeconds(1);

  /** What has to be loaded when the product changes. */
  private final Set<Work> works = new LinkedHashSet<>();

  private final long id;
  private PollGroup group;
  private @Nullable OffsetDateTime settled;
  private @Nullable OffsetDateTime next;
  private boolean nextIsSure;
  private @Nullable OffsetDateTime suspect;

  WatchedProduct(long id, PollGroup group) {
    this.id = id;
    this.group = group;
    group.products().add(id);
  }

  /** The products that it is asked about with. */
  PollGroup group() {
    return group;
  }

  void group(PollGroup other) {
    group = other;
  }

  long id() {
    return id;
  }

  Set<Work> works() {
    return works;
  }

  /** When it changed last, as far as it is being loaded or is known. */
  @Nullable OffsetDateTime lastUpdate() {
    return next != null ? next : settled;
  }

  /**
   * The platform lists it as changed.
   *
   * @param serverTime what time it was on the platform, if it said so
   * @return whether that is news
   */
  boolean listed(AvailabilityUpdate update, @Nullable Instant serverTime) {
    OffsetDateTime date = update.lastUpdate();
    if (date == null) {
      return true;
    }
    if (settled != null && date.isEqual(settled)) {
      return false;
    }
    boolean again = next != null && date.isEqual(next);
    if (again && nextIsSure) {
      return false; // it is being loaded because of that
    }
    // A date of whole seconds may hide another change in the same second, after the load: then it
    // is loaded once more when it is listed again.
    nextIsSure =
        date.getNano() != 0
            || (serverTime != null && !serverTime.isBefore(date.toInstant().plus(COARSE)))
            || again
            || (suspect != null && date.isEqual(suspect));
    next = date;
    return true;
  }

  /** All of it has been loaded since it was listed last. */
  void loaded() {
    if (next == null) {
      return;
    }
    if (nextIsSure) {
      settled = next;
      suspect = null;
    } else {
      suspect = next;
    }
    next = null;
  }
}
