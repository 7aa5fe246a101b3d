package io.github.s360sdk.testing;

import io.github.s360sdk.testing.internal.server.FaultPlan;

/** A fault that was ordered. Thread-safe. */
public final class Fault {

  private final FaultPlan plan;
  private final FaultPlan.Rule rule;

  Fault(FaultPlan plan, FaultPlan.Rule rule) {
    this.plan = plan;
    this.rule = rule;
  }

  /** Takes the fault back. Calls that it has hit already are not changed. */
  public void remove() {
    plan.remove(rule);
  }

  /**
   * How many calls it has hit.
   *
   * @return the number of calls so far
   */
  public int hits() {
    return rule.hits();
  }
}
