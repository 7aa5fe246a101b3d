package io.github.s360sdk.sales.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The group of a visit (wire type {@code VisitGroupData}, observed).
 *
 * @param id id (wire name {@code visitGroupId}), or null
 * @param guided whether the visit is guided; false where the answer is silent
 * @param participants number of participants (wire name {@code numberOfParticipants}), or null
 * @param accompaniers number of people who go with them (wire name {@code numberOfAccompaniers}),
 *     or null
 * @param pricingType pricing type, whose values are not known, or null
 * @param ticketType ticket type, whose values are not known, or null
 * @param remarks texts of the remarks (wire name {@code fileRemarks}); what is inside is not known,
 *     so only the text is kept
 * @param criteria texts of the criteria of the group (wire name {@code groupCriterionElements});
 *     what is inside is not known, so only the text is kept
 */
public record VisitGroup(
    @Nullable Long id,
    boolean guided,
    @Nullable Integer participants,
    @Nullable Integer accompaniers,
    @Nullable String pricingType,
    @Nullable String ticketType,
    List<String> remarks,
    List<String> criteria) {

  /** Copies what can change. */
  public VisitGroup {
    remarks = List.copyOf(remarks);
    criteria = List.copyOf(criteria);
  }

  /** The group without its remarks, which people write. */
  @Override
  public String toString() {
    return "VisitGroup[id=" + id + ", guided=" + guided + ", participants=" + participants + "]";
  }
}
