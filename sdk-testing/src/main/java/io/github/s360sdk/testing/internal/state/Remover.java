package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.testing.model.SimulatedErrors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Takes operations and movements out of an open order. */
final class Remover {

  private final Order order;

  Remover(Order order) {
    this.order = order;
  }

  Books.Removal remove(List<Long> operationIds, List<Long> movementIds) {
    Set<Operation> wholes = wholes(operationIds);
    Set<Movement> singles = new HashSet<>();
    for (Long id : movementIds) {
      Operation operation = ownerOf(id);
      if (isComposed(operation) && !wholes.contains(operation)) {
        throw new Refusal(
            SimulatedErrors.COMPOSITION, "A part of a composed product cannot be taken out");
      }
      operation.movements.stream().filter(one -> one.id() == id).forEach(singles::add);
    }
    List<Long> removedOperations = new ArrayList<>();
    List<Long> removedMovements = new ArrayList<>();
    for (Operation operation : List.copyOf(order.operations)) {
      operation.movements.removeIf(
          movement -> {
            boolean goes = wholes.contains(operation) || singles.contains(movement);
            if (goes) {
              OperationFactory.release(movement);
              removedMovements.add(movement.id());
            }
            return goes;
          });
      if (operation.movements.isEmpty()) {
        order.operations.remove(operation);
        removedOperations.add(operation.id());
      }
    }
    return new Books.Removal(removedOperations, removedMovements);
  }

  /** A composed product goes with all its contents. */
  private Set<Operation> wholes(List<Long> operationIds) {
    Set<Operation> wholes = new HashSet<>();
    for (Long id : operationIds) {
      Operation operation =
          order.operations.stream()
              .filter(one -> one.id() == id)
              .findFirst()
              .orElseThrow(
                  () -> new Refusal(SimulatedErrors.OPERATION, "The order has no operation " + id));
      Long root =
          operation.parentId() == null ? Long.valueOf(operation.id()) : operation.parentId();
      order.operations.stream()
          .filter(one -> root == one.id() || Objects.equals(root, one.parentId()))
          .forEach(wholes::add);
    }
    return wholes;
  }

  private boolean isComposed(Operation operation) {
    return operation.parentId() != null || operation.subject().seasonTicket() != null;
  }

  private Operation ownerOf(Long movementId) {
    return order.operations.stream()
        .filter(operation -> operation.movements.stream().anyMatch(one -> one.id() == movementId))
        .findFirst()
        .orElseThrow(
            () -> new Refusal(SimulatedErrors.MOVEMENT, "The order has no movement " + movementId));
  }
}
