package io.github.s360sdk.reliability.campaign;

import io.github.s360sdk.testing.FaultOrder;
import java.time.Duration;
import java.util.function.Consumer;

/** The ways in which a call fails. */
@SuppressWarnings("ImmutableEnumChecker") // lambdas without state
enum FaultKind {
  /** The connection is cut, and nothing was done. */
  LOST_REQUEST(FaultOrder::disconnectBeforeWork),
  /** The connection is cut, and all was done. */
  LOST_ANSWER(FaultOrder::disconnectAfterWork),
  /** The connection is cut in the middle of the answer. */
  HALF_ANSWER(FaultOrder::truncateBody),
  /** The connection is cut at the begin of the answer. */
  CUT_ANSWER(fault -> fault.breakAfter(40)),
  /** The answer is no XML from its middle on. */
  GARBLED_ANSWER(FaultOrder::garbleBody),
  /** The answer has no body. */
  EMPTY_ANSWER(FaultOrder::emptyBody),
  /** A page of maintenance in place of the answer. */
  PAGE(FaultOrder::html),
  /** A gateway that finds nobody behind it. */
  UNAVAILABLE(fault -> fault.http(503)),
  /** An error of the server without a SOAP fault. */
  SERVER_ERROR(fault -> fault.http(500)),
  /** A gateway that lets nobody in. */
  FORBIDDEN(fault -> fault.http(403)),
  /** The limit of calls is reached. */
  THROTTLED(fault -> fault.http(509)),
  /** A SOAP fault. */
  SOAP_FAULT(fault -> fault.soapFault("Server", "internal error")),
  /** The platform refuses, for a reason that nobody knows. */
  REFUSED(fault -> fault.statusCode("error.technical", "please try again")),
  /** The platform is still working on it; in truth it does nothing. */
  IN_PROGRESS(fault -> fault.inProgress(null)),
  /** All is done and the answer comes when the caller has given up. */
  SLOW_ANSWER(fault -> fault.delay(Late.WAIT)),
  /** All is done, but only when the caller has given up: a request that arrives late. */
  LATE_REQUEST(fault -> {}),
  /** The thread of the caller is interrupted, and all is done. */
  INTERRUPT(fault -> fault.delay(Late.WAIT));

  /** Later than a caller waits. */
  static final class Late {
    static final Duration WAIT = Duration.ofMillis(500);

    private Late() {}
  }

  private final Consumer<? super FaultOrder> order;

  FaultKind(Consumer<? super FaultOrder> order) {
    this.order = order;
  }

  /** Orders this kind of fault for the calls that a fault order chooses. */
  void on(FaultOrder calls) {
    order.accept(calls);
  }
}
