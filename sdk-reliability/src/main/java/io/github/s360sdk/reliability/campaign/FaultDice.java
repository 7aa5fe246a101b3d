package io.github.s360sdk.reliability.campaign;

import io.github.s360sdk.core.spi.HttpHook;
import io.github.s360sdk.testing.S360Simulator;
import io.github.s360sdk.testing.model.RecordedCall;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Decides which calls fail, and how. What happens to the third close of the 17th sale follows from
 * the seed alone, whatever the other threads do; so a campaign can be repeated.
 */
final class FaultDice implements HttpHook {

  private static final String HEADER = "x-campaign-sale";
  private static final double LEAST = 0.05;
  private static final double MOST = 0.30;
  private static final List<FaultKind> KINDS = List.of(FaultKind.values());

  private static final ThreadLocal<@Nullable Long> SALE = new ThreadLocal<>();
  private static final ThreadLocal<@Nullable Decided> DECIDED = new ThreadLocal<>();

  private final long seed;
  private final Map<Long, Thread> callers = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
  private final Map<String, Set<FaultKind>> hits = new ConcurrentHashMap<>();
  private final AtomicInteger faults = new AtomicInteger();

  FaultDice(long seed) {
    this.seed = seed;
  }

  /** What was decided for a call, which each rule asks for. */
  private record Decided(RecordedCall call, @Nullable FaultKind kind) {}

  /** From now on the calls of this thread belong to a sale. */
  void begin(long number) {
    SALE.set(number);
    callers.put(number, Thread.currentThread());
  }

  void end(long number) {
    callers.remove(number);
    SALE.remove();
  }

  @Override
  public Map<String, String> headers(String service, String operation) {
    Long number = SALE.get();
    return number == null ? Map.of() : Map.of(HEADER, number.toString());
  }

  /** Lets the calls of sales fail; calls of nobody's go well. */
  void loadInto(S360Simulator simulator) {
    for (FaultKind kind : KINDS) {
      kind.on(simulator.faults().onAnyOperation().when(call -> hits(call, kind)));
    }
    // Nothing else fails late: the request is only held back, and then carried out.
    simulator.faults().onAnyOperation().when(this::holdBack).http(503);
  }

  private boolean hits(RecordedCall call, FaultKind kind) {
    boolean hit = kind == decide(call);
    if (hit && kind == FaultKind.INTERRUPT) {
      Thread caller = callers.get(number(call));
      if (caller != null) {
        caller.interrupt();
      }
    }
    return hit;
  }

  private boolean holdBack(RecordedCall call) {
    if (decide(call) == FaultKind.LATE_REQUEST) {
      try {
        Thread.sleep(FaultKind.Late.WAIT.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return false;
  }

  // It is the same call that each rule asks about, not one like it.
  @SuppressWarnings("ReferenceEquality")
  private @Nullable FaultKind decide(RecordedCall call) {
    Decided before = DECIDED.get();
    if (before != null && before.call() == call) {
      return before.kind();
    }
    FaultKind kind = roll(call);
    DECIDED.set(new Decided(call, kind));
    return kind;
  }

  private @Nullable FaultKind roll(RecordedCall call) {
    long number = number(call);
    if (number < 0) {
      return null;
    }
    int count =
        calls
            .computeIfAbsent(number + call.operation(), key -> new AtomicInteger())
            .incrementAndGet();
    SplittableRandom random =
        new SplittableRandom(Objects.hash(seed, number, call.operation(), count));
    double rate = LEAST + (MOST - LEAST) * new SplittableRandom(seed + number).nextDouble();
    if (random.nextDouble() >= rate) {
      return null;
    }
    FaultKind kind = KINDS.get(random.nextInt(KINDS.size()));
    faults.incrementAndGet();
    hits.computeIfAbsent(call.operation(), key -> ConcurrentHashMap.newKeySet()).add(kind);
    return kind;
  }

  private static long number(RecordedCall call) {
    List<String> header = call.headers().getOrDefault(HEADER, List.of());
    return header.isEmpty() ? -1 : Long.parseLong(header.get(0));
  }

  int faults() {
    return faults.get();
  }

  /** Which kinds of fault each operation has had. */
  Map<String, Set<FaultKind>> hits() {
    Map<String, Set<FaultKind>> all = new TreeMap<>();
    hits.forEach((operation, kinds) -> all.put(operation, EnumSet.copyOf(kinds)));
    return all;
  }
}
