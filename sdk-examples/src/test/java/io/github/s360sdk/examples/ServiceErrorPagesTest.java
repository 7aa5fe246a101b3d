package io.github.s360sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.error.AccessDeniedException;
import io.github.s360sdk.core.error.AuthenticationException;
import io.github.s360sdk.core.error.AvailabilityException;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.error.OrderOutcome;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.S360ServiceException;
import io.github.s360sdk.core.error.ServerErrorException;
import io.github.s360sdk.core.error.ServiceNotFoundException;
import io.github.s360sdk.core.error.SoapFaultException;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.error.UnexpectedHttpStatusException;
import io.github.s360sdk.core.spi.RateLimits;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.testing.S360Simulator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Java of the pages about refusals, and what the pages claim. */
class ServiceErrorPagesTest extends ErrorPageSetup {

  ServiceErrorPagesTest(S360Simulator simulator) {
    super(simulator);
  }

  @Test
  void service() {
    simulator.faults().on("getPOSConfig").http(403);
    // snippet
    try {
      show(s360.catalog().posConfig().currency());
    } catch (S360ServiceException e) {
      log(e);
      show(e.statusCode() != null ? "status " + e.statusCode() : "HTTP status " + e.httpStatus());
    }
    // end snippet
    claims(logged(S360ServiceException.class), false, false);
    assertThat(shown()).isEqualTo("HTTP status 403\n");
  }

  @Test
  void authentication() {
    S360Client s360 = client(simulator.connection().credentials(simulator.operator(), "wrong-one"));
    // snippet
    try {
      show(s360.catalog().posConfig().currency());
    } catch (AuthenticationException e) {
      log(e);
      show("call the operations team: " + e.advice());
    }
    // end snippet
    AuthenticationException error = logged(AuthenticationException.class);
    claims(error, false, false);
    assertThat(error.attempts()).isEqualTo(1);
    assertThat(error.httpStatus()).isEqualTo(500);
    assertThat(error).hasMessageNotContaining("wrong-one").hasNoCause();
    simulator.faults().on("getPOSConfig").http(401);
    assertThatExceptionOfType(AuthenticationException.class)
        .isThrownBy(() -> this.s360.catalog().posConfig())
        .satisfies(refused -> assertThat(refused.httpStatus()).isEqualTo(401));
  }

  @Test
  void aPasswordThatChangesInASaleLeavesTheOrderHeld() {
    simulator
        .faults()
        .on("closeOrder")
        .when(
            call -> {
              simulator.setPassword(simulator.operator(), "the-next-one");
              return false;
            })
        .http(200);
    assertThatExceptionOfType(AuthenticationException.class)
        .isThrownBy(
            () ->
                s360.sales()
                    .sale()
                    .product(p -> p.item(pass).tariff(passTariff).quantity(1))
                    .payWith(PaymentSelector.pendingAccount())
                    .complete())
        .satisfies(e -> assertThat(stateOfOrder(e)).isEqualTo(OrderOutcome.State.HELD));
  }

  @Test
  void accessDenied() {
    simulator.faults().on("createOrUpdateOrder").http(403);
    // snippet
    try {
      s360.sales().sale().product(p -> p.item(pass).tariff(passTariff).quantity(1)).create();
    } catch (AccessDeniedException e) {
      log(e);
      show("the operator lacks the right for " + e.service() + "." + e.operation());
    }
    // end snippet
    AccessDeniedException error = logged(AccessDeniedException.class);
    claims(error, false, false);
    assertThat(error.httpStatus()).isEqualTo(403);
    assertThat(stateOfOrder(error)).isEqualTo(OrderOutcome.State.NOT_CREATED);
    assertThat(shown()).endsWith("ExternalOrderFacade.createOrUpdateOrder\n");
  }

  @Test
  void serviceNotFound() {
    // snippet
    S360Client s360 =
        S360Client.of(
            simulator
                .connection()
                .service("CatalogService", address -> address.withVersion("1_16"))
                .build());
    try {
      show(s360.catalog().posConfig().currency());
    } catch (ServiceNotFoundException e) {
      log(e);
      show("not at this address, or not in this version: " + e.service());
    }
    // end snippet
    closedLater(s360);
    ServiceNotFoundException error = logged(ServiceNotFoundException.class);
    claims(error, false, false);
    assertThat(error.httpStatus()).isEqualTo(404);
    assertThat(error.attempts()).isEqualTo(1);
    assertThat(shown()).endsWith("CatalogService\n");
  }

  @Test
  void throttled() {
    simulator.faults().on("getPOSConfig").http(509, "30");
    // snippet
    try {
      show(s360.catalog().posConfig().currency());
    } catch (ThrottledException e) {
      log(e);
      String who = e.byPlatform() ? "the platform" : "the limiter of this program";
      show(who + " refused, again at " + e.retryAt());
    }
    // end snippet
    ThrottledException error = logged(ThrottledException.class);
    claims(error, true, false);
    assertThat(error.byPlatform()).isTrue();
    assertThat(error.retryAt()).isEqualTo(clock.instant().plusSeconds(30));
    assertThat(error.httpStatus()).isEqualTo(509);
    assertThat(error.attempts()).isEqualTo(3);
  }

  @Test
  void theLimiterRefusesBeforeAnythingIsSent() {
    S360Client s360 = client(simulator.connection().rateLimits(RateLimits.DOCUMENTED));
    s360.catalog().reload();
    assertThatExceptionOfType(ThrottledException.class)
        .isThrownBy(() -> s360.catalog().reload())
        .satisfies(
            error -> {
              claims(error, true, false);
              assertThat(error.byPlatform()).isFalse();
              assertThat(error.attempts()).isZero();
              assertThat(error.httpStatus()).isNull();
              assertThat(error.retryAt())
                  .isBetween(
                      clock.instant().plus(Duration.ofMinutes(9)),
                      clock.instant().plus(Duration.ofMinutes(10).plusSeconds(1)));
            });
    assertThat(simulator.requests().count("getCatalogDetailed")).isEqualTo(1);
  }

  @Test
  void aWriteIsRepeatedAfterARefusalByALimit() {
    simulator.faults().on("createOrUpdateOrder").nextCalls(1).http(429);
    s360.sales().sale().product(p -> p.item(pass).tariff(passTariff).quantity(1)).create();
    assertThat(simulator.requests().count("createOrUpdateOrder")).isEqualTo(2);
  }

  @Test
  void serverError() {
    simulator.faults().on("getPOSConfig").http(503);
    // snippet
    try {
      show(s360.catalog().posConfig().currency());
    } catch (ServerErrorException e) {
      log(e);
      show("the platform fails with HTTP " + e.httpStatus() + ", " + e.attempts() + " attempts");
    }
    // end snippet
    claims(logged(ServerErrorException.class), true, true);
    assertThat(shown()).isEqualTo("the platform fails with HTTP 503, 3 attempts\n");
    simulator.faults().on("cancelOperations").http(500);
    assertThatExceptionOfType(ServerErrorException.class)
        .isThrownBy(() -> s360.sales().orders().cancelOperations(1, List.of(2L), List.of()))
        .satisfies(write -> assertThat(write.attempts()).isEqualTo(1));
  }

  @Test
  void soapFault() {
    simulator.faults().on("getPOSConfig").soapFault("Server", "no such element");
    // snippet
    try {
      show(s360.catalog().posConfig().currency());
    } catch (SoapFaultException e) {
      log(e); // the message has the code, not the text
      show("fault " + e.faultCode() + " of " + e.operation());
    }
    // end snippet
    SoapFaultException error = logged(SoapFaultException.class);
    claims(error, false, true);
    assertThat(error.faultCode()).isEqualTo("Server");
    assertThat(error.faultText()).isEqualTo("no such element");
    assertThat(error.httpStatus()).isEqualTo(500);
    assertThat(error.attempts()).as("not even a read is repeated").isEqualTo(1);
    assertThat(error).hasMessageContaining("Server").hasMessageNotContaining("no such element");
  }

  @Test
  void aFaultOfTheWorkflowIsLookedUp() {
    simulator.faults().on("createOrUpdateOrder").soapFault("Server", "no such element");
    assertThatExceptionOfType(OutcomeUnknownException.class)
        .isThrownBy(
            () ->
                s360.sales()
                    .sale()
                    .product(p -> p.item(pass).tariff(passTariff).quantity(1))
                    .create())
        .withCauseInstanceOf(SoapFaultException.class);
  }

  @Test
  void unexpectedHttpStatus() {
    simulator.faults().on("getPOSConfig").http(302);
    // snippet
    try {
      show(s360.catalog().posConfig().currency());
    } catch (UnexpectedHttpStatusException e) {
      log(e);
      show("HTTP " + e.httpStatus() + ": is this the address of the platform?");
    }
    // end snippet
    UnexpectedHttpStatusException error = logged(UnexpectedHttpStatusException.class);
    claims(error, false, false);
    assertThat(error.httpStatus()).isEqualTo(302);
    assertThat(error.attempts()).isEqualTo(1);
  }

  @Test
  void availability() {
    simulator.sellElsewhere(performance, category, simulator.seatsLeft(performance, category));
    // snippet
    try {
      Sale sale =
          s360.sales()
              .sale()
              .seats(
                  s -> s.performance(performance).seatCategory(category).tariff(tariff).quantity(2))
              .payWith(PaymentSelector.pendingAccount())
              .complete();
      show("sold as order " + sale.orderId());
    } catch (AvailabilityException e) {
      log(e);
      show("sold out: offer another performance or seat category");
    }
    // end snippet
    AvailabilityException error = logged(AvailabilityException.class);
    claims(error, false, false);
    assertThat(error.statusCode()).isEqualTo(AvailabilityException.CODE);
    assertThat(error.operation()).isEqualTo("createOrUpdateOrder");
    assertThat(stateOfOrder(error)).isEqualTo(OrderOutcome.State.NOT_CREATED);
  }

  @Test
  void whatIsSoldOutLaterFreesWhatWasHeldBefore() {
    simulator.sellElsewhere(performance, category, simulator.seatsLeft(performance, category));
    assertThatExceptionOfType(AvailabilityException.class)
        .isThrownBy(
            () ->
                s360.sales()
                    .sale()
                    .product(p -> p.item(pass).tariff(passTariff).quantity(1))
                    .seats(
                        s ->
                            s.performance(performance)
                                .seatCategory(category)
                                .tariff(tariff)
                                .quantity(2))
                    .payWith(PaymentSelector.pendingAccount())
                    .complete())
        .satisfies(e -> assertThat(stateOfOrder(e)).isEqualTo(OrderOutcome.State.FREED));
  }

  @Test
  void aCartKeepsWhatItHadIfAnAdditionIsSoldOut() {
    OpenOrder cart =
        s360.sales().sale().product(p -> p.item(pass).tariff(passTariff).quantity(1)).create();
    simulator.sellElsewhere(performance, category, simulator.seatsLeft(performance, category));
    assertThatExceptionOfType(AvailabilityException.class)
        .isThrownBy(
            () ->
                cart.addSeats(
                    s ->
                        s.performance(performance)
                            .seatCategory(category)
                            .tariff(tariff)
                            .quantity(2)))
        .satisfies(e -> assertThat(stateOfOrder(e)).isEqualTo(OrderOutcome.State.HELD));
    assertThat(cart.close(PaymentSelector.pendingAccount()).tickets()).hasSize(1);
  }

  @Test
  void business() {
    simulator.faults().on("closeOrder").statusCode("error.order.limit", "at most 6 passes");
    // snippet
    try {
      Sale sale =
          s360.sales()
              .sale()
              .product(p -> p.item(pass).tariff(passTariff).quantity(1))
              .payWith(PaymentSelector.pendingAccount())
              .complete();
      show("sold as order " + sale.orderId());
    } catch (BusinessException e) {
      log(e); // the message has the code, not the detail
      show("refused with " + e.statusCode() + ", order: " + e.order());
    }
    // end snippet
    BusinessException error = logged(BusinessException.class);
    claims(error, false, false);
    assertThat(error.statusDetail()).isEqualTo("at most 6 passes");
    assertThat(error.httpStatus()).isEqualTo(200);
    assertThat(error).hasMessageNotContaining("at most");
    assertThat(stateOfOrder(error)).isEqualTo(OrderOutcome.State.FREED);
    assertThat(shown()).startsWith("refused with error.order.limit, order: the order was given up");
  }

  @Test
  void aCodeIsLookedForInBothFields() {
    simulator.faults().on("getPOSConfig").statusCode("failure", AvailabilityException.CODE);
    assertThatExceptionOfType(AvailabilityException.class)
        .isThrownBy(() -> s360.catalog().posConfig());
  }

  @Test
  void invalidRequest() {
    // snippet
    try {
      s360.sales().sale().product(p -> p.item(pass).tariff(passTariff).quantity(0)).create();
    } catch (InvalidRequestException e) {
      log(e);
      e.violations().forEach(wrong -> show(wrong.field() + " " + wrong.problem()));
    }
    // end snippet
    InvalidRequestException error = logged(InvalidRequestException.class);
    claims(error, false, false);
    assertThat(error.details()).isNull();
    assertThat(error.attempts()).isZero();
    assertThat(error.order()).isNull();
    assertThat(shown()).isEqualTo("quantity must be at least 1, but is 0\n");
    assertThat(simulator.requests().all()).isEmpty();
  }

  @Test
  void aTextThatCannotBeSentIsRefusedWhenTheOrderIsMade() {
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(
            () ->
                s360.sales()
                    .sale()
                    .externalReference("cart\u00014711")
                    .product(p -> p.item(pass).tariff(passTariff).quantity(1))
                    .create())
        .satisfies(e -> assertThat(stateOfOrder(e)).isEqualTo(OrderOutcome.State.NOT_CREATED));
    assertThat(simulator.requests().count("createOrUpdateOrder")).isZero();
  }
}
