package io.github.s360sdk.core.internal.pipeline;

import io.github.s360sdk.core.internal.time.ForwardClock;
import io.github.s360sdk.core.spi.CallListener;
import io.github.s360sdk.core.spi.CircuitPolicy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The circuits of a connection, one per service. Thread-safe. */
public final class Circuits {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.circuit");

  private final CircuitPolicy policy;
  private final ForwardClock clock;
  private final List<CallListener> listeners;
  private final Map<String, Circuit> circuits = new ConcurrentHashMap<>();

  /** Closed circuits. */
  public Circuits(CircuitPolicy policy, Clock clock, List<CallListener> listeners) {
    this.policy = policy;
    // Nothing stays open for the hours by which somebody set a clock back.
    this.clock = new ForwardClock(clock);
    this.listeners = listeners;
  }

  Circuit of(String service) {
    Circuit known = circuits.get(service);
    return known != null ? known : circuits.computeIfAbsent(service, this::make);
  }

  private Circuit make(String service) {
    return new Circuit(policy, clock, until -> tell(service, until));
  }

  private void tell(String service, @Nullable Instant until) {
    if (until == null) {
      LOG.info("{} answers again", service);
    } else {
      LOG.warn("{} does not answer; calls of it fail at once until {}", service, until);
    }
    CallListener.Circuit circuit = new CallListener.Circuit(service, until);
    PipelineSettings.tell(listeners, listener -> listener.onCircuit(circuit));
  }
}
