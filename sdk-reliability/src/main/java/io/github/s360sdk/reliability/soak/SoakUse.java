package io.github.s360sdk.reliability.soak;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.core.CallOptions;
import io.github.s360sdk.core.error.AvailabilityException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.spi.HttpHook;
import io.github.s360sdk.reliability.process.Institution;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * What one thread does with the client of an institution: calls of all kinds, one after another.
 */
final class SoakUse {

  private static final int SEATS = 2;
  private static final int ONE_IN_FAULTY = 12;
  private static final int ONE_IN_INTERRUPTED = 60;

  private final S360Client s360;
  // What fails here on purpose must not fail for those who wait for the same answer.
  private final S360Client alone;
  private final Institution institution;
  private final Interrupts interrupts;
  private final Surprises surprises;
  private final Random random;
  private final List<Consumer<S360Client>> tasks =
      List.of(this::look, this::availability, this::contact, this::sell, this::sell, this::cart);

  SoakUse(
      S360Client s360,
      Institution institution,
      Interrupts interrupts,
      Surprises surprises,
      long seed) {
    this.s360 = s360;
    this.alone = s360.withOptions(CallOptions::withoutCache);
    this.institution = institution;
    this.interrupts = interrupts;
    this.surprises = surprises;
    this.random = new Random(seed);
  }

  /** Asks for the fault that the thread wants at the moment. */
  static final class Asking implements HttpHook {

    private static final ThreadLocal<SoakFault> WANTED = new ThreadLocal<>();

    static void during(SoakFault fault, Runnable task) {
      WANTED.set(fault);
      try {
        task.run();
      } finally {
        WANTED.remove();
      }
    }

    @Override
    public Map<String, String> headers(String service, String operation) {
      SoakFault fault = WANTED.get();
      return fault == null ? Map.of() : Map.of(SoakFault.HEADER, fault.value());
    }
  }

  /** Does one thing. */
  void once() {
    Consumer<S360Client> task = tasks.get(random.nextInt(tasks.size()));
    if (random.nextInt(ONE_IN_INTERRUPTED) == 0) {
      failing(
          () -> interrupts.during(() -> Asking.during(SoakFault.SLOW, () -> task.accept(alone))));
    } else if (random.nextInt(ONE_IN_FAULTY) == 0) {
      SoakFault fault = SoakFault.QUICK.get(random.nextInt(SoakFault.QUICK.size()));
      failing(() -> Asking.during(fault, () -> task.accept(alone)));
    } else {
      try {
        task.accept(s360);
      } catch (AvailabilityException e) {
        // Interrupted drafts of others hold the places for a while.
      } catch (RuntimeException e) {
        surprises.add(e);
      }
    }
  }

  /** Does what may fail in the way of the SDK, and in no other. */
  private void failing(Runnable task) {
    try {
      task.run();
    } catch (S360Exception e) {
      // This was asked for.
    } catch (RuntimeException e) {
      surprises.add(e);
    }
  }

  private void look(S360Client s360) {
    s360.catalog().posConfig();
    Catalog catalog = s360.catalog().get();
    if (catalog.performance(institution.performance()).isEmpty()) {
      throw new IllegalStateException("the catalogue lacks its performance");
    }
    s360.catalog().isAlive();
  }

  private void availability(S360Client s360) {
    s360.availability()
        .performances(
            query ->
                query
                    .pointOfSales(institution.pointOfSales())
                    .performance(institution.performance()));
  }

  private void contact(S360Client s360) {
    String email = "soak" + random.nextLong(Long.MAX_VALUE) + "@example.org";
    String number =
        s360.contacts()
            .create(
                contact ->
                    contact.individual(one -> one.firstName("Ada").lastName("Soak").email(email)))
            .number();
    s360.contacts().search(query -> query.email(email)).all();
    s360.contacts().update(number, change -> change.individual(one -> one.firstName("Eva")));
    s360.contacts().delete(number);
  }

  private void sell(S360Client s360) {
    Sale sale =
        s360.sales()
            .sale()
            .purchaser(institution.purchaser())
            .product(
                pass ->
                    pass.item(institution.passItem()).tariff(institution.passTariff()).quantity(1))
            .payWith(PaymentSelector.pendingAccount())
            .complete();
    if (sale.tickets().isEmpty()) {
      throw new IllegalStateException("a sale has no tickets");
    }
  }

  private void cart(S360Client s360) {
    OpenOrder order =
        s360.sales()
            .sale()
            .seats(
                seats ->
                    seats
                        .performance(institution.performance())
                        .seatCategory(institution.seatCategory())
                        .tariff(institution.seatTariff())
                        .quantity(SEATS))
            .create();
    order.refresh();
    order.abandon();
  }
}
