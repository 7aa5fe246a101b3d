package io.github.s360sdk.sales.model;

import io.github.s360sdk.core.model.AreaKind;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * A movement: one place or unit of an operation (wire type {@code MovementData}, documented). Texts
 * are in the language of the connection.
 *
 * @param id id (wire name {@code movementId}); 0 if the answer has none
 * @param operationId id of its operation (observed), or null
 * @param type type: {@code SEAT} or another text, or null
 * @param place where it is
 * @param seatCategory the seat category, or null where the answer names none
 * @param contingent the contingent, or null where the answer names none
 * @param beneficiary contact number of the beneficiary (wire name {@code contactReference},
 *     observed), or null
 * @param validity when it is valid (wire names {@code startValidityDate} and {@code
 *     endValidityDate}, observed)
 * @param instanceNumber instance number (observed), or null
 * @param attributionMatch how well the place matches what was asked; values begin with {@code
 *     MATCHI}, more is not known; or null
 * @param resumed whether it was resumed from another order (observed); false where the answer is
 *     silent
 * @param transferable whether it can be given to somebody else (observed); false where the answer
 *     is silent
 */
public record Movement(
    long id,
    @Nullable Long operationId,
    @Nullable OpenValue<MovementType> type,
    Place place,
    @Nullable SeatCategoryRef seatCategory,
    @Nullable ContingentRef contingent,
    @Nullable String beneficiary,
    Period validity,
    @Nullable String instanceNumber,
    @Nullable String attributionMatch,
    boolean resumed,
    boolean transferable) {

  /** What and where; not for whom. */
  @Override
  public String toString() {
    return "Movement[id="
        + id
        + ", operationId="
        + operationId
        + ", type="
        + type
        + ", place="
        + place
        + "]";
  }

  /**
   * Where the place of a movement is.
   *
   * @param area name of the area, or null
   * @param areaId id of the area, or null
   * @param areaKind kind of the area, or null
   * @param alley alley, or null
   * @param row row (observed), or null
   * @param seatNumber number of the seat, or null
   * @param seatId id of the physical seat, where the type is {@code SEAT}, or null
   * @param saleSeatId id of the seat in the sale (observed), or null
   * @param entrance entrance, or null where the answer names none
   * @param quality quality of the seat, or null where the answer names none
   * @param orientation orientation of the seat (wire name {@code seatOrientation}, observed); the
   *     unit is not known; or null
   * @param stageVisibility how well the stage is seen (observed), whose values are not known, or
   *     null
   * @param x horizontal place on the plan (wire name {@code xCoordinate}, observed), or null
   * @param y vertical place on the plan (wire name {@code yCoordinate}, observed), or null
   */
  public record Place(
      @Nullable String area,
      @Nullable Long areaId,
      @Nullable OpenValue<AreaKind> areaKind,
      @Nullable String alley,
      @Nullable String row,
      @Nullable String seatNumber,
      @Nullable Long seatId,
      @Nullable Long saleSeatId,
      @Nullable Entrance entrance,
      @Nullable SeatQuality quality,
      @Nullable Integer orientation,
      @Nullable String stageVisibility,
      @Nullable Integer x,
      @Nullable Integer y) {}

  /**
   * An entrance (observed).
   *
   * @param id id (wire name {@code entranceId}), or null
   * @param code code (wire name {@code entranceCode}), or null
   * @param name name (wire name {@code entrance}), or null
   */
  public record Entrance(@Nullable Long id, @Nullable String code, @Nullable String name) {}

  /**
   * A quality of seats (observed).
   *
   * @param id id (wire name {@code seatQualityId}), or null
   * @param code code (wire name {@code seatQualityCode}), or null
   * @param name name (wire name {@code seatQuality}), or null
   */
  public record SeatQuality(@Nullable Long id, @Nullable String code, @Nullable String name) {}
}
