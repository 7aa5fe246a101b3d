package io.github.s360sdk.sales;

import io.github.s360sdk.catalog.CatalogClient;
import io.github.s360sdk.contacts.ContactClient;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.internal.pipeline.PipelineSettings;
import io.github.s360sdk.core.internal.runtime.ConnectionRuntime;
import io.github.s360sdk.sales.journal.OrderJournal;
import io.github.s360sdk.sales.model.Order;
import io.github.s360sdk.sales.model.OrderCreationOption;
import io.github.s360sdk.sales.model.OrderDetailGranularity;
import io.github.s360sdk.sales.model.OrderType;
import io.github.s360sdk.sales.model.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

final class DefaultSalesClient implements SalesClient {

  // How far the clocks of program and platform may be apart.
  private static final Duration CLOCKS = Duration.ofSeconds(30);

  private final OrdersClient orders;
  private final FilesClient files;
  private final OrderFlow flow;
  private final Recovery recovery;

  DefaultSalesClient(S360Connection connection, CatalogClient catalog, OrderJournal journal) {
    ConnectionRuntime runtime = ConnectionRuntime.of(connection);
    PipelineSettings settings = runtime.pipeline().settings();
    this.files = FilesClient.of(connection);
    // A sale does not wait until it was read what the platform holds of a new contact.
    ContactClient contacts = ContactClient.of(connection, options -> options.readAfterSave(false));
    Duration patience = settings.totalTimeout();
    OrderCalls calls =
        new OrderCalls(
            connection,
            settings.clock(),
            settings.sleeper(),
            patience,
            settings.attemptTimeout().plus(CLOCKS));
    this.orders = OrdersClient.of(connection);
    // Clients of one connection know of each other's orders, but each view has its own time. A
    // step is a call, and then the time in which its outcome is asked for.
    OrderRuns runs =
        new OrderRuns(
            journal,
            connection.institution(),
            settings.clock(),
            patience.multipliedBy(3),
            runtime.shared(OrderRuns.Owner.class, new JournalOf(journal), OrderRuns.Owner::new));
    this.flow = new OrderFlow(catalog, calls, new Buyers(contacts), runs);
    this.recovery = new Recovery(runs, flow, calls, catalog);
  }

  /** A journal as a key: the same object, whatever its {@code equals} says. */
  private static final class JournalOf {

    private final OrderJournal journal;

    JournalOf(OrderJournal journal) {
      this.journal = journal;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof JournalOf one && one.journal == journal;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(journal);
    }
  }

  /** The journal of a connection for which none was given. */
  static OrderJournal journalOf(S360Connection connection) {
    return ConnectionRuntime.of(connection)
        .shared(OrderJournal.class, OrderJournals.class, OrderJournals::inMemory);
  }

  @Override
  public List<RecoveredOrder> recover() {
    return recover(options -> {});
  }

  @Override
  public List<RecoveredOrder> recover(Consumer<? super RecoveryOptions> change) {
    RecoveryOptions options = new RecoveryOptions();
    change.accept(options);
    return recovery.recover(options);
  }

  private Draft.Collected draft(OrderType type) {
    return new Draft.Collected(flow, new FlowOptions(type));
  }

  @Override
  public SaleStages.Start sale() {
    return new Draft.SaleStart(draft(OrderType.SALE));
  }

  @Override
  public SaleStages.ReservationStart reservation() {
    return new Draft.ReservationStart(draft(OrderType.RESERVATION));
  }

  @Override
  public SaleStages.OfReservation saleOfReservation(long fileId) {
    Draft.Collected draft = draft(OrderType.SALE);
    draft.options.fileId = fileId;
    draft.options.creationOption = OrderCreationOption.RESUME_ALL_RESERVATION_OPERATIONS;
    return new Draft.OfReservation(draft);
  }

  @Override
  public SaleStages.RefundStart refund(long orderId) {
    return new Draft.Refund(draft(OrderType.REFUND_CLIENT), orderId);
  }

  @Override
  public OpenOrder openOrder(long orderId) {
    return flow.takeUp(orderId);
  }

  @Override
  public List<Ticket> tickets(long orderId) {
    Order order = orders.details(orderId, OrderDetailGranularity.TICKET);
    return order.tickets();
  }

  @Override
  public OrdersClient orders() {
    return orders;
  }

  @Override
  public FilesClient files() {
    return files;
  }
}
