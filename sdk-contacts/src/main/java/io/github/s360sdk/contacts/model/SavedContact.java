package io.github.s360sdk.contacts.model;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contact that was saved. How the platform treats what is sent is not known, so it is asked
 * afterwards what it holds.
 *
 * @param number number of the contact, as text: leading zeros count
 * @param id id, or null if it was not told
 * @param contact what the platform holds now; null if it was not asked, or did not answer: the
 *     contact is saved all the same
 * @param differences fields that it tells otherwise than they were sent, as {@code addresses.town}:
 *     it may have corrected them, or not taken them; also parts that were not sent and are not as
 *     they were before. Empty if it was not checked
 */
public record SavedContact(
    String number, @Nullable Long id, @Nullable Contact contact, Set<String> differences) {

  /** Copies the set. */
  public SavedContact {
    Objects.requireNonNull(number, "number");
    differences = Set.copyOf(differences);
  }

  /**
   * Whether it was looked what the platform holds. If not, nothing is known of differences, nor
   * whether other parts were wiped.
   *
   * @return true if there is a contact
   */
  public boolean isChecked() {
    return contact != null;
  }

  /** The number only: the rest is personal data. */
  @Override
  public String toString() {
    return "SavedContact[" + number + "]";
  }
}
