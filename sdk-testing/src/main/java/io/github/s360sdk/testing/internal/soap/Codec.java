package io.github.s360sdk.testing.internal.soap;

import io.github.s360sdk.core.internal.stub.WebMethodResult;
import io.github.s360sdk.core.internal.xml.DateTimeAdapter;
import io.github.s360sdk.core.model.RawElement;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.time.ZoneId;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;

/**
 * Reads requests into stubs and writes stubs as answers. Thread-safe: marshallers are not, so each
 * is used by one thread at a time and kept for the next.
 */
public final class Codec {

  private final ZoneId zone;
  private final Queue<Marshaller> marshallers = new ConcurrentLinkedQueue<>();
  private final Queue<Unmarshaller> unmarshallers = new ConcurrentLinkedQueue<>();

  public Codec(ZoneId zone) {
    this.zone = zone;
  }

  /** Building the context takes a while and all simulators use the same. */
  private static final class Shared {

    static final JAXBContext CONTEXT = context();

    private static JAXBContext context() {
      try {
        return JAXBContext.newInstance(
            io.github.s360sdk.core.internal.stub.ObjectFactory.class,
            io.github.s360sdk.availability.internal.stub.ObjectFactory.class,
            io.github.s360sdk.availability.internal.stub.type.ObjectFactory.class,
            io.github.s360sdk.catalog.internal.stub.ObjectFactory.class,
            io.github.s360sdk.catalog.internal.stub.type.ObjectFactory.class,
            io.github.s360sdk.contacts.internal.stub.auth.ObjectFactory.class,
            io.github.s360sdk.contacts.internal.stub.info.ObjectFactory.class,
            io.github.s360sdk.contacts.internal.stub.type.ObjectFactory.class,
            io.github.s360sdk.sales.internal.stub.facade.ObjectFactory.class,
            io.github.s360sdk.sales.internal.stub.order.ObjectFactory.class,
            io.github.s360sdk.sales.internal.stub.seating.ObjectFactory.class,
            io.github.s360sdk.sales.internal.stub.type.ObjectFactory.class);
      } catch (JAXBException e) {
        throw new IllegalStateException("the stubs do not fit together", e);
      }
    }
  }

  public SoapRequest open(byte[] body) {
    return SoapRequest.open(body, this);
  }

  <T> T read(XMLStreamReader reader, Class<T> type) throws JAXBException {
    Unmarshaller unmarshaller = unmarshallers.poll();
    if (unmarshaller == null) {
      unmarshaller = Shared.CONTEXT.createUnmarshaller();
      // A number that is none must not become an absent parameter; unknown elements are skipped.
      unmarshaller.setEventHandler(
          event -> !(event.getLinkedException() instanceof NumberFormatException));
    }
    T value = unmarshaller.unmarshal(reader, type).getValue();
    unmarshallers.add(unmarshaller);
    return value;
  }

  /** A stub as the tree of its elements. */
  public <T> RawElement tree(Class<T> type, T stub) {
    Document document = Trees.document();
    try {
      Shared.CONTEXT
          .createMarshaller()
          .marshal(new JAXBElement<>(new QName("tree"), type, stub), document);
    } catch (JAXBException e) {
      throw new IllegalStateException(type + " cannot be written", e);
    }
    return Trees.tree(document.getDocumentElement());
  }

  /** The stub of a tree of elements. */
  public <T> T stub(Class<T> type, RawElement tree) {
    try {
      return Shared.CONTEXT
          .createUnmarshaller()
          .unmarshal(Trees.element(Trees.document(), tree), type)
          .getValue();
    } catch (JAXBException e) {
      throw new IllegalStateException(type + " cannot be read", e);
    }
  }

  /** Writes an answer with its envelope. */
  public <T extends WebMethodResult> byte[] write(
      String namespace, String operation, String element, Class<T> type, T result) {
    AnswerWriter writer = new AnswerWriter();
    writer.begin(namespace, operation);
    try {
      Marshaller marshaller = marshallers.poll();
      if (marshaller == null) {
        marshaller = Shared.CONTEXT.createMarshaller();
        marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
        marshaller.setAdapter(DateTimeAdapter.class, new OffsetDateTimeWriter(zone));
      }
      marshaller.marshal(new JAXBElement<>(new QName(element), type, result), writer);
      marshallers.add(marshaller);
    } catch (JAXBException e) {
      throw new IllegalStateException("the answer of " + operation + " cannot be written", e);
    }
    return writer.end(operation);
  }

  /** Writes a fault with its envelope. */
  public static byte[] write(SoapFault fault) {
    return AnswerWriter.fault(fault.code(), fault.text());
  }
}
