package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.testing.internal.state.Movement.Fate;
import io.github.s360sdk.testing.internal.state.Operation.Subject;
import io.github.s360sdk.testing.model.SimulatedErrors;
import io.github.s360sdk.testing.world.PassProduct;
import io.github.s360sdk.testing.world.Performance;
import io.github.s360sdk.testing.world.Price;
import io.github.s360sdk.testing.world.SeasonTicketProduct;
import io.github.s360sdk.testing.world.SeatCategory;
import io.github.s360sdk.testing.world.Tariff;
import io.github.s360sdk.testing.world.Timeslot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a caller wants into operations of one order, and takes the places for them. What was
 * taken can be given back as long as the operations were not added to the order.
 */
final class OperationFactory {

  private static final int MOST_UNITS = 1_000;

  private final WorldIndex index;
  private final Places places;
  private final Ids ids;
  private final Instant now;
  private final int firstNumber;
  private final long chargesId;
  private final List<Operation> made = new ArrayList<>();

  OperationFactory(
      WorldIndex index, Places places, Ids ids, Instant now, int firstNumber, long chargesId) {
    this.index = index;
    this.places = places;
    this.ids = ids;
    this.now = now;
    this.firstNumber = firstNumber;
    this.chargesId = chargesId;
  }

  List<Operation> made() {
    return made;
  }

  void giveBack() {
    made.forEach(operation -> operation.movements.forEach(OperationFactory::release));
    made.clear();
  }

  /** Undoes what taking the place of a movement did. */
  static void release(Movement movement) {
    if (movement.origin != null) {
      movement.origin.fate = Fate.KEPT;
    } else if (movement.inventory != null) {
      movement.inventory.free(movement.place);
    }
  }

  void places(Wish.Places wish) {
    WorldIndex.Show show = index.show(wish.performanceId());
    Performance performance = show.performance();
    SeatCategory category = index.category(performance, wish.seatCategoryId());
    Tariff tariff = index.tariff(wish.tariffId());
    Price price = index.price(performance.prices(), category.id(), tariff, wish.priceLevelId());
    Integer asked = wish.quantity();
    int seats = wish.seats().size();
    int quantity = asked == null && seats > 0 ? quantity(seats) : quantity(asked);
    Integer most = price.maxQuantity();
    if (most != null && quantity > most) {
      throw new Refusal(SimulatedErrors.QUANTITY, "At most " + most + " places at this tariff");
    }
    checkOnSale(show);
    take(
        new Subject(
            "SINGLE_ENTRY",
            show.season(),
            show.event(),
            performance,
            category,
            null,
            null,
            null,
            tariff,
            null,
            null),
        price.amount(),
        null,
        quantity,
        wish.seats());
  }

  void units(Wish.Units wish) {
    WorldIndex.PassItem item = index.pass(wish.itemId());
    PassProduct pass = item.pass();
    Tariff tariff = index.tariff(wish.tariffId());
    Price price = index.price(pass.prices(), null, tariff, wish.priceLevelId());
    int quantity = quantity(wish.quantity());
    Timeslot timeslot = index.timeslot(pass, wish.timeslotId());
    if (timeslot != null && !now.isBefore(timeslot.start().plus(timeslot.duration()).toInstant())) {
      throw new Refusal(SimulatedErrors.NOT_ON_SALE, "The timeslot is over");
    }
    Subject subject =
        new Subject(
            "SIMPLE_PRODUCT",
            item.season(),
            null,
            null,
            null,
            pass,
            timeslot,
            null,
            tariff,
            wish.validFrom() == null && timeslot != null ? timeslot.start() : wish.validFrom(),
            wish.validUntil());
    take(subject, price.amount(), null, quantity, List.of());
  }

  void composed(Wish.Composed wish) {
    WorldIndex.TicketItem item = index.seasonTicket(wish.itemId());
    SeasonTicketProduct product = item.product();
    Tariff tariff = index.tariff(wish.tariffId());
    Price price =
        index.price(product.prices(), product.seatCategoryId(), tariff, wish.priceLevelId());
    int quantity = wish.quantity() == null ? 1 : quantity(wish.quantity());
    checkLines(product, wish.contents());
    Operation main =
        take(
            new Subject(
                "COMPOSED_PRODUCT",
                item.season(),
                null,
                null,
                null,
                null,
                null,
                product,
                tariff,
                null,
                null),
            price.amount(),
            null,
            quantity,
            List.of());
    main.movements.forEach(movement -> movement.beneficiary = wish.beneficiary());
    for (Wish.Content content : wish.contents()) {
      WorldIndex.Show show = index.show(content.performanceId());
      Long wanted = content.seatCategoryId();
      SeatCategory category =
          index.category(show.performance(), wanted == null ? product.seatCategoryId() : wanted);
      checkOnSale(show);
      take(
          new Subject(
              "SINGLE_ENTRY",
              show.season(),
              show.event(),
              show.performance(),
              category,
              null,
              null,
              null,
              tariff,
              null,
              null),
          0,
          main.id(),
          content.quantity() == null ? quantity : quantity(content.quantity()),
          content.seats());
    }
  }

  private void checkLines(SeasonTicketProduct product, List<Wish.Content> contents) {
    Set<Long> chosen = new HashSet<>();
    for (Wish.Content content : contents) {
      SeasonTicketProduct.Line line =
          product.lines().stream()
              .filter(one -> fits(one, content))
              .findFirst()
              .orElseThrow(
                  () ->
                      new Refusal(
                          SimulatedErrors.COMPOSITION,
                          "Performance %d is not in line %d"
                              .formatted(content.performanceId(), content.lineId())));
      chosen.add(line.id());
    }
    if (chosen.size() < product.minEvents() || chosen.size() > product.maxEvents()) {
      throw new Refusal(
          SimulatedErrors.COMPOSITION,
          "Between %d and %d events are to be chosen, not %d"
              .formatted(product.minEvents(), product.maxEvents(), chosen.size()));
    }
    product.lines().stream()
        .filter(line -> line.mandatory() && !chosen.contains(line.id()))
        .findFirst()
        .ifPresent(
            line -> {
              throw new Refusal(SimulatedErrors.COMPOSITION, "Line " + line.id() + " is mandatory");
            });
  }

  private static boolean fits(SeasonTicketProduct.Line line, Wish.Content content) {
    Long performance = content.performanceId();
    return (content.lineId() == null || content.lineId() == line.id())
        && performance != null
        && line.event().performances().stream().anyMatch(one -> one.id() == performance);
  }

  void charges(Wish.Charges wish) {
    Long id = wish.chargesId();
    Long amount = wish.amount();
    if (id == null || id != chargesId) {
      throw new Refusal(SimulatedErrors.ITEM, "There are no charges " + id);
    }
    if (amount == null || amount < 0) {
      throw new Refusal(SimulatedErrors.PRICE, "Charges need an amount of 0 or more");
    }
    take(
        Subject.charges(),
        amount,
        null,
        wish.quantity() == null ? 1 : quantity(wish.quantity()),
        List.of());
  }

  /** Takes back movements of a sold operation. */
  void refund(Operation sold, List<Movement> movements) {
    Operation operation = operation(sold.subject(), -sold.unitPrice(), null);
    for (Movement movement : movements) {
      if (movement.fate != Fate.KEPT) {
        throw new Refusal(
            SimulatedErrors.REFUND, "Movement " + movement.id() + " cannot be refunded again");
      }
      movement.fate = Fate.IN_REFUND;
      operation.movements.add(follower(movement));
    }
  }

  /** Takes over all that is left of a reserved operation; nothing if nothing is left. */
  void resume(List<Operation> reserved) {
    Map<Long, Long> newIds = new HashMap<>();
    for (Operation old : reserved) {
      List<Movement> left =
          old.movements.stream().filter(movement -> movement.fate == Fate.KEPT).toList();
      if (left.isEmpty()) {
        continue;
      }
      Long parent = old.parentId();
      Operation operation =
          operation(old.subject(), old.unitPrice(), parent == null ? null : newIds.get(parent));
      newIds.put(old.id(), operation.id());
      for (Movement movement : left) {
        movement.fate = Fate.RESUMED;
        operation.movements.add(follower(movement));
      }
    }
  }

  private Movement follower(Movement movement) {
    Movement follower =
        new Movement(
            ids.movement(), movement.inventory, movement.place, movement.seatTold, movement);
    follower.beneficiary = movement.beneficiary;
    return follower;
  }

  private Operation operation(Subject subject, long unitPrice, @Nullable Long parentId) {
    Operation operation =
        new Operation(ids.operation(), firstNumber + made.size(), subject, unitPrice, parentId);
    made.add(operation);
    return operation;
  }

  private Operation take(
      Subject subject,
      long unitPrice,
      @Nullable Long parentId,
      int quantity,
      List<Wish.SeatChoice> seats) {
    Operation operation = operation(subject, unitPrice, parentId);
    Inventory inventory = inventory(subject);
    if (!seats.isEmpty() && inventory != null) {
      takeChosen(operation, inventory, quantity, seats);
    } else {
      takeAny(operation, inventory, quantity);
    }
    return operation;
  }

  private @Nullable Inventory inventory(Subject subject) {
    if (subject.performance() != null && subject.category() != null) {
      return places.of(subject.performance(), subject.category());
    }
    return subject.timeslot() == null ? null : places.of(subject.timeslot());
  }

  private void takeAny(Operation operation, @Nullable Inventory inventory, int quantity) {
    List<Integer> taken = inventory == null ? null : inventory.take(quantity);
    if (inventory != null && taken == null) {
      throw new Refusal(
          SimulatedErrors.AVAILABILITY,
          "No places left: %d asked for, %d left".formatted(quantity, inventory.left()));
    }
    Performance performance = operation.subject().performance();
    boolean told = performance != null && performance.numbered();
    for (int i = 0; i < quantity; i++) {
      operation.movements.add(
          new Movement(ids.movement(), inventory, taken == null ? 0 : taken.get(i), told));
    }
  }

  private void takeChosen(
      Operation operation, Inventory inventory, int quantity, List<Wish.SeatChoice> seats) {
    if (seats.size() != quantity) {
      throw new Refusal(
          SimulatedErrors.QUANTITY,
          "%d places asked for, but %d seats chosen".formatted(quantity, seats.size()));
    }
    SeatCategory category = operation.subject().category();
    for (Wish.SeatChoice seat : seats) {
      int place = placeOf(category, seat.physicalSeatId());
      if (!inventory.takePlace(place)) {
        throw new Refusal(
            SimulatedErrors.AVAILABILITY, "Seat " + seat.physicalSeatId() + " is not free");
      }
      Movement movement = new Movement(ids.movement(), inventory, place, true);
      movement.beneficiary = seat.beneficiary();
      operation.movements.add(movement);
    }
  }

  /** The position of a seat in its category. */
  static int placeOf(@Nullable SeatCategory category, @Nullable Long physicalSeatId) {
    if (category == null
        || physicalSeatId == null
        || physicalSeatId < category.firstSeatId()
        || physicalSeatId >= category.firstSeatId() + category.capacity()) {
      throw new Refusal(
          SimulatedErrors.SEAT, "There is no seat " + physicalSeatId + " in the seat category");
    }
    return (int) (physicalSeatId - category.firstSeatId());
  }

  private void checkOnSale(WorldIndex.Show show) {
    Performance performance = show.performance();
    if (!show.event().onSale()
        || now.isBefore(performance.salesStart().toInstant())
        || !now.isBefore(performance.salesEnd().toInstant())) {
      throw new Refusal(
          SimulatedErrors.NOT_ON_SALE, "Performance " + performance.id() + " is not on sale");
    }
  }

  private static int quantity(@Nullable Integer quantity) {
    if (quantity == null || quantity < 1 || quantity > MOST_UNITS) {
      throw new Refusal(
          SimulatedErrors.QUANTITY,
          "The quantity must be between 1 and " + MOST_UNITS + ", not " + quantity);
    }
    return quantity;
  }
}
