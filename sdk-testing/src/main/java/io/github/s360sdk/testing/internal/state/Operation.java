package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.testing.world.EventProduct;
import io.github.s360sdk.testing.world.PassProduct;
import io.github.s360sdk.testing.world.Performance;
import io.github.s360sdk.testing.world.SalesSeason;
import io.github.s360sdk.testing.world.SeasonTicketProduct;
import io.github.s360sdk.testing.world.SeatCategory;
import io.github.s360sdk.testing.world.Tariff;
import io.github.s360sdk.testing.world.Timeslot;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order line. Guarded by the store. */
public final class Operation {

  /** What an operation sells. Exactly one of event, pass and season ticket, or none for charges. */
  public record Subject(
      String kind,
      @Nullable SalesSeason season,
      @Nullable EventProduct event,
      @Nullable Performance performance,
      @Nullable SeatCategory category,
      @Nullable PassProduct pass,
      @Nullable Timeslot timeslot,
      @Nullable SeasonTicketProduct seasonTicket,
      @Nullable Tariff tariff,
      @Nullable OffsetDateTime validFrom,
      @Nullable OffsetDateTime validUntil) {

    static Subject charges() {
      return new Subject("CHARGES", null, null, null, null, null, null, null, null, null, null);
    }
  }

  private final long id;
  private final int number;
  private final Subject subject;
  private final long unitPrice;
  private final @Nullable Long parentId;
  final List<Movement> movements = new ArrayList<>();

  Operation(long id, int number, Subject subject, long unitPrice, @Nullable Long parentId) {
    this.id = id;
    this.number = number;
    this.subject = subject;
    this.unitPrice = unitPrice;
    this.parentId = parentId;
  }

  public long id() {
    return id;
  }

  public int number() {
    return number;
  }

  public Subject subject() {
    return subject;
  }

  public long unitPrice() {
    return unitPrice;
  }

  public @Nullable Long parentId() {
    return parentId;
  }

  public List<Movement> movements() {
    return movements;
  }

  public int quantity() {
    return movements.size();
  }

  public long total() {
    return unitPrice * movements.size();
  }
}
