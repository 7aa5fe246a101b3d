package io.github.s360sdk.testing.world;

import io.github.s360sdk.core.model.LocalizedText;
import java.util.List;

/**
 * An event with its performances.
 *
 * @param id id of the product
 * @param code code of the product, at most 8 characters
 * @param name its translated name
 * @param activity name of the activity, for example theatre
 * @param activityId id of the activity
 * @param venue where it takes place
 * @param onSale false for a cancelled event, which only the extended catalogue shows
 * @param performances its performances, the earliest first
 */
public record EventProduct(
    long id,
    String code,
    LocalizedText name,
    LocalizedText activity,
    long activityId,
    Venue venue,
    boolean onSale,
    List<Performance> performances) {

  /** Copies the list. */
  public EventProduct {
    performances = List.copyOf(performances);
  }
}
