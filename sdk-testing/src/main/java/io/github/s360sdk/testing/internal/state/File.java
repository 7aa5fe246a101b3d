package io.github.s360sdk.testing.internal.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All orders for one request of a client. Guarded by the store. */
public final class File {

  /** A document kept with a file. */
  public static final class Attachment {

    private final long id;
    private final byte[] data;
    private final @Nullable String name;
    private final @Nullable String mimeType;
    private final Instant uploaded;

    Attachment(
        long id, byte[] data, @Nullable String name, @Nullable String mimeType, Instant uploaded) {
      this.id = id;
      this.data = data.clone();
      this.name = name;
      this.mimeType = mimeType;
      this.uploaded = uploaded;
    }

    public long id() {
      return id;
    }

    public byte[] data() {
      return data.clone();
    }

    public @Nullable String name() {
      return name;
    }

    public @Nullable String mimeType() {
      return mimeType;
    }

    public Instant uploaded() {
      return uploaded;
    }
  }

  private final long id;
  final List<Order> orders = new ArrayList<>();
  final Map<Long, Attachment> attachments = new LinkedHashMap<>();
  String state = "RUNNING";
  Instant modified;
  @Nullable String contact;

  File(long id, Instant now) {
    this.id = id;
    this.modified = now;
  }

  public long id() {
    return id;
  }

  public List<Order> orders() {
    return orders;
  }

  public List<Attachment> attachments() {
    return List.copyOf(attachments.values());
  }

  public String state() {
    return state;
  }

  public Instant modified() {
    return modified;
  }

  public @Nullable String contact() {
    return contact;
  }

  /** Sets the state after an order was cancelled, abandoned or refunded. */
  void orderEnded(Instant now) {
    modified = now;
    boolean live =
        orders.stream()
            .anyMatch(
                order -> order.state() == Order.State.OPEN || order.state() == Order.State.CLOSED);
    if (!live) {
      state = "ABANDONNED";
    }
  }

  /** Sets the state after an order was closed. */
  void orderClosed(OrderKind kind, Instant now) {
    modified = now;
    state =
        switch (kind) {
          case SALE -> "SOLDED";
          case RESERVATION -> "IN_RESERVATION";
          case REFUND -> everythingRefunded() ? "CANCELED" : "SOLDED";
        };
  }

  private boolean everythingRefunded() {
    return orders.stream()
        .filter(order -> order.kind() == OrderKind.SALE && order.state() == Order.State.CLOSED)
        .flatMap(order -> order.operations().stream())
        .flatMap(operation -> operation.movements().stream())
        .allMatch(Movement::refunded);
  }
}
