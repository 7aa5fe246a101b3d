package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.ActivityType;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event with its performances (wire name {@code event}, observed).
 *
 * @param details what products of every kind have
 * @param activity what it is
 * @param alertRatio percentage of free places under which availability counts as limited, for
 *     example 20, or null
 * @param competitionTypeId id of the competition, or null
 * @param language language that is spoken, or null
 * @param minimumAge least age, or null (never seen filled)
 * @param nameAddOn addition to the name; may be empty
 * @param timeTolerance tolerance in time, or null (never seen filled); the unit is not known
 * @param performances its performances
 */
public record EventProduct(
    ProductDetails details,
    Activity activity,
    @Nullable BigDecimal alertRatio,
    @Nullable Long competitionTypeId,
    @Nullable String language,
    @Nullable Integer minimumAge,
    LocalizedText nameAddOn,
    @Nullable Integer timeTolerance,
    List<Performance> performances)
    implements Product {

  /** Copies the list. */
  public EventProduct {
    performances = List.copyOf(performances);
  }

  /**
   * What an event is, for example a concert (observed).
   *
   * @param id id (wire name {@code activityId}), or null
   * @param code code (wire name {@code activityCode}), or null
   * @param name name for people (wire name {@code activityExternalName}); may be empty
   * @param type kind (wire name {@code activityType}), or null
   */
  public record Activity(
      @Nullable Long id,
      @Nullable String code,
      LocalizedText name,
      @Nullable OpenValue<ActivityType> type) {

    /** Not known. */
    public static final Activity NONE = new Activity(null, null, LocalizedText.EMPTY, null);
  }

  /** Id, code and name, and how many performances there are. */
  @Override
  public String toString() {
    return ProductLine.of(this, "performances=" + performances.size());
  }

  EventProduct withPerformances(List<Performance> others) {
    return new EventProduct(
        details,
        activity,
        alertRatio,
        competitionTypeId,
        language,
        minimumAge,
        nameAddOn,
        timeTolerance,
        others);
  }
}
