package io.github.s360sdk.reliability.soak;

import io.github.s360sdk.testing.FaultOrder;
import io.github.s360sdk.testing.Faults;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What goes wrong with a call that asks for it by a header: so every thread has its own faults,
 * although the simulator is in another JVM.
 */
@SuppressWarnings("ImmutableEnumChecker") // a lambda without state
enum SoakFault {
  UNAVAILABLE(order -> order.http(503)),
  FORBIDDEN(order -> order.http(403)),
  SOAP_FAULT(order -> order.soapFault("Server", "soak")),
  REFUSED(order -> order.statusCode("error.soak", "soak")),
  CUT_BEFORE(FaultOrder::disconnectBeforeWork),
  CUT_AFTER(FaultOrder::disconnectAfterWork),
  TRUNCATED(FaultOrder::truncateBody),
  GARBLED(FaultOrder::garbleBody),
  EMPTY(FaultOrder::emptyBody),
  HTML(FaultOrder::html),
  /** Slow enough to be interrupted under way. */
  SLOW(order -> order.delay(Duration.ofMillis(300)));

  /** Name of the header, in lower case as the simulator tells it. */
  static final String HEADER = "x-soak-fault";

  /** All that take no time. */
  static final List<SoakFault> QUICK =
      Arrays.stream(values()).filter(fault -> fault != SLOW).toList();

  private final Consumer<FaultOrder> effect;

  SoakFault(Consumer<FaultOrder> effect) {
    this.effect = effect;
  }

  /** Value of the header. */
  String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Has all of them happen where they are asked for. */
  static void orderAll(Faults faults) {
    for (SoakFault fault : values()) {
      List<String> asked = List.of(fault.value());
      fault.effect.accept(
          faults.onAnyOperation().when(call -> asked.equals(call.headers().get(HEADER))));
    }
  }
}
