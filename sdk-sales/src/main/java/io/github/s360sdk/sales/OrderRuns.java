package io.github.s360sdk.sales;

import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.sales.error.OrderJournalException;
import io.github.s360sdk.sales.journal.JournalEntry;
import io.github.s360sdk.sales.journal.JournalEntry.OrderFacts;
import io.github.s360sdk.sales.journal.JournalEntry.Times;
import io.github.s360sdk.sales.journal.JournalStep;
import io.github.s360sdk.sales.journal.OrderJournal;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The orders of a client in its journal, and which of them a thread is at. Thread-safe. */
final class OrderRuns {

  // Two clients with one journal must know of each other's orders; it is all that they share.
  private static final Map<JournalKey, Busy> BUSY = new HashMap<>();
  private static final ReferenceQueue<OrderJournal> GONE = new ReferenceQueue<>();

  private final OrderJournal journal;
  private final String institution;
  private final Clock clock;
  private final Duration longestStep;
  private final String owner;
  private final Busy busy;

  /**
   * The orders of a client.
   *
   * @param longestStep how long this client may be at a step at most
   * @param owner who it is to others; the same for all clients of a connection
   */
  OrderRuns(
      OrderJournal journal, String institution, Clock clock, Duration longestStep, Owner owner) {
    this.journal = journal;
    // A code means the same in either case, and entries are found by it.
    this.institution = institution.toLowerCase(Locale.ROOT);
    this.clock = clock;
    this.longestStep = longestStep;
    this.owner = owner.id;
    this.busy = busy(journal);
  }

  private static Busy busy(OrderJournal journal) {
    synchronized (BUSY) {
      for (Reference<?> gone = GONE.poll(); gone != null; gone = GONE.poll()) {
        BUSY.remove(gone);
      }
      return BUSY.computeIfAbsent(new JournalKey(journal, GONE), key -> new Busy());
    }
  }

  /** Who writes entries; another one with each start of a program. */
  static final class Owner {

    private final String id = newId();
  }

  /** The entries that threads are at. */
  private static final class Busy {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private final Set<String> ids = new HashSet<>();

    boolean take(String id) {
      lock.lock();
      try {
        return ids.add(id);
      } finally {
        lock.unlock();
      }
    }

    boolean await(String id, Duration longest) throws InterruptedException {
      lock.lockInterruptibly();
      try {
        long nanos = longest.toNanos();
        while (ids.contains(id)) {
          if (nanos <= 0) {
            return false;
          }
          nanos = left.awaitNanos(nanos);
        }
        return ids.add(id);
      } finally {
        lock.unlock();
      }
    }

    void leave(String id) {
      lock.lock();
      try {
        ids.remove(id);
        left.signalAll();
      } finally {
        lock.unlock();
      }
    }
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

  /**
   * Keeps an entry at a step.
   *
   * @param more how much longer than usual this client may be at it
   */
  JournalEntry save(JournalEntry entry, JournalStep step, OrderFacts facts, Duration more) {
    Instant now = clock.instant();
    JournalEntry next = entry.at(owner, step, now, now.plus(longestStep).plus(more), facts);
    journal.save(next);
    return next;
  }

  /** Keeps an entry whose step this client is still at; when it was taken stays known. */
  JournalEntry prolong(JournalEntry entry) {
    Instant until = clock.instant().plus(longestStep);
    JournalEntry next =
        entry.at(owner, entry.step(), entry.times().changed(), until, entry.order());
    journal.save(next);
    return next;
  }

  /**
   * Keeps an entry at a step that another program may have said will never be taken.
   *
   * @throws OrderJournalException if it may have
   */
  JournalEntry saveIfOurs(JournalEntry entry, JournalStep step, OrderFacts facts) {
    if (journal.isShared()) {
      Instant now = clock.instant();
      JournalEntry next = entry.at(owner, step, now, now.plus(longestStep), facts);
      if (journal.claim(entry, next)) {
        return next;
      }
      // A journal may keep times less exactly than they were written.
      if (!isOurs(entry)) {
        throw new OrderJournalException(
            "another program has taken the order over meanwhile, so it goes no further here",
            "This program was at the order for longer than its total timeout allows. What the"
                + " recovery of the other one said of the order holds.",
            null);
      }
    }
    return save(entry, step, facts, Duration.ZERO);
  }

  /** Whether no other program has taken an entry that this one wrote last. */
  boolean isOurs(JournalEntry entry) {
    return !journal.isShared()
        || open().stream()
            .anyMatch(one -> one.id().equals(entry.id()) && one.owner().equals(owner));
  }

  boolean isShared() {
    return journal.isShared();
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

  /** The entries that nobody else may still be at, and no cart whose buyer is known to be here. */
  List<JournalEntry> left() {
    Instant now = clock.instant();
    return open().stream().filter(entry -> isLeft(entry, now)).toList();
  }

  private boolean isLeft(JournalEntry entry, Instant now) {
    if (entry.owner().equals(owner)) {
      return !isFreshCart(entry, now);
    }
    return !journal.isShared() || !entry.times().busyUntil().isAfter(now);
  }

  /**
   * Whoever made a cart has it; to ask for each of them every minute would spend all calls. One of
   * another program that was looked at is left alone for as long as that would have been.
   */
  private boolean isFreshCart(JournalEntry entry, Instant now) {
    return entry.step() == JournalStep.OPEN
        && entry.order().cart()
        && (now.isBefore(entry.times().changed().plus(OrderFlow.USUAL_HOLD))
            || (journal.isShared() && now.isBefore(entry.times().busyUntil())));
  }

  /**
   * An entry as it is now, for a recovery that has taken it: meanwhile others may have been at it.
   * In a shared journal it is marked as taken, too; when its last step was taken stays known.
   *
   * @return the entry, or null if it has ended or another program is at it
   */
  @Nullable JournalEntry taken(String id) {
    Instant now = clock.instant();
    JournalEntry entry =
        open().stream()
            .filter(one -> one.id().equals(id) && isLeft(one, now))
            .findFirst()
            .orElse(null);
    if (entry == null || !journal.isShared()) {
      return entry;
    }
    JournalEntry mine =
        entry.at(
            owner, entry.step(), entry.times().changed(), now.plus(longestStep), entry.order());
    return journal.claim(entry, mine) ? mine : null;
  }

  /** Marks an entry as one that a thread is at; false if another one is. */
  boolean take(String id) {
    return busy.take(id);
  }

  /** The same, and waits for the other one; false if it does not end. */
  boolean await(String id) throws InterruptedException {
    return busy.await(id, longestStep);
  }

  void leave(String id) {
    busy.leave(id);
  }
}
