package io.github.s360sdk.testing.internal.soap;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A request that was read up to the operation element. DTDs are off and the depth is limited, so
 * that a bad request costs no more than its size.
 */
public final class SoapRequest {

  private static final XMLInputFactory READERS = readers();

  private final XMLStreamReader reader;
  private final Codec codec;
  private @Nullable String operator;
  private String operation = "";
  private String namespace = "";
  private @Nullable String password;

  private SoapRequest(XMLStreamReader reader, Codec codec) {
    this.reader = reader;
    this.codec = codec;
  }

  private static XMLInputFactory readers() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** Reads the envelope up to the operation element. */
  static SoapRequest open(byte[] body, Codec codec) {
    try {
      SoapRequest request =
          new SoapRequest(READERS.createXMLStreamReader(new ByteArrayInputStream(body)), codec);
      request.toOperation();
      return request;
    } catch (XMLStreamException e) {
      throw malformed();
    }
  }

  private static SoapFault malformed() {
    return SoapFault.client("The request is not well-formed XML");
  }

  private void toOperation() throws XMLStreamException {
    next();
    if (!reader.getLocalName().equals("Envelope")) {
      throw SoapFault.client("The request is not a SOAP envelope");
    }
    if (!Names.SOAP.equals(reader.getNamespaceURI())) {
      throw new SoapFault("S:VersionMismatch", "The envelope is not one of SOAP 1.1");
    }
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        String name = reader.getLocalName();
        if (Names.WSSE.equals(reader.getNamespaceURI())) {
          if (name.equals("Username")) {
            operator = reader.getElementText().strip();
          } else if (name.equals("Password")) {
            password = reader.getElementText();
          }
        } else if (name.equals("Body") && Names.SOAP.equals(reader.getNamespaceURI())) {
          if (reader.nextTag() != XMLStreamConstants.START_ELEMENT) {
            throw SoapFault.client("The body is empty");
          }
          operation = reader.getLocalName();
          namespace = Objects.requireNonNullElse(reader.getNamespaceURI(), "");
          return;
        }
      }
    }
    throw SoapFault.client("The envelope has no body");
  }

  private void next() throws XMLStreamException {
    int event = reader.getEventType();
    while (event != XMLStreamConstants.START_ELEMENT) {
      if (event == XMLStreamConstants.DTD || !reader.hasNext()) {
        throw malformed();
      }
      event = reader.next();
    }
  }

  /** Operator in the security header, or null. */
  public @Nullable String operator() {
    return operator;
  }

  /** Password in the security header, or null. */
  public @Nullable String password() {
    return password;
  }

  /** Local name of the operation element. */
  public String operation() {
    return operation;
  }

  /** Namespace of the operation element, or an empty text. */
  public String namespace() {
    return namespace;
  }

  /** Reads the parameters and the rest of the envelope. Can be called once. */
  public <T> T read(Class<T> type) {
    try {
      T parameters = codec.read(reader, type);
      while (reader.hasNext()) {
        reader.next();
      }
      reader.close();
      return parameters;
    } catch (XMLStreamException | JAXBException e) {
      throw SoapFault.client("The parameters cannot be read");
    }
  }
}
