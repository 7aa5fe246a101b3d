package io.github.s360sdk.reliability.crash;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.OrderJournals;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.RecoveredOrder;
import io.github.s360sdk.sales.SaleStages;
import io.github.s360sdk.sales.journal.OrderJournal;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * The program that is killed. It recovers what the one before has left, and then sells with several
 * threads until it is killed, or its input ends.
 *
 * <p>Arguments: address, operator, password, contact, item, tariff, folder, and a number that makes
 * its references unique.
 */
final class Victim {

  static final String JOURNAL = "orders.journal";
  static final String SOLD = "sold.txt";
  static final String OPENED = "opened";
  static final String SELLING = "selling";

  private static final int THREADS = 4;

  private final String[] arguments;
  private final S360Client s360;
  private final SoldFile sold;

  private Victim(String[] arguments, S360Client s360, SoldFile sold) {
    this.arguments = arguments;
    this.s360 = s360;
    this.sold = sold;
  }

  /** Runs until it is killed. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[6]);
    try (OrderJournal journal = OrderJournals.file(folder.resolve(JOURNAL));
        S360Client s360 = client(arguments[0], arguments[1], arguments[2], journal)) {
      Victim victim = new Victim(arguments, s360, new SoldFile(folder.resolve(SOLD)));
      System.out.println(OPENED);
      recover(s360, victim.sold);
      System.out.println(SELLING);
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        Thread seller = new Thread(() -> victim.sell(thread), "seller-" + i);
        seller.setDaemon(true);
        seller.start();
      }
      while (System.in.read() >= 0) {
        // nobody writes; the end of the input is the end of the parent
      }
    }
  }

  static S360Client client(String address, String operator, String password, OrderJournal journal) {
    return S360Client.of(
        S360Connection.builder()
            .institution("demo")
            .baseUrl(address)
            .credentials(operator, password)
            .rateLimiter(RateLimiter.unlimited())
            .build(),
        journal);
  }

  /** Recovers, and gives up the carts whose buyers are gone. */
  static boolean recover(S360Client s360, SoldFile sold) {
    boolean known = true;
    for (RecoveredOrder order : s360.sales().recover(options -> options.handover(sold::store))) {
      known &= order.outcome() != RecoveredOrder.Outcome.PENDING;
      Long id = order.orderId();
      if (order.outcome() == RecoveredOrder.Outcome.OPEN && id != null) {
        s360.sales().openOrder(id).abandon();
      }
    }
    return known;
  }

  private void sell(int thread) {
    SplittableRandom random = new SplittableRandom(arguments[7].hashCode() * 31L + thread);
    for (int number = 0; ; number++) {
      try {
        sell(arguments[7] + "-" + thread + "-" + number, random.nextInt(4));
      } catch (S360Exception e) {
        System.err.println(e.getMessage());
      }
    }
  }

  private void sell(String reference, int kind) {
    SaleStages.WithItems draft =
        s360.sales()
            .sale()
            .purchaser(arguments[3])
            .externalReference(reference)
            .product(item -> item(item, 1))
            .product(item -> item(item, 2));
    if (kind == 0) {
      OpenOrder cart = draft.create();
      cart.addProduct(item -> item(item, 1));
      cart.close(PaymentSelector.pendingAccount(), sold::store);
    } else {
      draft.payWith(PaymentSelector.pendingAccount()).complete(sold::store);
    }
  }

  private void item(io.github.s360sdk.sales.request.ProductItem.Builder item, int quantity) {
    item.item(Long.parseLong(arguments[4])).tariff(Long.parseLong(arguments[5])).quantity(quantity);
  }
}
