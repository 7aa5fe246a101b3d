package io.github.s360sdk.testing.internal.soap;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.namespace.NamespaceContext;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers in the very form of the platform: envelope with prefix S, wrapper with prefix ns2,
 * nothing else qualified, and no namespace declared below the wrapper. A general writer would
 * declare those of the stubs.
 */
final class AnswerWriter implements XMLStreamWriter {

  private final Utf8 out = new Utf8();
  private final Deque<String> open = new ArrayDeque<>();
  private boolean startTagOpen;

  void begin(String namespace, String operation) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<S:Envelope xmlns:S=\"")
        .append(Names.SOAP)
        .append("\" xmlns:xsi=\"")
        .append(Names.XSI)
        .append("\"><S:Body><ns2:")
        .append(operation)
        .append("Response xmlns:ns2=\"")
        .append(namespace)
        .append("\">");
  }

  byte[] end(String operation) {
    out.append("</ns2:").append(operation).append("Response></S:Body></S:Envelope>");
    return out.toBytes();
  }

  static byte[] fault(String code, String text) {
    AnswerWriter writer = new AnswerWriter();
    writer
        .out
        .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<S:Envelope xmlns:S=\"")
        .append(Names.SOAP)
        .append("\"><S:Body><S:Fault><faultcode");
    if (code.startsWith("wsse:")) {
      writer.out.append(" xmlns:wsse=\"").append(Names.WSSE).append('"');
    }
    writer.out.append('>');
    writer.escape(code.indexOf(':') < 0 ? "S:" + code : code, false);
    writer.out.append("</faultcode><faultstring>");
    writer.escape(text, false);
    writer.out.append("</faultstring></S:Fault></S:Body></S:Envelope>");
    return writer.out.toBytes();
  }

  private void closeStartTag() {
    if (startTagOpen) {
      out.append('>');
      startTagOpen = false;
    }
  }

  private void escape(CharSequence text, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '\r' -> out.append("&#13;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        default -> {
          int point = Character.codePointAt(text, i);
          i += Character.charCount(point) - 1;
          out.point(isAllowed(point) ? point : '?');
        }
      }
    }
  }

  private static boolean isAllowed(int point) {
    if (point < ' ') {
      return point == '\n' || point == '\t';
    }
    boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return !surrogate && point != 0xFFFE && point != 0xFFFF;
  }

  @Override
  public void writeStartElement(String localName) {
    closeStartTag();
    out.append('<').append(localName);
    open.push(localName);
    startTagOpen = true;
  }

  @Override
  public void writeStartElement(String namespaceUri, String localName) {
    writeStartElement(localName);
  }

  @Override
  public void writeStartElement(String prefix, String localName, String namespaceUri) {
    writeStartElement(localName);
  }

  @Override
  public void writeEmptyElement(String localName) {
    writeStartElement(localName);
    writeEndElement();
  }

  @Override
  public void writeEmptyElement(String namespaceUri, String localName) {
    writeEmptyElement(localName);
  }

  @Override
  public void writeEmptyElement(String prefix, String localName, String namespaceUri) {
    writeEmptyElement(localName);
  }

  @Override
  public void writeEndElement() {
    String name = open.pop();
    if (startTagOpen) {
      out.append("/>");
      startTagOpen = false;
    } else {
      out.append("</").append(name).append('>');
    }
  }

  @Override
  public void writeAttribute(String localName, String value) {
    out.append(' ').append(localName).append("=\"");
    escape(value, true);
    out.append('"');
  }

  @Override
  public void writeAttribute(String namespaceUri, String localName, String value) {
    writeAttribute(Names.XSI.equals(namespaceUri) ? "xsi:" + localName : localName, value);
  }

  @Override
  public void writeAttribute(String prefix, String namespaceUri, String localName, String value) {
    writeAttribute(namespaceUri, localName, value);
  }

  @Override
  public void writeCharacters(String text) {
    closeStartTag();
    escape(text, false);
  }

  @Override
  public void writeCharacters(char[] text, int start, int length) {
    writeCharacters(new String(text, start, length));
  }

  @Override
  public void writeCData(String data) {
    writeCharacters(data);
  }

  // Declarations, comments and the like: the envelope has all that is needed.

  @Override
  public void writeNamespace(String prefix, String namespaceUri) {}

  @Override
  public void writeDefaultNamespace(String namespaceUri) {}

  @Override
  public void setPrefix(String prefix, String uri) {}

  @Override
  public void setDefaultNamespace(String uri) {}

  @Override
  public void setNamespaceContext(NamespaceContext context) {}

  @Override
  @SuppressWarnings("NullAway") // A writer without a context may say so.
  public @Nullable NamespaceContext getNamespaceContext() {
    return null;
  }

  @Override
  public @Nullable String getPrefix(String uri) {
    return Names.XSI.equals(uri) ? "xsi" : null;
  }

  @Override
  public void writeComment(String data) {}

  @Override
  public void writeProcessingInstruction(String target) {}

  @Override
  public void writeProcessingInstruction(String target, String data) {}

  @Override
  public void writeDTD(String dtd) {}

  @Override
  public void writeEntityRef(String name) {}

  @Override
  public void writeStartDocument() {}

  @Override
  public void writeStartDocument(String version) {}

  @Override
  public void writeStartDocument(String encoding, String version) {}

  @Override
  public void writeEndDocument() {}

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public Object getProperty(String name) {
    throw new IllegalArgumentException(name);
  }
}
