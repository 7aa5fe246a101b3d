package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.ActivityType;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event with its performances (wire name {@code event}, observed).
 *
 * @param details what products of every kind have
 * @param activityId id of the activity, or null
 * @param activityCode code of the activity, or null
 * @param activityName name of the activity (wire name {@code activityExternalName}); may be empty
 * @param activityType kind of the activity, or null
 * @param performances its performances
 */
public record EventProduct(
    ProductDetails details,
    @Nullable Long activityId,
    @Nullable String activityCode,
    LocalizedText activityName,
    @Nullable OpenValue<ActivityType> activityType,
    List<Performance> performances)
    implements Product {

  /** Copies the list. */
  public EventProduct {
    performances = List.copyOf(performances);
  }

  EventProduct withPerformances(List<Performance> others) {
    return new EventProduct(details, activityId, activityCode, activityName, activityType, others);
  }
}
