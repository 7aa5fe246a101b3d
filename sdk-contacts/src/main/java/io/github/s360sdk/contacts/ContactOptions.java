package io.github.s360sdk.contacts;

import io.github.s360sdk.contacts.model.ContactDetail;
import io.github.s360sdk.core.error.BusinessException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Options of a {@link ContactClient}; given to {@link ContactClient#of}. */
public final class ContactOptions {

  private static final int MOST_RESULTS = 100_000;
  // No code is known. What says in one that a contact is unknown or not found is taken for it; a
  // field of a contact that is unknown is something else.
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "(?i)(.*[._-])?(contact(number|reference)?[._-]?(is)?"
              + "(unknown|not.?found|(does.?)?not.?exist\\w*|inexist\\w*|missing)"
              + "|(unknown|missing|no.?such)[._-]?contact)");

  /** What can be saved. */
  static final Set<ContactDetail> SAVED =
      Set.of(
          ContactDetail.GENERAL,
          ContactDetail.ADDRESSES,
          ContactDetail.AUTHORIZATIONS,
          ContactDetail.CRITERIA,
          ContactDetail.COMMUNICATION_MEANS);

  private boolean readAfterSave = true;
  private Set<ContactDetail> protectedDetails = SAVED;
  private Set<ContactDetail> emptyMeansNone =
      Set.of(ContactDetail.ADDRESSES, ContactDetail.AUTHORIZATIONS, ContactDetail.CRITERIA);
  private int pageSize = 50;
  private int mostResults = 1_000;
  private Predicate<? super BusinessException> unknownContact =
      refusal -> UNKNOWN.matcher(refusal.statusCode()).matches();
  private Supplier<@Nullable Long> pointOfSales = () -> null;

  ContactOptions() {}

  /** The same options, which whoever set these cannot change any more. */
  ContactOptions copy() {
    ContactOptions copy = new ContactOptions();
    copy.readAfterSave = readAfterSave;
    copy.protectedDetails = protectedDetails;
    copy.emptyMeansNone = emptyMeansNone;
    copy.pageSize = pageSize;
    copy.mostResults = mostResults;
    copy.unknownContact = unknownContact;
    copy.pointOfSales = pointOfSales;
    return copy;
  }

  /**
   * Sets whether the platform is asked what it holds, after a contact was saved. Without it nothing
   * tells whether a field was taken, or whether others were wiped. Default: true.
   *
   * @param read false to save a call
   * @return this
   */
  public ContactOptions readAfterSave(boolean read) {
    this.readAfterSave = read;
    return this;
  }

  /**
   * Sets what is read before a change, besides what the change is about, so that it can be put back
   * if the platform takes what is not sent as cleared. Default: all that can be saved. Leave out
   * what the operator may not read.
   *
   * @param details the details; others than those that can be saved make no difference
   * @return this
   */
  public ContactOptions protectedDetails(ContactDetail... details) {
    Set<ContactDetail> wanted = EnumSet.noneOf(ContactDetail.class);
    for (ContactDetail detail : details) {
      if (SAVED.contains(detail)) {
        wanted.add(detail);
      }
    }
    this.protectedDetails = Set.copyOf(wanted);
    return this;
  }

  /**
   * Sets of which details an empty list says that there is nothing. Where it does not, a change of
   * that list is refused, because it could wipe what the platform does not tell. Default:
   * addresses, authorisations and criteria; newer versions of the platform do not tell
   * communication means (documented).
   *
   * @param details the details
   * @return this
   */
  public ContactOptions emptyMeansNone(ContactDetail... details) {
    this.emptyMeansNone = Set.copyOf(Arrays.asList(details));
    return this;
  }

  /**
   * Sets how many contacts a search asks for at first. Default: 50.
   *
   * @param contacts a positive number
   * @return this
   * @throws IllegalArgumentException if the number is not positive, or too large
   */
  public ContactOptions pageSize(int contacts) {
    this.pageSize = requireNumber("pageSize", contacts);
    return this;
  }

  /**
   * Sets how many contacts a search asks for at most. Default: 1,000.
   *
   * @param contacts a positive number
   * @return this
   * @throws IllegalArgumentException if the number is not positive, or too large
   */
  public ContactOptions mostResults(int contacts) {
    this.mostResults = requireNumber("mostResults", contacts);
    return this;
  }

  private static int requireNumber(String name, int number) {
    if (number < 1 || number > MOST_RESULTS) {
      throw new IllegalArgumentException(
          name + " must be between 1 and " + MOST_RESULTS + ", but is " + number);
    }
    return number;
  }

  /**
   * Sets by what a refusal says that there is no contact with a number. The platform's code for it
   * is not known. Default: the code speaks of a contact that is unknown, not found, missing, or
   * does not exist.
   *
   * @param test true for such a refusal
   * @return this
   */
  public ContactOptions unknownContact(Predicate<? super BusinessException> test) {
    this.unknownContact = Objects.requireNonNull(test, "test");
    return this;
  }

  /**
   * Sets the point of sales of logins that name none (wire name {@code pointOfSalesId}). Default:
   * none is sent; the clients of {@code S360Client} send that of the configuration.
   *
   * @param id gives the id, or null to send none
   * @return this
   */
  public ContactOptions pointOfSales(Supplier<@Nullable Long> id) {
    this.pointOfSales = Objects.requireNonNull(id, "id");
    return this;
  }

  boolean readsAfterSave() {
    return readAfterSave;
  }

  Set<ContactDetail> detailsToProtect() {
    return protectedDetails;
  }

  boolean isNoneIfEmpty(ContactDetail detail) {
    return emptyMeansNone.contains(detail);
  }

  int pageSize() {
    return Math.min(pageSize, mostResults);
  }

  int mostResults() {
    return mostResults;
  }

  boolean isUnknownContact(BusinessException refusal) {
    return unknownContact.test(refusal);
  }

  @Nullable Long pointOfSales() {
    return pointOfSales.get();
  }
}
