package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.testing.internal.state.Movement.Fate;
import io.github.s360sdk.testing.model.SimulatedErrors;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives seats to movements that were sold without one, or other seats to those that have one. */
final class Seating {

  private final OrderShelf orders;

  Seating(OrderShelf orders) {
    this.orders = orders;
  }

  Books.Change seat(List<Long> operationIds, Map<Long, Long> seatsByMovement) {
    if (operationIds.isEmpty()) {
      throw new Refusal(SimulatedErrors.OPERATION, "The request names no operation");
    }
    Order last = null;
    List<Operation> operations = new ArrayList<>();
    for (Long id : operationIds) {
      last = ownerOf(id);
      last.operations.stream().filter(one -> one.id() == id).forEach(operations::add);
    }
    for (Long movementId : seatsByMovement.keySet()) {
      if (operations.stream()
          .flatMap(operation -> operation.movements.stream())
          .noneMatch(movement -> movement.id() == movementId)) {
        throw new Refusal(
            SimulatedErrors.MOVEMENT, "The operations have no movement " + movementId);
      }
    }
    Deque<Runnable> undo = new ArrayDeque<>();
    try {
      for (Operation operation : operations) {
        for (Movement movement : operation.movements) {
          move(operation, movement, seatsByMovement.get(movement.id()), undo);
        }
      }
    } catch (Refusal refusal) {
      undo.forEach(Runnable::run);
      throw refusal;
    }
    return new Books.Change(Objects.requireNonNull(last), operations, Books.Removal.NONE);
  }

  private static void move(
      Operation operation, Movement movement, @Nullable Long seatId, Deque<Runnable> undo) {
    Inventory inventory = movement.inventory;
    if (inventory == null || operation.subject().category() == null) {
      throw new Refusal(SimulatedErrors.SEAT, "Operation " + operation.id() + " is not for seats");
    }
    if (movement.fate != Fate.KEPT) {
      throw new Refusal(
          SimulatedErrors.MOVEMENT, "Movement " + movement.id() + " holds its place no more");
    }
    if (seatId != null) {
      int place = OperationFactory.placeOf(operation.subject().category(), seatId);
      if (place != movement.place) {
        if (!inventory.takePlace(place)) {
          throw new Refusal(SimulatedErrors.AVAILABILITY, "Seat " + seatId + " is not free");
        }
        int before = movement.place;
        inventory.free(before);
        movement.place = place;
        undo.push(
            () -> {
              inventory.free(place);
              inventory.takePlace(before);
              movement.place = before;
            });
      }
    }
    if (!movement.seatTold) {
      movement.seatTold = true;
      undo.push(() -> movement.seatTold = false);
    }
  }

  private Order ownerOf(Long operationId) {
    Order order = orders.ofOperation(operationId);
    boolean live = order.state() == Order.State.OPEN || order.state() == Order.State.CLOSED;
    if (!live || order.operations.stream().noneMatch(one -> one.id() == operationId)) {
      throw new Refusal(SimulatedErrors.OPERATION, "There is no operation " + operationId);
    }
    return order;
  }
}
