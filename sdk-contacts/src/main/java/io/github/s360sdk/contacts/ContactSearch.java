package io.github.s360sdk.contacts;

import io.github.s360sdk.contacts.internal.ContactCalls;
import io.github.s360sdk.contacts.internal.reader.ContactMapper;
import io.github.s360sdk.contacts.model.Contact;
import io.github.s360sdk.contacts.request.ContactQuery;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.model.RawElement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Contacts that fit a query, asked for as they are looked at. Each iteration and each stream asks
 * anew. Immutable and thread-safe; an iterator is for one thread.
 *
 * <p>The platform knows no pages as far as is known, only how many contacts it is to tell at most.
 * So where more are wanted than were asked for, a larger number is asked for, and those that came
 * before are left out.
 */
public final class ContactSearch implements Iterable<Contact> {

  private static final int GROWTH = 4;

  private final ContactCalls calls;
  private final ContactQuery query;
  private final ContactOptions options;
  private final int pageSize;
  private final int mostResults;

  ContactSearch(ContactCalls calls, ContactQuery query, ContactOptions options) {
    this.calls = calls;
    this.query = query;
    this.options = options;
    this.pageSize = options.pageSize();
    this.mostResults = options.mostResults();
  }

  /**
   * All that was found, up to {@link ContactOptions#mostResults}.
   *
   * @param contacts the contacts, in the order of the platform
   * @param total how many fit as the platform says, or null if it does not
   * @param complete whether these are all that fit
   */
  public record Found(List<Contact> contacts, @Nullable Integer total, boolean complete) {

    /** Copies the list. */
    public Found {
      contacts = List.copyOf(contacts);
    }

    /** How many: the rest is personal data. */
    @Override
    public String toString() {
      return "Found[" + contacts.size() + " of " + total + "]";
    }
  }

  /** What one answer tells. */
  private record Page(List<Contact> contacts, @Nullable Integer total, boolean more) {}

  private Page ask(int most) {
    List<Contact> contacts = new ArrayList<>();
    Integer total = null;
    Boolean truncated = null;
    int rows = 0;
    for (RawElement element : answer(most)) {
      switch (element.name()) {
        case "contacts" -> {
          rows++;
          Contact contact = ContactMapper.contact(element.children(), null, query.details());
          if (contact != null) {
            contacts.add(contact);
          }
        }
        case "totalCount" -> total = number(element.text());
        case "truncated" -> truncated = element.text() == null ? null : isTrue(element.text());
        default -> {
          // not known
        }
      }
    }
    boolean more;
    if (total != null) {
      more = total > rows || Boolean.TRUE.equals(truncated);
    } else {
      // Where the platform does not say, a full page may be a part.
      more = truncated != null ? truncated : rows >= most;
    }
    return new Page(contacts, total, more);
  }

  /** Where the platform refuses because it finds nobody, nobody is what it finds. */
  private List<RawElement> answer(int most) {
    try {
      return calls.search(query, most);
    } catch (BusinessException e) {
      if (options.isUnknownContact(e)) {
        return List.of();
      }
      throw e;
    }
  }

  private static boolean isTrue(String text) {
    return text.equals("true") || text.equals("1");
  }

  private static @Nullable Integer number(@Nullable String text) {
    try {
      return text == null ? null : Integer.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Asks for more and more. */
  private final class Walk implements Iterator<Contact> {

    private final Deque<Contact> next = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private int asked;
    private boolean more = true;
    private boolean unseen;
    private @Nullable Integer total;

    @Override
    public boolean hasNext() {
      while (next.isEmpty() && more && asked < mostResults) {
        asked = (int) Math.min(mostResults, asked == 0 ? pageSize : (long) asked * GROWTH);
        Page page = ask(asked);
        total = page.total();
        page.contacts().stream()
            .filter(one -> seen.size() < mostResults && seen.add(one.number()))
            .forEach(next::add);
        // Where nothing new comes, the platform has a limit of its own.
        more = page.more() && !next.isEmpty();
        unseen = page.more() || page.contacts().size() > mostResults;
      }
      return !next.isEmpty();
    }

    @Override
    public Contact next() {
      if (!hasNext()) {
        throw new NoSuchElementException("there is no further contact");
      }
      return next.remove();
    }
  }

  /**
   * The contacts, one after the other, up to {@link ContactOptions#mostResults}. Asking may throw
   * the errors of a call.
   *
   * @return an iterator that asks as it goes
   */
  @Override
  public Iterator<Contact> iterator() {
    return new Walk();
  }

  /**
   * The contacts as a stream: see {@link #iterator}.
   *
   * @return a stream that asks as it goes
   */
  public Stream<Contact> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /**
   * The first one.
   *
   * @return the contact, or empty if none fits
   */
  public Optional<Contact> first() {
    return stream().findFirst();
  }

  /**
   * All of them, and whether they are all.
   *
   * @return the contacts
   */
  public Found all() {
    Walk walk = new Walk();
    List<Contact> contacts = new ArrayList<>();
    walk.forEachRemaining(contacts::add);
    return new Found(contacts, walk.total, !walk.unseen);
  }

  /** The name of the type only: what is searched for is personal data. */
  @Override
  public String toString() {
    return "ContactSearch";
  }
}
