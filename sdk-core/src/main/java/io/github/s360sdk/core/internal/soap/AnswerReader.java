package io.github.s360sdk.core.internal.soap;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Reads an answer by local names down to the result element: the namespace of the response wrapper
 * may differ from the one known for it, and the result element may have any name. Both are shown to
 * CXF under the names that it expects. An answer of another operation is refused.
 */
final class AnswerReader extends StreamReaderDelegate {

  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final int WRAPPER = 3;
  private static final int RESULT = 4;

  private final QName wrapper;
  private final QName result;
  private int depth;
  private boolean inBody;
  private boolean ended;
  private boolean fault;

  AnswerReader(XMLStreamReader reader, QName wrapper, QName result) {
    super(reader);
    this.wrapper = interned(wrapper);
    this.result = interned(result);
  }

  // JAXB compares names by identity, as the parser interns them.
  private static QName interned(QName name) {
    return new QName(name.getNamespaceURI().intern(), name.getLocalPart().intern());
  }

  @Override
  public int next() throws XMLStreamException {
    if (ended) {
      depth--;
      ended = false;
    }
    int event = super.next();
    if (event == START_ELEMENT) {
      depth++;
      enter();
    } else if (event == END_ELEMENT) {
      // The end tag still has the name of its element; the depth falls with the next event.
      ended = true;
    }
    return event;
  }

  private void enter() throws XMLStreamException {
    String name = super.getLocalName();
    if (depth == 1 && !(name.equals("Envelope") && SOAP.equals(super.getNamespaceURI()))) {
      throw new XMLStreamException("the answer is not a SOAP envelope");
    }
    if (depth == 2) {
      inBody = name.equals("Body");
    } else if (depth == WRAPPER && inBody) {
      fault = name.equals("Fault");
      if (!fault && !name.equals(wrapper.getLocalPart())) {
        throw new XMLStreamException("the answer belongs to another operation");
      }
    }
  }

  private boolean atWrapper() {
    return depth == WRAPPER && inBody && !fault;
  }

  private boolean atResult() {
    return depth == RESULT && inBody && !fault;
  }

  @Override
  public String getLocalName() {
    return atResult() ? result.getLocalPart() : super.getLocalName();
  }

  @Override
  public String getNamespaceURI() {
    if (atWrapper()) {
      return wrapper.getNamespaceURI();
    }
    return atResult() ? result.getNamespaceURI() : super.getNamespaceURI();
  }

  @Override
  public QName getName() {
    if (atWrapper()) {
      return wrapper;
    }
    return atResult() ? result : super.getName();
  }

  @Override
  public int nextTag() throws XMLStreamException {
    int event = next();
    while ((event == CHARACTERS && isWhiteSpace())
        || event == SPACE
        || event == COMMENT
        || event == PROCESSING_INSTRUCTION) {
      event = next();
    }
    if (event != START_ELEMENT && event != END_ELEMENT) {
      throw new XMLStreamException("text where an element is expected", getLocation());
    }
    return event;
  }

  @Override
  public String getElementText() throws XMLStreamException {
    String text = super.getElementText();
    ended = true; // the delegate has moved to the end tag by itself
    return text;
  }
}
