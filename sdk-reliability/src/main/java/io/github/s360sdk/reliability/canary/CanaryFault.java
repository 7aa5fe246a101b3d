package io.github.s360sdk.reliability.canary;

import io.github.s360sdk.testing.Fault;
import io.github.s360sdk.testing.FaultOrder;
import java.time.Duration;
import java.util.function.Function;

/** All that the simulator can do wrong. */
@SuppressWarnings("ImmutableEnumChecker") // a lambda without state
enum CanaryFault {
  STATUS(order -> order.statusCode("error.canary", Canary.STATUS_DETAIL.value())),
  /** A code that is none, but a sentence. */
  STATUS_IS_TEXT(
      order -> order.statusCode("error " + Canary.EMAIL.value(), Canary.STATUS_DETAIL.value())),
  AVAILABILITY(order -> order.statusCode("error.order.availability", Canary.STATUS_DETAIL.value())),
  IN_PROGRESS(order -> order.inProgress(7)),
  SOAP_FAULT(order -> order.soapFault("Server", Canary.FAULT_TEXT.value())),
  SOAP_FAULT_OF_SECURITY(
      order -> order.soapFault("wsse:FailedAuthentication", Canary.FAULT_TEXT.value())),
  HTTP_401(order -> order.http(401)),
  HTTP_403(order -> order.http(403)),
  HTTP_404(order -> order.http(404)),
  HTTP_500(order -> order.http(500)),
  HTTP_503(order -> order.http(503, Canary.TOWN.value())),
  HTTP_509(order -> order.http(509, "1")),
  LATE(order -> order.delay(Duration.ofSeconds(2))),
  CUT_BEFORE_WORK(FaultOrder::disconnectBeforeWork),
  CUT_AFTER_WORK(FaultOrder::disconnectAfterWork),
  TRUNCATED(FaultOrder::truncateBody),
  BROKEN(order -> order.breakAfter(400)),
  GARBLED(FaultOrder::garbleBody),
  EMPTY(FaultOrder::emptyBody),
  HTML(FaultOrder::html);

  private final Function<FaultOrder, Fault> effect;

  CanaryFault(Function<FaultOrder, Fault> effect) {
    this.effect = effect;
  }

  Fault order(FaultOrder order) {
    return effect.apply(order);
  }
}
