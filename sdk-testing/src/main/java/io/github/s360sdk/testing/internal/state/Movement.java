package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.testing.world.SeatCategory;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One place or unit of an operation. Guarded by the store. */
public final class Movement {

  /** What became of a movement after its order was closed. */
  enum Fate {
    KEPT,
    IN_REFUND,
    REFUNDED,
    RESUMED
  }

  private final long id;
  final @Nullable Inventory inventory;
  int place;
  boolean seatTold;
  Fate fate = Fate.KEPT;
  final @Nullable Movement origin;
  @Nullable String beneficiary;
  @Nullable Ticket ticket;

  Movement(long id, @Nullable Inventory inventory, int place, boolean seatTold) {
    this(id, inventory, place, seatTold, null);
  }

  Movement(
      long id,
      @Nullable Inventory inventory,
      int place,
      boolean seatTold,
      @Nullable Movement origin) {
    this.id = id;
    this.inventory = inventory;
    this.place = place;
    this.seatTold = seatTold;
    this.origin = origin;
  }

  public long id() {
    return id;
  }

  /** Position of the place in its seat category; what the answer may tell is {@link #seatTold}. */
  public int place() {
    return place;
  }

  public boolean seatTold() {
    return seatTold;
  }

  public @Nullable String beneficiary() {
    return beneficiary;
  }

  public boolean resumed() {
    return origin != null && origin.fate == Fate.RESUMED;
  }

  public boolean refunded() {
    return fate == Fate.REFUNDED;
  }

  public @Nullable Ticket ticket() {
    return ticket;
  }

  @Nullable Long seatId(@Nullable SeatCategory category) {
    return category == null || inventory == null ? null : category.seatId(place);
  }

  /** A ticket; its state changes when it is refunded. */
  public static final class Ticket {

    private final long id;
    private final String barCode;
    private final OffsetDateTime created;
    String state = "VALID";

    Ticket(long id, String barCode, OffsetDateTime created) {
      this.id = id;
      this.barCode = barCode;
      this.created = created;
    }

    public long id() {
      return id;
    }

    public String barCode() {
      return barCode;
    }

    public OffsetDateTime created() {
      return created;
    }

    public String state() {
      return state;
    }
  }
}
