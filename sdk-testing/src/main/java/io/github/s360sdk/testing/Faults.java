package io.github.s360sdk.testing;

import io.github.s360sdk.testing.internal.server.FaultPlan;

/**
 * Orders faults: what the platform, or the network before it, does wrong. Thread-safe. If several
 * faults fit a call, the one that was ordered first hits it.
 *
 * <pre>{@code
 * simulator.faults().on("closeOrder").nextCalls(1).disconnectAfterWork();
 * simulator.faults().onAnyOperation().http(509, null);
 * }</pre>
 */
public final class Faults {

  private final FaultPlan plan;

  Faults(FaultPlan plan) {
    this.plan = plan;
  }

  /**
   * Begins a fault of one operation.
   *
   * @param operation name on the wire, for example {@code closeOrder}
   * @return what is to be said about it; the fault is ordered by its last method
   */
  public FaultOrder on(String operation) {
    return new FaultOrder(plan, operation);
  }

  /**
   * Begins a fault of all operations.
   *
   * @return what is to be said about it; the fault is ordered by its last method
   */
  public FaultOrder onAnyOperation() {
    return new FaultOrder(plan, FaultPlan.ANY);
  }

  /** Takes all faults back. */
  public void clear() {
    plan.clear();
  }
}
