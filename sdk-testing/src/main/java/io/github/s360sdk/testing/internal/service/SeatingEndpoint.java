package io.github.s360sdk.testing.internal.service;

import io.github.s360sdk.core.model.ServiceAddress;
import io.github.s360sdk.sales.internal.stub.seating.DoSeatingForOperations;
import io.github.s360sdk.sales.internal.stub.type.SeatingInformation;
import io.github.s360sdk.sales.internal.stub.type.SeatingResult;
import io.github.s360sdk.testing.internal.state.Operation;
import io.github.s360sdk.testing.internal.state.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** ExternalSeatingService: gives seats to operations that were sold without one. */
public final class SeatingEndpoint {

  private static final ServiceAddress ADDRESS =
      new ServiceAddress(
          "ExternalSeatingService",
          "tnseb",
          "com.secutix.service.realtime.seat",
          "1_0",
          "http://v1_0.ExternalSeatingService.service.secutix.com");

  private final Store store;
  private final OrderForm form;

  private SeatingEndpoint(Store store) {
    this.store = store;
    this.form = new OrderForm(store.settings());
  }

  /** Builds the endpoint. */
  public static ServiceEndpoint create(Store store) {
    SeatingEndpoint seating = new SeatingEndpoint(store);
    return new ServiceEndpoint(
        ADDRESS,
        List.of(
            new ServiceOperation<>(
                "doSeatingForOperations",
                DoSeatingForOperations.class,
                DoSeatingForOperations::getRequestId,
                SeatingResult.class,
                SeatingResult::new,
                seating::seat)));
  }

  private SeatingResult seat(DoSeatingForOperations request, Caller caller) {
    Map<Long, Long> seats = new HashMap<>();
    for (SeatingInformation information : request.getSeatingInformation()) {
      if (information.getMovementId() != null && information.getPhysicalSeatId() != null) {
        seats.put(information.getMovementId(), information.getPhysicalSeatId());
      }
    }
    SeatingResult result = new SeatingResult();
    store.with(
        books -> {
          for (Operation operation :
              books.seat(Requests.present(request.getOperationIds()), seats).operations()) {
            operation
                .movements()
                .forEach(
                    movement ->
                        result.getMovementsData().add(form.movement(operation, movement, caller)));
          }
          return true;
        });
    return result;
  }
}
