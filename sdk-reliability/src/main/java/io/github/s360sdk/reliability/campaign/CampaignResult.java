package io.github.s360sdk.reliability.campaign;

import java.util.List;
import java.util.Map;

/**
 * What came of a campaign.
 *
 * @param sales how many sales were tried
 * @param faults how many calls failed
 * @param kinds kinds of fault at each operation
 * @param outcomes how often each outcome came
 * @param doubled orders that were made or closed twice
 * @param lost closed orders whose tickets the caller neither has nor gets
 * @param untyped what was thrown and is no error of the SDK
 * @param unknown orders that the recovery could bring to no end
 * @param different outcomes that are not as the books have them
 */
public record CampaignResult(
    int sales,
    int faults,
    Map<String, Integer> kinds,
    Map<String, Integer> outcomes,
    List<String> doubled,
    List<String> lost,
    List<String> untyped,
    List<String> unknown,
    List<String> different) {

  /**
   * Whether nothing went wrong.
   *
   * @return true if all lists are empty
   */
  public boolean isGood() {
    return doubled.isEmpty()
        && lost.isEmpty()
        && untyped.isEmpty()
        && unknown.isEmpty()
        && different.isEmpty();
  }

  /**
   * The fewest kinds of fault that an operation of an order has had.
   *
   * @return the number
   */
  public int leastKinds() {
    return kinds.entrySet().stream()
        .filter(entry -> Campaign.OF_AN_ORDER.contains(entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .min()
        .orElse(0);
  }
}
