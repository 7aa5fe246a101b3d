package io.github.s360sdk.sales;

import io.github.s360sdk.contacts.request.NewContact;
import io.github.s360sdk.sales.model.OrderCreationOption;
import io.github.s360sdk.sales.model.OrderType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a draft has collected beside its items. Changed by the draft only, which is used once. */
final class FlowOptions {

  final OrderType type;
  @Nullable String purchaser;
  @Nullable NewContact newPurchaser;
  @Nullable String externalReference;
  @Nullable Long fileId;
  @Nullable OrderCreationOption creationOption;
  boolean barCodes;
  @Nullable Integer maxWaitingTime;
  Duration ticketWait = Duration.ofSeconds(30);
  boolean compensate = true;

  FlowOptions(OrderType type) {
    this.type = type;
    this.barCodes = type == OrderType.SALE;
  }

  boolean refund() {
    return type == OrderType.REFUND_CLIENT || type == OrderType.REFUND_ORGANIZATION;
  }
}
