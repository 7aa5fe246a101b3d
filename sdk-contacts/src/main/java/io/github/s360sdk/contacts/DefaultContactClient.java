package io.github.s360sdk.contacts;

import io.github.s360sdk.contacts.error.ContactNotDeletedException;
import io.github.s360sdk.contacts.error.ContactNotFoundException;
import io.github.s360sdk.contacts.error.ContactsPartlyCreatedException;
import io.github.s360sdk.contacts.error.LoginRefusedException;
import io.github.s360sdk.contacts.internal.ContactCalls;
import io.github.s360sdk.contacts.internal.check.ContactChecks;
import io.github.s360sdk.contacts.internal.edit.Editor;
import io.github.s360sdk.contacts.internal.reader.ContactMapper;
import io.github.s360sdk.contacts.internal.stub.type.ContactDataResult;
import io.github.s360sdk.contacts.internal.stub.type.CulturalContactCreationResult;
import io.github.s360sdk.contacts.internal.stub.type.MapOfLongToString;
import io.github.s360sdk.contacts.model.Authentication;
import io.github.s360sdk.contacts.model.Contact;
import io.github.s360sdk.contacts.model.ContactDetail;
import io.github.s360sdk.contacts.model.CreatedContacts;
import io.github.s360sdk.contacts.model.SavedContact;
import io.github.s360sdk.contacts.request.ContactChange;
import io.github.s360sdk.contacts.request.ContactQuery;
import io.github.s360sdk.contacts.request.LoginRequest;
import io.github.s360sdk.contacts.request.NewContact;
import io.github.s360sdk.contacts.request.SimpleContact;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.error.BusinessException;
import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.OutcomeUnknownException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.ServiceNotFoundException;
import io.github.s360sdk.core.error.SoapFaultException;
import io.github.s360sdk.core.internal.check.Checks;
import io.github.s360sdk.core.internal.runtime.ConnectionRuntime;
import io.github.s360sdk.core.model.RawElement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the calls, and says what their errors mean here. */
final class DefaultContactClient implements ContactClient {

  private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

  private final ContactCalls calls;
  private final ContactOptions options;
  private final Saving saving;
  private final Clock clock;

  DefaultContactClient(S360Connection connection, ContactOptions options) {
    ConnectionRuntime runtime = ConnectionRuntime.of(connection);
    this.calls = new ContactCalls(runtime);
    this.options = options;
    this.saving = new Saving(this, calls, options, runtime);
    this.clock = connection.clock();
  }

  /** Where the day begins first: where the contact lives is not known. */
  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), FIRST);
  }

  private static void requireNumber(String number) {
    Objects.requireNonNull(number, "number");
    new Checks()
        .check(!number.isEmpty(), "number", "is missing; expected a contact number")
        .contactNumber("number", number.isEmpty() ? null : number)
        .complete();
  }

  @Override
  public Contact get(String number, ContactDetail... details) {
    requireNumber(number);
    Set<ContactDetail> wanted = Set.copyOf(Arrays.asList(details));
    return Objects.requireNonNull(ContactMapper.contact(read(number, wanted), number, wanted));
  }

  @Override
  public Optional<Contact> find(String number, ContactDetail... details) {
    try {
      return Optional.of(get(number, details));
    } catch (ContactNotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * What the platform tells of a contact.
   *
   * @throws ContactNotFoundException if there is none
   */
  List<RawElement> read(String number, Set<ContactDetail> details) {
    List<RawElement> elements;
    try {
      elements = calls.get(number, details);
    } catch (BusinessException e) {
      throw notFoundOr(number, e);
    }
    if (isEmpty(elements) && !details.isEmpty() && !details.contains(ContactDetail.GENERAL)) {
      // Perhaps it only has nothing of what was asked for.
      Set<ContactDetail> withNames = new HashSet<>(details);
      withNames.add(ContactDetail.GENERAL);
      return read(number, withNames);
    }
    if (isEmpty(elements)) {
      throw new ContactNotFoundException(
          number, CallDetails.of("ContactInformationPublicService", "getContactData"), null);
    }
    return elements;
  }

  private static boolean isEmpty(List<RawElement> elements) {
    return elements.stream().allMatch(one -> one.text() == null && one.children().isEmpty());
  }

  private S360Exception notFoundOr(String number, BusinessException e) {
    return options.isUnknownContact(e)
        ? new ContactNotFoundException(number, Objects.requireNonNull(e.details()), e)
        : e;
  }

  @Override
  public ContactSearch search(ContactQuery query) {
    return new ContactSearch(calls, Objects.requireNonNull(query, "query"), options);
  }

  @Override
  public SavedContact create(NewContact contact) {
    ContactChecks.check(contact, today());
    return saving.create(Editor.create(contact));
  }

  @Override
  public SavedContact update(String number, ContactChange change) {
    requireNumber(number);
    ContactChecks.check(change, today());
    return saving.update(number, change);
  }

  @Override
  public CreatedContacts createAll(List<SimpleContact> contacts) {
    contacts.forEach(contact -> Objects.requireNonNull(contact, "contacts"));
    List<SimpleContact> all = List.copyOf(contacts);
    ContactChecks.check(all);
    AtomicReference<@Nullable CulturalContactCreationResult> seen = new AtomicReference<>();
    try {
      known(
          () -> {
            calls.create(all, seen::set);
            return all;
          },
          "it is not known which contacts were made",
          "Do not repeat at once: search for the contacts, by e-mail if they have one.");
    } catch (BusinessException e) {
      CreatedContacts made = created(all, seen.get());
      throw made.numbers().isEmpty() ? e : new ContactsPartlyCreatedException(made, e);
    }
    return created(all, seen.get());
  }

  private static CreatedContacts created(
      List<SimpleContact> all, @Nullable CulturalContactCreationResult result) {
    Map<Long, String> numbers = new HashMap<>();
    MapOfLongToString told = result == null ? null : result.getIdentifierContactMap();
    if (told != null) {
      for (MapOfLongToString.Entry entry : told.getEntry()) {
        if (entry.getKey() != null && entry.getValue() != null && !entry.getValue().isBlank()) {
          numbers.put(entry.getKey(), entry.getValue().strip());
        }
      }
    }
    Set<Long> missing = new HashSet<>();
    all.forEach(one -> missing.add(one.identifier()));
    missing.removeAll(numbers.keySet());
    return new CreatedContacts(
        numbers,
        missing,
        result == null
            ? List.of()
            : result.getCulturalContactData().stream().map(DefaultContactClient::result).toList());
  }

  private static CreatedContacts.Result result(ContactDataResult one) {
    return new CreatedContacts.Result(
        one.getStatusCode(), one.getStatusDetail(), one.getContactNumber(), one.getContactId());
  }

  /** Makes a call that changes something; a lost answer becomes what it means. */
  static <T> T known(Supplier<T> call, String what, String advice) {
    try {
      return call.get();
    } catch (S360Exception e) {
      if (!e.mayHaveTakenEffect()) {
        throw e;
      }
      throw new OutcomeUnknownException(what, advice, Objects.requireNonNull(e.details()), e);
    }
  }

  @Override
  public void delete(String number) {
    requireNumber(number);
    try {
      calls.delete(number);
    } catch (BusinessException e) {
      S360Exception told = notFoundOr(number, e);
      throw told == e ? new ContactNotDeletedException(number, e) : told;
    } catch (ServiceNotFoundException e) {
      throw new ContactNotDeletedException(number, e);
    } catch (SoapFaultException e) {
      // Most likely it does not know the operation; but it may have failed after its work.
      switch (look(number, e)) {
        case GONE -> {}
        case THERE -> throw new ContactNotDeletedException(number, e);
        case UNSEEN ->
            throw unknownDeletion(
                "the deletion of a contact ended with a fault, and it is not known whether it is"
                    + " gone",
                e);
      }
    } catch (S360Exception e) {
      if (!e.mayHaveTakenEffect()) {
        throw e;
      }
      if (look(number, e) != Look.GONE) {
        throw unknownDeletion(
            "the answer to the deletion of a contact was lost, and it is not seen to be gone", e);
      }
    }
  }

  private static OutcomeUnknownException unknownDeletion(String what, S360Exception e) {
    return new OutcomeUnknownException(
        what,
        "Look again after a while with find(...), and delete it again if it is still there.",
        Objects.requireNonNull(e.details()),
        e);
  }

  private enum Look {
    GONE,
    THERE,
    UNSEEN
  }

  /** Looks for a contact after its deletion was not answered as it should be. */
  private Look look(String number, S360Exception lost) {
    try {
      return find(number, ContactDetail.GENERAL).isEmpty() ? Look.GONE : Look.THERE;
    } catch (S360Exception e) {
      lost.addSuppressed(e);
      return Look.UNSEEN;
    }
  }

  @Override
  public Authentication authenticate(LoginRequest request) {
    Long named = request.pointOfSales();
    Long pointOfSales = named != null ? named : options.pointOfSales();
    try {
      return calls.authenticate(request, pointOfSales);
    } catch (BusinessException e) {
      throw new LoginRefusedException(e);
    }
  }

  @Override
  public void changePassword(String number, String currentPassword, String newPassword) {
    requireNumber(number);
    Objects.requireNonNull(currentPassword, "currentPassword");
    Objects.requireNonNull(newPassword, "newPassword");
    new Checks()
        .check(!currentPassword.isEmpty(), "currentPassword", "is empty; expected a password")
        .sendable("currentPassword", currentPassword)
        .check(!newPassword.isEmpty(), "newPassword", "is empty; expected a password")
        .sendable("newPassword", newPassword)
        .complete();
    try {
      known(
          () -> {
            calls.changePassword(number, currentPassword, newPassword);
            return number;
          },
          "it is not known whether the password was changed",
          "Try to authenticate with either password.");
    } catch (BusinessException e) {
      throw notFoundOr(number, e) == e ? new LoginRefusedException(e) : notFoundOr(number, e);
    }
  }
}
