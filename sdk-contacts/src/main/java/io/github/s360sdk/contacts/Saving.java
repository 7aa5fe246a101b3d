package io.github.s360sdk.contacts;

import io.github.s360sdk.contacts.error.ContactNotRestoredException;
import io.github.s360sdk.contacts.internal.ContactCalls;
import io.github.s360sdk.contacts.internal.edit.Comparison;
import io.github.s360sdk.contacts.internal.edit.Editor;
import io.github.s360sdk.contacts.internal.edit.Member;
import io.github.s360sdk.contacts.internal.edit.SaveData;
import io.github.s360sdk.contacts.internal.reader.ContactMapper;
import io.github.s360sdk.contacts.model.Contact;
import io.github.s360sdk.contacts.model.ContactDetail;
import io.github.s360sdk.contacts.model.SavedContact;
import io.github.s360sdk.contacts.request.ContactChange;
import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.internal.runtime.ConnectionRuntime;
import io.github.s360sdk.core.model.RawElement;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves contacts without a loss. Whether the platform keeps or clears what is not sent is not
 * known. So only what changes is sent, as a whole; afterwards it is looked what is there; and what
 * is gone is put back. Once that had to be done, all is sent from then on.
 */
final class Saving {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.s360sdk.contacts");

  private static final int PUT_BACK_TRIES = 3;

  /** What is known of the platform, for all clients of a connection. */
  private static final class Habits {
    private volatile boolean clearsWhatIsNotSent;
  }

  private final DefaultContactClient contacts;
  private final ContactCalls calls;
  private final ContactOptions options;
  private final Habits habits;

  Saving(
      DefaultContactClient contacts,
      ContactCalls calls,
      ContactOptions options,
      ConnectionRuntime runtime) {
    this.contacts = contacts;
    this.calls = calls;
    this.options = options;
    this.habits = runtime.shared(Habits.class, "contacts", Habits::new);
  }

  SavedContact create(SaveData data) {
    List<RawElement> answer =
        DefaultContactClient.known(
            () -> calls.save(data),
            "it is not known whether a contact was made",
            "Do not repeat at once: search for the contact, by e-mail if it has one.");
    String number = ContactMapper.number(answer);
    if (number == null) {
      throw new OutcomeUnknownException(
          "a contact was made, and the answer does not tell its number",
          "Search for the contact, by e-mail if it has one.",
          CallDetails.of(
              "ContactInformationPublicService",
              data.structure() ? "saveStructureContactData" : "saveIndividualContactData"),
          null);
    }
    Set<ContactDetail> details = details(data);
    List<RawElement> now = now(number, details);
    Set<String> differences = now == null ? Set.of() : Comparison.differences(data, now);
    return saved(number, answer, details, now, differences);
  }

  SavedContact update(String number, ContactChange change) {
    Set<ContactDetail> details = toRead(change);
    List<RawElement> before = contacts.read(number, details);
    // Looked at once: the list that is left out must not meet a platform that keeps it.
    boolean clears = habits.clearsWhatIsNotSent;
    SaveData changed = Editor.change(number, before, change, options::isNoneIfEmpty, clears);
    SaveData sent = clears ? changed.withAllOf(before) : changed;
    List<RawElement> answer = send(number, sent, before);
    List<RawElement> now = now(number, details);
    if (now != null) {
      Set<Member> wiped = Comparison.wiped(sent, before, now);
      if (!wiped.isEmpty()) {
        habits.clearsWhatIsNotSent = true;
        putBack(sent.puttingBack(wiped, before, now), wiped, before, details);
        now = now(number, details);
      }
    }
    Set<String> differences = now == null ? Set.of() : Comparison.differences(sent, before, now);
    return saved(number, answer, details, now, differences);
  }

  /**
   * Puts back what the platform has cleared. Where it is not known whether that was done, it is
   * looked before it is tried again.
   */
  private void putBack(
      SaveData data, Set<Member> wiped, List<RawElement> before, Set<ContactDetail> details) {
    String number = Objects.requireNonNull(data.contactNumber());
    int tries = 1;
    while (!isPutBack(data, number, wiped, before, details, tries)) {
      tries++;
    }
    LOG.warn(
        "the platform clears what is not sent with a contact; it was put back, and all is sent from"
            + " now on");
  }

  private boolean isPutBack(
      SaveData data,
      String number,
      Set<Member> wiped,
      List<RawElement> before,
      Set<ContactDetail> details,
      int tries) {
    try {
      calls.save(data);
      return true;
    } catch (S360Exception e) {
      if (e.mayHaveTakenEffect() && isThere(number, wiped, details, e)) {
        return true;
      }
      if (tries < PUT_BACK_TRIES && e.retryable()) {
        return false;
      }
      throw new ContactNotRestoredException(
          Objects.requireNonNull(ContactMapper.contact(before, number, details)), e);
    }
  }

  private boolean isThere(
      String number, Set<Member> members, Set<ContactDetail> details, S360Exception lost) {
    try {
      List<RawElement> now = contacts.read(number, details);
      return members.stream().noneMatch(member -> member.in(now).isEmpty());
    } catch (S360Exception e) {
      lost.addSuppressed(e);
      return false;
    }
  }

  /** What the platform holds now; null if it is not asked, or does not answer. */
  private @Nullable List<RawElement> now(String number, Set<ContactDetail> details) {
    if (!options.readsAfterSave()) {
      return null;
    }
    try {
      return contacts.read(number, details);
    } catch (S360Exception e) {
      LOG.warn("a contact was saved, and cannot be read back: {}", e.getMessage());
      return null;
    }
  }

  private static SavedContact saved(
      String number,
      List<RawElement> answer,
      Set<ContactDetail> details,
      @Nullable List<RawElement> now,
      Set<String> differences) {
    Contact contact = now == null ? null : ContactMapper.contact(now, number, details);
    return new SavedContact(
        number, contact != null ? contact.id() : id(answer, number), contact, differences);
  }

  private static @Nullable Long id(List<RawElement> answer, String number) {
    Contact told = ContactMapper.contact(answer, number, Set.of());
    return told == null ? null : told.id();
  }

  private Set<ContactDetail> toRead(ContactChange change) {
    Set<ContactDetail> details = EnumSet.of(ContactDetail.GENERAL);
    // A platform that clears what is not sent wants all of it, whatever may be left out otherwise.
    details.addAll(habits.clearsWhatIsNotSent ? ContactOptions.SAVED : options.detailsToProtect());
    if (!change.addresses().isEmpty()) {
      details.add(ContactDetail.ADDRESSES);
    }
    if (!change.communicationMeans().isEmpty()) {
      details.add(ContactDetail.COMMUNICATION_MEANS);
    }
    if (!change.criteria().isEmpty()) {
      details.add(ContactDetail.CRITERIA);
    }
    if (!change.authorisations().isEmpty()) {
      details.add(ContactDetail.AUTHORIZATIONS);
    }
    return details;
  }

  /** Sends a change. If the answer is lost, what the platform holds tells whether it was made. */
  private List<RawElement> send(String number, SaveData data, List<RawElement> before) {
    try {
      return calls.save(data);
    } catch (S360Exception e) {
      if (!e.mayHaveTakenEffect()) {
        throw e;
      }
      if (isMade(number, data, before, e)) {
        return List.of();
      }
      throw new OutcomeUnknownException(
          "it is not known whether a contact was changed: the platform does not tell the change",
          "Read the contact, and change it again if it is still as before.",
          Objects.requireNonNull(e.details()),
          e);
    }
  }

  private boolean isMade(
      String number, SaveData data, List<RawElement> before, S360Exception lost) {
    try {
      List<RawElement> now = contacts.read(number, details(data));
      // The platform may have corrected what was sent; that it is another one now is enough.
      return Comparison.differences(data, now).isEmpty() || Comparison.hasMoved(data, before, now);
    } catch (S360Exception e) {
      lost.addSuppressed(e);
      return false;
    }
  }

  private static Set<ContactDetail> details(SaveData data) {
    Set<ContactDetail> details = EnumSet.of(ContactDetail.GENERAL);
    data.members().keySet().forEach(member -> details.add(member.detail()));
    return details;
  }
}
