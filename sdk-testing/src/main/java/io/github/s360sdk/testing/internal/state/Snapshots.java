package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.testing.model.OrderSnapshot;
import io.github.s360sdk.testing.world.PassProduct;
import io.github.s360sdk.testing.world.Performance;
import io.github.s360sdk.testing.world.SeasonTicketProduct;
import io.github.s360sdk.testing.world.SeatCategory;
import io.github.s360sdk.testing.world.Tariff;
import io.github.s360sdk.testing.world.Timeslot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies orders for tests to look at. */
final class Snapshots {

  private Snapshots() {}

  static OrderSnapshot of(Order order) {
    List<OrderSnapshot.Ticket> tickets = new ArrayList<>();
    for (Operation operation : order.operations) {
      for (Movement movement : operation.movements) {
        Movement.Ticket ticket = movement.ticket;
        if (ticket != null) {
          tickets.add(
              new OrderSnapshot.Ticket(
                  ticket.id(), movement.id(), ticket.barCode(), ticket.state()));
        }
      }
    }
    return new OrderSnapshot(
        order.id(),
        order.secretId(),
        order.file().id(),
        order.type(),
        order.state().name(),
        order.contact(),
        order.externalReference(),
        order.operator(),
        order.created(),
        order.expires(),
        order.total(),
        order.timesClosed(),
        order.operations.stream().map(Snapshots::operation).toList(),
        order.payments.stream()
            .map(payment -> new OrderSnapshot.Payment(payment.methodId(), payment.amount()))
            .toList(),
        tickets);
  }

  private static OrderSnapshot.Operation operation(Operation operation) {
    Operation.Subject subject = operation.subject();
    Performance performance = subject.performance();
    SeatCategory category = subject.category();
    Timeslot timeslot = subject.timeslot();
    Tariff tariff = subject.tariff();
    return new OrderSnapshot.Operation(
        operation.id(),
        subject.kind(),
        performance == null ? null : performance.id(),
        category == null ? null : category.id(),
        itemId(subject.pass(), subject.seasonTicket()),
        timeslot == null ? null : timeslot.id(),
        tariff == null ? null : tariff.id(),
        operation.quantity(),
        operation.unitPrice(),
        operation.total(),
        operation.parentId(),
        operation.movements.stream()
            .map(
                movement ->
                    new OrderSnapshot.Movement(
                        movement.id(),
                        movement.seatId(category),
                        movement.resumed(),
                        movement.refunded()))
            .toList());
  }

  private static @Nullable Long itemId(
      @Nullable PassProduct pass, @Nullable SeasonTicketProduct ticket) {
    if (pass != null) {
      return pass.itemId();
    }
    return ticket == null ? null : ticket.itemId();
  }
}
