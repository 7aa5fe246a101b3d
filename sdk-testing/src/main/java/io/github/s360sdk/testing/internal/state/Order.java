package io.github.s360sdk.testing.internal.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order: one cart of a file. Guarded by the store. */
public final class Order {

  /** Life-cycle, spelled as on the wire. */
  public enum State {
    OPEN,
    CLOSED,
    CANCELED,
    ABANDONNED
  }

  /** A payment in thousandths. */
  public record Payment(long methodId, long amount) {}

  private final long id;
  private final String secretId;
  private final File file;
  private final OrderKind kind;
  private final String type;
  private final String operator;
  private final Instant created;
  private final Instant latestEnd;
  Instant expires;
  State state = State.OPEN;
  boolean expired;
  @Nullable String contact;
  @Nullable String externalReference;
  int timesClosed;
  @Nullable Instant closedAt;
  int detailsWithoutTickets;
  final List<Operation> operations = new ArrayList<>();
  final List<Payment> payments = new ArrayList<>();
  final Map<String, String> references = new LinkedHashMap<>();

  Order(
      long id,
      String secretId,
      File file,
      OrderKind kind,
      String type,
      String operator,
      Instant created,
      Instant latestEnd) {
    this.id = id;
    this.secretId = secretId;
    this.file = file;
    this.kind = kind;
    this.type = type;
    this.operator = operator;
    this.created = created;
    this.latestEnd = latestEnd;
    this.expires = latestEnd;
  }

  public long id() {
    return id;
  }

  public String secretId() {
    return secretId;
  }

  public File file() {
    return file;
  }

  public OrderKind kind() {
    return kind;
  }

  /** Order type as on the wire. */
  public String type() {
    return type;
  }

  public String operator() {
    return operator;
  }

  public Instant created() {
    return created;
  }

  Instant latestEnd() {
    return latestEnd;
  }

  public Instant expires() {
    return expires;
  }

  public State state() {
    return state;
  }

  public @Nullable String contact() {
    return contact;
  }

  public @Nullable String externalReference() {
    return externalReference;
  }

  public int timesClosed() {
    return timesClosed;
  }

  public List<Operation> operations() {
    return operations;
  }

  public List<Payment> payments() {
    return payments;
  }

  public Map<String, String> references() {
    return references;
  }

  public long total() {
    long sum = 0;
    for (Operation operation : operations) {
      sum += operation.total();
    }
    return sum;
  }
}
