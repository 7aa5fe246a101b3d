package io.github.s360sdk.contacts.internal.reader;

import io.github.s360sdk.contacts.model.Contact;
import io.github.s360sdk.contacts.model.ContactDetail;
import io.github.s360sdk.contacts.model.ContactLogin;
import io.github.s360sdk.contacts.model.ContactRole;
import io.github.s360sdk.contacts.model.ContactState;
import io.github.s360sdk.contacts.model.ContactType;
import io.github.s360sdk.contacts.model.Party;
import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.core.model.RawFields;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a contact of the elements of an answer. */
public final class ContactMapper {

  private ContactMapper() {}

  /**
   * A contact.
   *
   * @param elements elements of the answer, without its status
   * @param asked number that was asked for, or null
   * @param details what was asked for
   * @return the contact; null if the elements tell no number, and nobody asked for one
   */
  public static @Nullable Contact contact(
      List<RawElement> elements, @Nullable String asked, Set<ContactDetail> details) {
    Fields in = new Fields(elements);
    String number = number(elements);
    in.pass("contactNumber");
    Party party = party(in, Kinds.isStructure(elements, false));
    if (number == null) {
      number = asked;
    }
    if (number == null) {
      return null;
    }
    RawElement origin = in.peek("contactOrigin");
    RawElement financial = in.element("financialData");
    return new Contact(
        number,
        in.number("contactId"),
        details,
        party,
        in.value(ContactType.class, "type"),
        in.value(ContactRole.class, "role"),
        in.value(ContactState.class, "state"),
        all(in, "addresses", Parts::contactAddress),
        all(in, "communicationMeans", Parts::communicationMean),
        all(in, "authorizations", Parts::authorisation),
        all(in, "contactCriteria", Parts::contactCriterion),
        all(in, "indicators", Parts::contactIndicator),
        all(in, "advantages", Parts::contactAdvantage),
        all(in, "contactQualities", Parts::contactQuality),
        all(in, "invalidatedContactQualities", Parts::contactQuality),
        all(in, "contactConnections", ContactMapper::connection),
        login(in),
        origin == null ? null : new Fields(origin.children()).text("code"),
        in.time("creationDate"),
        in.time("dateLastModified"),
        in.time("endValidityDate"),
        in.flag("guest"),
        in.flag("hasAdvantages"),
        in.flag("hasWarning"),
        in.text("function"),
        in.map("createdFrom"),
        financial == null ? RawFields.NONE : RawFields.of(financial.children()),
        in.rest());
  }

  private static <T> List<T> all(Fields in, String name, Function<RawElement, T> read) {
    return in.elements(name).stream().map(read).toList();
  }

  private static @Nullable Party party(Fields in, boolean isStructure) {
    if (isStructure) {
      RawElement structure = in.element("structureContact");
      return structure == null ? null : Parts.structure(structure);
    }
    RawElement individual = in.element("individualContact");
    return individual == null ? null : Parts.individual(individual);
  }

  /** The number that elements tell, of the contact or of the person or structure; or null. */
  public static @Nullable String number(List<RawElement> elements) {
    String number = text(elements, "contactNumber");
    for (RawElement element : elements) {
      boolean party =
          element.name().equals("individualContact") || element.name().equals("structureContact");
      if (number == null && party) {
        number = text(element.children(), "contactNumber");
      }
    }
    return number;
  }

  private static @Nullable String text(List<RawElement> elements, String name) {
    for (RawElement element : elements) {
      if (element.name().equals(name) && element.text() != null) {
        return element.text();
      }
    }
    return null;
  }

  private static RawFields connection(RawElement element) {
    return RawFields.of(element.children().isEmpty() ? List.of(element) : element.children());
  }

  private static @Nullable ContactLogin login(Fields in) {
    String name = in.text("login");
    OffsetDateTime time = in.time("loginLastUpdateTime");
    String user = in.text("loginLastUpdateUser");
    return name == null && time == null && user == null ? null : new ContactLogin(name, time, user);
  }
}
