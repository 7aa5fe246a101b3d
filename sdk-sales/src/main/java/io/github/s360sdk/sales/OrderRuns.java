package io.github.s360sdk.sales;

import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.sales.error.OrderJournalException;
import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.JournalEntry.OrderFacts;
import io.github.s360sdk.sales.journal.JournalEntry.Times;
import io.github.s360sdk.sales.journal.JournalStep;
import io.github.s360sdk.sales.journal.OrderJournal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The orders of a client in its journal, and which of them a thread is at. Thread-safe. */
final class OrderRuns {

  private final OrderJournal journal;
  private final String institution;
  private final Clock clock;
  private final Duration longestStep;
  private final String owner = newId();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  /**
   * The orders of a client.
   *
   * @param longestStep how long a client may be at a step at most
   */
  OrderRuns(OrderJournal journal, String institution, Clock clock, Duration longestStep) {
    this.journal = journal;
    // A code means the same in either case, and entries are found by it.
    this.institution = institution.toLowerCase(Locale.ROOT);
    this.clock = clock;
    this.longestStep = longestStep;
  }

  private static String newId() {
    UUID random = UUID.randomUUID();
    return Long.toString(random.getMostSignificantBits() >>> 1, Character.MAX_RADIX)
        + Long.toString(random.getLeastSignificantBits() >>> 1, Character.MAX_RADIX);
  }

  /** An order that is about to be made. Without a reference of the caller it gets one. */
  OrderRun begin(FlowOptions options, boolean cart) {
    String id = newId();
    if (options.externalReference == null) {
      options.externalReference = "s360-" + id;
    }
    return new OrderRun(this, entry(id, options, cart, null));
  }

  /** An order that was made already, perhaps by another process. */
  OrderRun takeUp(FlowOptions options, long orderId) {
    return open().stream()
        .filter(entry -> Objects.equals(entry.order().orderId(), orderId))
        .findFirst()
        .map(entry -> new OrderRun(this, entry))
        .orElseGet(() -> new OrderRun(this, entry(newId(), options, true, orderId)));
  }

  OrderRun of(JournalEntry entry) {
    return new OrderRun(this, entry);
  }

  private JournalEntry entry(String id, FlowOptions options, boolean cart, @Nullable Long orderId) {
    Instant now = clock.instant();
    return new JournalEntry(
        id,
        institution,
        owner,
        JournalStep.OPEN,
        new Times(now, now, now.plus(longestStep)),
        facts(options, cart, orderId));
  }

  static OrderFacts facts(FlowOptions options, boolean cart, @Nullable Long orderId) {
    return new OrderFacts(
        options.type,
        cart,
        options.compensate,
        options.barCodes,
        orderId,
        options.externalReference,
        options.purchaser,
        null,
        null,
        options.maxWaitingTime);
  }

  JournalEntry save(JournalEntry entry, JournalStep step, OrderFacts facts) {
    Instant now = clock.instant();
    JournalEntry next = entry.at(step, now, now.plus(longestStep), facts);
    journal.save(next);
    return next;
  }

  private List<JournalEntry> open() {
    try {
      return journal.open(institution);
    } catch (S360Exception e) {
      throw e;
    } catch (RuntimeException e) {
      throw new OrderJournalException(
          "the journal of orders cannot be read", "See the cause: the journal failed.", e);
    }
  }

  /** The entries that nobody is at, as far as that can be known. */
  List<JournalEntry> left() {
    Instant now = clock.instant();
    return open().stream()
        .filter(entry -> !busy.contains(entry.id()))
        .filter(
            entry ->
                !journal.isShared()
                    || entry.owner().equals(owner)
                    || !entry.times().busyUntil().isAfter(now))
        .toList();
  }

  /** Marks an entry as one that a thread is at; false if another one is. */
  boolean take(String id) {
    return busy.add(id);
  }

  void leave(String id) {
    busy.remove(id);
  }
}
