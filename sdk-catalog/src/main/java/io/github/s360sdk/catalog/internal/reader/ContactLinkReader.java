package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.model.ContactProductConnectionType;
import io.github.s360sdk.catalog.model.ContactProductLink;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.model.OpenValue;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads which contacts have to do with products. A part without an id is left out. */
final class ContactLinkReader {

  private final Reading reading;
  private final Cursor in;

  ContactLinkReader(Reading reading) {
    this.reading = reading;
    this.in = reading.in;
  }

  @Nullable ContactProductLink contactProductLink() throws XMLStreamException {
    Long id = null;
    String contactNumber = null;
    OpenValue<ContactProductConnectionType> connection = null;
    OpenValue<ContactProductConnectionType> alias = null;
    Integer rank = null;
    while (in.next()) {
      switch (in.name()) {
        case "contactNumber" -> contactNumber = in.text();
        case "contactProductConnectionType" ->
            connection = in.value(ContactProductConnectionType.class);
        case "type" -> alias = in.value(ContactProductConnectionType.class);
        case "id" -> id = in.number();
        case "rank" -> rank = in.integer();
        default -> in.skip();
      }
    }
    if (id == null) {
      return null;
    }
    ContactProductLink part =
        new ContactProductLink(id, contactNumber, connection == null ? alias : connection, rank);
    reading.contactProductLinks.found(id, part);
    return part;
  }
}
