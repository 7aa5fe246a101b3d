package io.github.s360sdk.sales.internal;

import static io.github.s360sdk.core.internal.model.Texts.isTrue;
import static io.github.s360sdk.core.internal.model.Texts.text;
import static io.github.s360sdk.sales.internal.Wire.orNull;

import io.github.s360sdk.core.internal.model.Texts;
import io.github.s360sdk.core.model.AreaKind;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.Period;
import io.github.s360sdk.sales.internal.stub.type.MovementData;
import io.github.s360sdk.sales.internal.stub.type.SeatingResult;
import io.github.s360sdk.sales.internal.stub.type.TicketData;
import io.github.s360sdk.sales.model.Movement;
import io.github.s360sdk.sales.model.MovementType;
import io.github.s360sdk.sales.model.Ticket;
import io.github.s360sdk.sales.model.TicketState;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads movements and their tickets. */
public final class MovementMapper {

  private static final Movement.Entrance NO_ENTRANCE = new Movement.Entrance(null, null, null);
  private static final Movement.SeatQuality NO_QUALITY = new Movement.SeatQuality(null, null, null);

  private MovementMapper() {}

  public static List<Movement> movements(SeatingResult result) {
    return Texts.list(result.getMovementsData(), MovementMapper::movement);
  }

  static Movement movement(MovementData data) {
    return new Movement(
        Wire.idOrZero(data.getMovementId()),
        data.getOperationId(),
        OpenValue.ofNullable(MovementType.class, data.getType()),
        place(data),
        OperationMapper.seatCategory(data.getSeatCategoryId(), data.getSeatCategory(), null),
        OperationMapper.contingent(data.getContingentId(), data.getContingent()),
        text(data.getContactReference()),
        new Period(data.getStartValidityDate(), data.getEndValidityDate()),
        text(data.getInstanceNumber()),
        text(data.getAttributionMatch()),
        isTrue(data.isResumed()),
        isTrue(data.isTransferable()));
  }

  private static Movement.Place place(MovementData data) {
    return new Movement.Place(
        text(data.getArea()),
        data.getAreaId(),
        OpenValue.ofNullable(AreaKind.class, data.getAreaKind()),
        text(data.getAlley()),
        text(data.getRow()),
        text(data.getSeatNumber()),
        data.getSeatId(),
        data.getSaleSeatId(),
        orNull(
            new Movement.Entrance(
                data.getEntranceId(), text(data.getEntranceCode()), text(data.getEntrance())),
            NO_ENTRANCE),
        orNull(
            new Movement.SeatQuality(
                data.getSeatQualityId(),
                text(data.getSeatQualityCode()),
                text(data.getSeatQuality())),
            NO_QUALITY),
        data.getSeatOrientation(),
        text(data.getStageVisibility()),
        data.getXCoordinate(),
        data.getYCoordinate());
  }

  static Ticket ticket(TicketData data) {
    String barCode = text(data.getBarCode());
    return new Ticket(
        data.getTicketId(),
        barCode != null ? barCode : text(data.getBarcodeAlias()),
        text(data.getBarCodeType()),
        data.getMovementId(),
        data.getOperationId(),
        OpenValue.ofNullable(TicketState.class, data.getTicketState()),
        data.getCreationDate(),
        new Period(data.getValidityStartTime(), data.getValidityEndTime()));
  }

  /**
   * Tickets of several places of an answer, each once. A ticket that stands in two places is the
   * sum of what both say, because either may be shortened.
   */
  static List<Ticket> distinct(Collection<Ticket> tickets) {
    Map<Object, Ticket> byKey = new LinkedHashMap<>();
    for (Ticket ticket : tickets) {
      byKey.merge(key(ticket), ticket, MovementMapper::merge);
    }
    return List.copyOf(byKey.values());
  }

  private static Object key(Ticket ticket) {
    if (ticket.id() != null) {
      return ticket.id();
    }
    return ticket.barcode() != null ? ticket.barcode() : ticket;
  }

  private static Ticket merge(Ticket first, Ticket second) {
    return new Ticket(
        either(first.id(), second.id()),
        either(first.barcode(), second.barcode()),
        either(first.barcodeType(), second.barcodeType()),
        either(first.movementId(), second.movementId()),
        either(first.operationId(), second.operationId()),
        either(first.state(), second.state()),
        either(first.created(), second.created()),
        new Period(
            either(first.validity().start(), second.validity().start()),
            either(first.validity().end(), second.validity().end())));
  }

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first != null ? first : second;
  }
}
