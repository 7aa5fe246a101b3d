package io.github.s360sdk.contacts;

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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps contacts: those who buy, and those for whom is bought (wire names {@code
 * ContactInformationPublicService} and {@code ContactAuthenticationPublicService}).
 *
 * <p>Immutable and thread-safe; cheap to make. It ends with its connection and needs no closing.
 * Every method may throw the errors of {@link io.github.s360sdk.core.error}.
 *
 * <p>Of these services less is known than of any other. What is sent is checked as far as that is
 * possible, what is received is read with tolerance, and after each change it is read what the
 * platform holds.
 */
public interface ContactClient {

  /**
   * Returns a client with default options.
   *
   * @param connection a connection or a view of one
   * @return the client
   */
  static ContactClient of(S360Connection connection) {
    return of(connection, options -> {});
  }

  /**
   * Returns a client.
   *
   * @param connection a connection or a view of one
   * @param change sets the options that differ from the defaults
   * @return the client
   */
  static ContactClient of(S360Connection connection, Consumer<? super ContactOptions> change) {
    ContactOptions options = new ContactOptions();
    change.accept(options);
    return new DefaultContactClient(connection, options.copy());
  }

  /**
   * A contact (wire name {@code getContactData}, documented).
   *
   * @param number its number, as text: leading zeros count
   * @param details what is to be told; none to leave that to the platform
   * @return the contact
   * @throws io.github.s360sdk.contacts.error.ContactNotFoundException if there is none
   * @throws io.github.s360sdk.core.error.InvalidRequestException if it is no contact number
   */
  Contact get(String number, ContactDetail... details);

  /**
   * A contact that may be missing.
   *
   * @param number its number, as text: leading zeros count
   * @param details what is to be told; none to leave that to the platform
   * @return the contact, or empty if there is none
   * @throws io.github.s360sdk.core.error.InvalidRequestException if it is no contact number
   */
  Optional<Contact> find(String number, ContactDetail... details);

  /**
   * Contacts that fit (wire name {@code searchContact}, documented by name). Several contacts may
   * have one e-mail address. Nothing is asked before the result is looked at.
   *
   * @param query what they have
   * @return the contacts; empty if none fits
   */
  ContactSearch search(ContactQuery query);

  /**
   * Contacts that fit.
   *
   * @param fill says what they have
   * @return the contacts; empty if none fits
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  default ContactSearch search(Consumer<? super ContactQuery.Builder> fill) {
    return search(ContactQuery.of(fill));
  }

  /**
   * Makes a contact (wire name {@code saveIndividualContactData} without a number, assumed). It is
   * not looked whether there is one like it: search before.
   *
   * @param contact the contact
   * @return its number, and what the platform holds now
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   * @throws io.github.s360sdk.core.error.OutcomeUnknownException if the answer was lost: the
   *     contact may have been made
   */
  SavedContact create(NewContact contact);

  /**
   * Makes a contact.
   *
   * @param fill says what it is to have
   * @return its number, and what the platform holds now
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   * @throws io.github.s360sdk.core.error.OutcomeUnknownException if the answer was lost: the
   *     contact may have been made
   */
  default SavedContact create(Consumer<? super NewContact.Builder> fill) {
    return create(NewContact.of(fill));
  }

  /**
   * Makes many simple contacts with one call (wire name {@code createCulturalContact}, documented).
   * How many one call may make is not known.
   *
   * @param contacts the contacts, each with an identifier of its own
   * @return numbers by identifiers, and which are missing
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   * @throws io.github.s360sdk.contacts.error.ContactsPartlyCreatedException if the platform
   *     answered with an error and made some
   * @throws io.github.s360sdk.core.error.OutcomeUnknownException if the answer was lost: some may
   *     have been made
   */
  CreatedContacts createAll(List<SimpleContact> contacts);

  /**
   * Changes a contact. It is read first; what changes is sent as a whole, with all that it held,
   * also what this version does not know; and it is read again. If that shows that the platform
   * wiped all that was not sent, that is put back; what else is not as it was is told.
   *
   * @param number its number, as text: leading zeros count
   * @param change what is to be changed; all else stays
   * @return what the platform holds now
   * @throws io.github.s360sdk.contacts.error.ContactNotFoundException if there is none
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong,
   *     not there, or would wipe what the platform did not tell
   * @throws io.github.s360sdk.contacts.error.ContactNotRestoredException if the platform wiped what
   *     was not sent, and does not take it back
   * @throws io.github.s360sdk.core.error.OutcomeUnknownException if the answer was lost, and the
   *     platform does not tell the change
   */
  SavedContact update(String number, ContactChange change);

  /**
   * Changes a contact: see {@link #update(String, ContactChange)}.
   *
   * @param number its number, as text: leading zeros count
   * @param fill says what is to be changed; all else stays
   * @return what the platform holds now
   * @throws io.github.s360sdk.contacts.error.ContactNotFoundException if there is none
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong,
   *     not there, or would wipe what the platform did not tell
   * @throws io.github.s360sdk.core.error.OutcomeUnknownException if the answer was lost, and the
   *     platform does not hold what was sent
   */
  default SavedContact update(String number, Consumer<? super ContactChange.Builder> fill) {
    return update(number, ContactChange.of(fill));
  }

  /**
   * Deletes a contact (wire name {@code deleteContact}, assumed: it may not exist).
   *
   * @param number its number, as text: leading zeros count
   * @throws io.github.s360sdk.contacts.error.ContactNotFoundException if there is none
   * @throws io.github.s360sdk.contacts.error.ContactNotDeletedException if the platform refuses, or
   *     cannot do it
   * @throws io.github.s360sdk.core.error.OutcomeUnknownException if the answer was lost, and the
   *     contact is not seen to be gone
   */
  void delete(String number);

  /**
   * Checks the login of a contact (wire name {@code authenticate}, documented).
   *
   * @param request who wants to log in
   * @return who that is
   * @throws io.github.s360sdk.contacts.error.LoginRefusedException if the platform does not accept
   *     it
   */
  Authentication authenticate(LoginRequest request);

  /**
   * Checks the login of a contact.
   *
   * @param fill says who wants to log in
   * @return who that is
   * @throws io.github.s360sdk.contacts.error.LoginRefusedException if the platform does not accept
   *     it
   * @throws io.github.s360sdk.core.error.InvalidRequestException naming every field that is wrong
   */
  default Authentication authenticate(Consumer<? super LoginRequest.Builder> fill) {
    return authenticate(LoginRequest.of(fill));
  }

  /**
   * Checks login and password of a contact.
   *
   * @param login the login
   * @param password the password
   * @return who that is
   * @throws io.github.s360sdk.contacts.error.LoginRefusedException if the platform does not accept
   *     it
   */
  default Authentication authenticate(String login, String password) {
    return authenticate(request -> request.login(login).password(password));
  }

  /**
   * Changes the password of a contact (wire name {@code changePassword}, documented for versions
   * 2_8 and 2_11).
   *
   * @param number number of the contact, as text: leading zeros count
   * @param currentPassword the present password
   * @param newPassword the new one
   * @throws io.github.s360sdk.contacts.error.LoginRefusedException if the platform does not accept
   *     it
   * @throws io.github.s360sdk.core.error.OutcomeUnknownException if the answer was lost: try to
   *     authenticate with either password
   */
  void changePassword(String number, String currentPassword, String newPassword);
}
