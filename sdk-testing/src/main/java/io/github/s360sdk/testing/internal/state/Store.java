package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.testing.model.ContactRules;
import io.github.s360sdk.testing.model.ContactSnapshot;
import io.github.s360sdk.testing.model.OrderSnapshot;
import io.github.s360sdk.testing.model.SimulatedContact;
import io.github.s360sdk.testing.world.Timeslot;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Guards the books: one caller at a time, and expired orders are abandoned before anybody looks.
 * What is done inside is short, so one lock for all is quick enough.
 */
public final class Store {

  private final Object lock = new Object();
  private final Settings settings;
  private final WorldIndex index;
  private Switches switches = new Switches(ContactRules.USUAL);
  private Books books;

  public Store(Settings settings) {
    this.settings = settings;
    this.index = new WorldIndex(settings.world());
    this.books = new Books(settings, index, switches);
  }

  public Settings settings() {
    return settings;
  }

  public Instant now() {
    return settings.clock().instant();
  }

  /** Runs work on the books; what it returns must not be touched by the books again. */
  public <T> T with(Function<Books, T> work) {
    synchronized (lock) {
      books.sweep();
      return work.apply(books);
    }
  }

  /** Restores the initial state. */
  public void reset() {
    synchronized (lock) {
      switches = new Switches(ContactRules.USUAL);
      books = new Books(settings, index, switches);
    }
  }

  public List<OrderSnapshot> orders() {
    return with(Books::snapshots);
  }

  public OrderSnapshot order(long orderId) {
    return with(current -> Snapshots.of(current.order(orderId)));
  }

  public int seatsLeft(long performanceId, long seatCategoryId) {
    return with(current -> current.left(performanceId, seatCategoryId));
  }

  public int quotaLeft(Timeslot timeslot) {
    return with(current -> current.left(timeslot));
  }

  public boolean sellElsewhere(long performanceId, long seatCategoryId, int quantity) {
    return with(current -> current.sellElsewhere(performanceId, seatCategoryId, quantity));
  }

  public boolean returnElsewhere(long performanceId, long seatCategoryId, int quantity) {
    return with(current -> current.returnElsewhere(performanceId, seatCategoryId, quantity));
  }

  public boolean sellElsewhere(Timeslot timeslot, int quantity) {
    return with(current -> current.sellElsewhere(timeslot, quantity));
  }

  public void availabilityLevels(boolean told) {
    synchronized (lock) {
      switches.levels(told);
    }
  }

  public void chooseTheme(long timeslotId, long themeId, String languageCode) {
    synchronized (lock) {
      switches.themes().put(timeslotId, new Switches.Theme(themeId, languageCode));
    }
  }

  public void addContact(String number) {
    synchronized (lock) {
      if (!books.contacts().knows(number)) {
        books.contacts().addUsual(number);
      }
    }
  }

  public String addContact(SimulatedContact contact) {
    return with(current -> current.contacts().add(contact));
  }

  public ContactSnapshot contact(String number) {
    return with(current -> current.contacts().snapshot(number));
  }

  public List<ContactSnapshot> contacts() {
    return with(current -> current.contacts().snapshots());
  }

  public void setLogin(String number, String login, String password) {
    synchronized (lock) {
      books.contacts().setLogin(number, login, password);
    }
  }

  public void contactRules(ContactRules rules) {
    synchronized (lock) {
      switches.contactRules(rules);
    }
  }

  public void refuseContactDeletion(boolean refuses) {
    synchronized (lock) {
      switches.refuseContactDeletion(refuses);
    }
  }

  public void pendingAccounts(int count) {
    synchronized (lock) {
      switches.pendingAccounts(count);
    }
  }

  public void detailsWithoutTickets(int answers) {
    synchronized (lock) {
      switches.detailsWithoutTickets(answers);
    }
  }
}
