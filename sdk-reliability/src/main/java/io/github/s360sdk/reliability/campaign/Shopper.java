package io.github.s360sdk.reliability.campaign;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.sales.OpenOrder;
import io.github.s360sdk.sales.PaymentSelector;
import io.github.s360sdk.sales.Sale;
import io.github.s360sdk.sales.SaleStages;
import io.github.s360sdk.sales.request.OrderItem;
import io.github.s360sdk.sales.request.ProductItem;
import io.github.s360sdk.sales.request.SeatsItem;
import io.github.s360sdk.testing.world.DemoWorld;
import java.util.SplittableRandom;

/** Makes one random sale, as programs of partners do it; which one follows from its number. */
final class Shopper {

  private static final int MOST_TRIES = 3;

  private final S360Client s360;
  private final DemoWorld world;
  private final Ledger ledger;
  private final FaultDice dice;
  private final long seed;

  Shopper(S360Client s360, DemoWorld world, Ledger ledger, FaultDice dice, long seed) {
    this.s360 = s360;
    this.world = world;
    this.ledger = ledger;
    this.dice = dice;
    this.seed = seed;
  }

  /** Makes the sale with a number. */
  void shop(long number) {
    dice.begin(number);
    try {
      shop(number, new SplittableRandom(seed * 31 + number));
    } catch (S360Exception e) {
      ledger.failed(e);
    } catch (RuntimeException | Error e) {
      ledger.untyped(e);
    } finally {
      dice.end(number);
      // An interrupt that came at the end belongs to this sale and to no other.
      Thread.interrupted();
    }
  }

  private void shop(long number, SplittableRandom random) {
    String reference = "cart-" + number;
    int choice = random.nextInt(100);
    if (choice < 45) {
      atOnce(reference, random, false);
    } else if (choice < 50) {
      atOnce(reference, random, true);
    } else if (choice < 70) {
      cart(reference, random);
    } else if (choice < 80) {
      reservation(reference, random);
    } else if (choice < 90) {
      refund(reference, random);
    } else {
      withNewBuyer(reference, random);
    }
  }

  private OrderItem item(SplittableRandom random) {
    long tariff = world.theatre().fullTariff().id();
    int quantity = 1 + random.nextInt(3);
    if (random.nextBoolean()) {
      long performance = world.theatre().performances().get(0).id();
      long category = world.theatre().seatCategories().get(0).id();
      return SeatsItem.of(
          s -> s.performance(performance).seatCategory(category).tariff(tariff).quantity(quantity));
    }
    return ProductItem.of(
        p -> p.item(world.museum().passItemId()).tariff(tariff).quantity(quantity));
  }

  private SaleStages.WithItems draft(String reference, SplittableRandom random) {
    // Now and then the point of sale is asked for anew.
    S360Client client =
        random.nextInt(12) == 0 ? s360.withOptions(options -> options.withoutCache()) : s360;
    SaleStages.WithItems draft =
        client
            .sales()
            .sale()
            .purchaser(world.contactNumber())
            .externalReference(reference)
            .item(item(random));
    for (int more = random.nextInt(3); more > 0; more--) {
      draft = draft.item(item(random));
    }
    return draft;
  }

  /** Begins again where nothing was sold for certain, as a shop does, with the same reference. */
  private void atOnce(String reference, SplittableRandom random, boolean keepsOpen) {
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      SaleStages.WithItems draft = draft(reference, random);
      if (keepsOpen) {
        draft = draft.withoutCompensation();
      }
      try {
        draft.payWith(PaymentSelector.pendingAccount()).complete(ledger::sold);
        return;
      } catch (S360Exception e) {
        boolean mayBeginAgain = ledger.failed(e);
        if (!mayBeginAgain || Thread.interrupted()) {
          return;
        }
      }
    }
  }

  private void cart(String reference, SplittableRandom random) {
    OpenOrder cart = draft(reference, random).create();
    if (random.nextInt(3) == 0) {
      cart.add(item(random));
    }
    if (random.nextInt(3) == 0 && cart.operations().size() > 1) {
      cart.remove(cart.operations().get(0));
    }
    if (random.nextInt(4) == 0) {
      cart.abandon();
      ledger.freed(cart.id());
    } else if (random.nextInt(4) == 0) {
      s360.sales().openOrder(cart.id()).close(PaymentSelector.pendingAccount(), ledger::sold);
    } else {
      cart.close(PaymentSelector.pendingAccount(), ledger::sold);
    }
  }

  private void reservation(String reference, SplittableRandom random) {
    Sale reserved =
        s360.sales()
            .reservation()
            .purchaser(world.contactNumber())
            .externalReference("reservation-of-" + reference)
            .item(item(random))
            .reserve(ledger::sold);
    Long file = reserved.fileId();
    if (file != null) {
      s360.sales()
          .saleOfReservation(file)
          .externalReference(reference)
          .payWith(PaymentSelector.pendingAccount())
          .complete(ledger::sold);
    }
  }

  private void refund(String reference, SplittableRandom random) {
    Sale sale =
        draft(reference, random).payWith(PaymentSelector.pendingAccount()).complete(ledger::sold);
    s360.sales()
        .refund(sale.orderId())
        .externalReference("refund-of-" + reference)
        .everything()
        .refundTo(PaymentSelector.pendingAccount())
        .complete(ledger::sold);
  }

  private void withNewBuyer(String reference, SplittableRandom random) {
    s360.sales()
        .sale()
        .purchaser(buyer -> buyer.individual(person -> person.lastName("Muster")))
        .externalReference(reference)
        .item(item(random))
        .payWith(PaymentSelector.pendingAccount())
        .complete(ledger::sold);
  }
}
