package io.github.s360sdk.core.internal.soap;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.github.s360sdk.core.error.AuthenticationException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.SoapFaultException;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import io.github.s360sdk.core.internal.http.AnswerTooLarge;
import io.github.s360sdk.core.internal.pipeline.ResultReader;
import io.github.s360sdk.core.internal.pipeline.WireAttempt;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.spi.AnswerLimits;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer: envelope, response wrapper, result. Names are matched by their local part,
 * because prefixes and namespaces of the wrapper are not certain, and the result is the first
 * element in the wrapper, whatever its name. An answer of another operation is refused.
 */
final class SoapReader {

  // A small answer is read at once.
  private static final int BUFFER = 16 * 1024;
  private static final XMLInputFactory XML = parser(AnswerLimits.DEFAULT.usual());
  // Reads large answers in two thirds of the time. It has no limits of its own, so whoever uses it
  // counts depth and bytes.
  private static final XMLInputFactory FAST_XML = fastParser();
  private static final int LARGEST_PART = 4 * 1024 * 1024;
  private static final int LONGEST_CODE = 80;
  // How often an own reader says that it has come to another element.
  private static final int ELEMENTS_TOLD_AT_ONCE = 256;

  // Fault codes of WS-Security that are about who calls. Which one the platform uses is not known.
  private static final Set<String> AUTHENTICATION =
      Set.of("FailedAuthentication", "InvalidSecurityToken", "InvalidSecurity", "FailedCheck");

  private final JAXBContext context;
  private final AnswerLimits limits;
  private final XMLInputFactory xml;

  SoapReader(JAXBContext context, AnswerLimits limits) {
    this.context = context;
    this.limits = limits;
    this.xml = limits.usual().equals(AnswerLimits.DEFAULT.usual()) ? XML : parser(limits.usual());
  }

  private static XMLInputFactory parser(AnswerLimits.Limit limit) {
    WstxInputFactory factory = new WstxInputFactory();
    factory.configureForSpeed();
    factory.setProperty(WstxInputProperties.P_INPUT_BUFFER_LENGTH, BUFFER);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 100);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 100);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 64 * 1024);
    // One text or one list may be all of an answer, as the base64 of an attachment is.
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, bounded(limit.bytes()));
    factory.setProperty(WstxInputProperties.P_MAX_CHILDREN_PER_ELEMENT, bounded(limit.elements()));
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, limit.elements());
    return factory;
  }

  private static int bounded(long limit) {
    return (int) Math.min(limit, Integer.MAX_VALUE);
  }

  private static XMLInputFactory fastParser() {
    InputFactoryImpl factory = new InputFactoryImpl();
    factory.configureForSpeed();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** An answer as it comes in, counting what has been read. */
  static final class Answer implements ResultReader.AnswerSize {

    private final LimitedStream body;
    private final @Nullable Charset charset;
    private final long length;

    /**
     * An answer.
     *
     * @param charset the charset of the header, or null if it names none
     * @param length number of bytes, or -1 if it is not known
     * @param own whether a reader of its own reads it, which says how far it has come
     * @param limits how large it may be
     */
    Answer(
        InputStream body,
        @Nullable Charset charset,
        long length,
        boolean own,
        AnswerLimits limits) {
      this.body =
          own ? new CountingStream(body, limits.large()) : new LimitedStream(body, limits.usual());
      this.charset = charset;
      this.length = length;
    }

    InputStream body() {
      return body;
    }

    @Nullable Charset charset() {
      return charset;
    }

    @Override
    public void advanced() {
      body.advanced();
    }

    @Override
    public long received() {
      return body.count;
    }

    @Override
    public long total() {
      return length;
    }
  }

  /** Refuses the rest of an answer that is larger than it may be. */
  private static class LimitedStream extends FilterInputStream {

    final AnswerLimits.Limit limit;
    long count;

    LimitedStream(InputStream in, AnswerLimits.Limit limit) {
      super(in);
      this.limit = limit;
    }

    void advanced() {
      // the parser counts the elements
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      if (next >= 0) {
        counted(1);
      }
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int size) throws IOException {
      int read = super.read(buffer, offset, size);
      if (read > 0) {
        counted(read);
      }
      return read;
    }

    void counted(int bytes) throws IOException {
      count += bytes;
      if (count > limit.bytes()) {
        throw new AnswerTooLarge("is larger than " + limit.bytes() + " bytes");
      }
    }
  }

  /** The same for an answer whose reader says how far it has come; its parser has no limits. */
  private static final class CountingStream extends LimitedStream {

    private long elements;
    private long atLastElement;

    CountingStream(InputStream in, AnswerLimits.Limit limit) {
      super(in, limit);
    }

    @Override
    void advanced() {
      elements += ELEMENTS_TOLD_AT_ONCE;
      atLastElement = count;
    }

    @Override
    void counted(int bytes) throws IOException {
      super.counted(bytes);
      if (elements > limit.elements()) {
        throw new AnswerTooLarge("has more than " + limit.elements() + " elements");
      }
      if (count - atLastElement > LARGEST_PART) {
        throw new AnswerTooLarge("has a part of more than " + LARGEST_PART + " bytes");
      }
    }
  }

  /**
   * Reads an answer.
   *
   * @return the result, or null if the wrapper is empty
   * @throws S360Exception if the answer is a fault or cannot be read
   */
  @Nullable Object read(
      InputStream body,
      @Nullable Charset charset,
      long length,
      String operation,
      Class<?> resultType,
      WireAttempt attempt) {
    Answer answer = new Answer(body, charset, length, attempt.reader() != null, limits);
    try {
      return readEnvelope(answer, operation, resultType, attempt);
    } catch (ResultReader.StoppedByCaller stopped) {
      return resultType.cast(stopped.result());
    } catch (XMLStreamException | UncheckedStreamException | JAXBException e) {
      // The second wraps the first where the fast parser reads a text only when it is wanted.
      throw Failures.unreadable(e, attempt);
    }
  }

  private @Nullable Object readEnvelope(
      Answer answer, String operation, Class<?> resultType, WireAttempt attempt)
      throws XMLStreamException, JAXBException {
    ResultReader<?> own = attempt.reader();
    XMLStreamReader reader = open(answer, own == null ? xml : FAST_XML);
    try {
      toBody(reader, attempt);
      if (!nextChild(reader)) {
        throw unreadable("the answer has an empty body", attempt);
      }
      String name = reader.getLocalName();
      if (name.equals("Fault")) {
        throw fault(reader, attempt);
      }
      if (!name.equals(operation + "Response")) {
        throw unreadable("the answer belongs to another operation", attempt);
      }
      if (!nextChild(reader)) {
        return null;
      }
      if (own != null) {
        Object result = own.read(reader, answer);
        toWholeEnd(reader);
        return resultType.cast(result);
      }
      Object result = context.createUnmarshaller().unmarshal(reader, resultType).getValue();
      toEnd(reader);
      return result;
    } finally {
      reader.close();
    }
  }

  // Without a charset in the header, the XML declaration tells the encoding.
  private static XMLStreamReader open(Answer answer, XMLInputFactory parser)
      throws XMLStreamException {
    Charset charset = answer.charset();
    if (charset == null) {
      return parser.createXMLStreamReader(answer.body());
    }
    // Not each parser knows each charset, and the JDK knows them all.
    return charset.equals(StandardCharsets.UTF_8)
        ? parser.createXMLStreamReader(answer.body(), charset.name())
        : parser.createXMLStreamReader(new InputStreamReader(answer.body(), charset));
  }

  private static void toBody(XMLStreamReader reader, WireAttempt attempt)
      throws XMLStreamException {
    if (!nextChild(reader)
        || !reader.getLocalName().equals("Envelope")
        || !SoapWriter.SOAP.equals(reader.getNamespaceURI())) {
      throw unreadable("the answer is not a SOAP 1.1 envelope", attempt);
    }
    while (nextChild(reader)) {
      if (reader.getLocalName().equals("Body")) {
        return;
      }
      skip(reader);
    }
    throw unreadable("the answer has no body", attempt);
  }

  /** Moves to the next child element; false at the end of the parent. */
  private static boolean nextChild(XMLStreamReader reader) throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.DTD) {
        throw new XMLStreamException("document types are not accepted");
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        return false;
      }
    }
    return false;
  }

  private static void skip(XMLStreamReader reader) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        Cursor.requireDepth(++depth);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  // Read to its end, so that the connection can be used again. The result is whole, so an answer
  // that breaks off behind it still counts: to lose a result over its last tags helps nobody.
  private static void toEnd(XMLStreamReader reader) {
    try {
      while (reader.hasNext()) {
        reader.next();
      }
    } catch (XMLStreamException e) {
      // nothing of interest follows the result
    }
  }

  // A large answer that lacks its end was cut, and its reader wants to know.
  private static void toWholeEnd(XMLStreamReader reader) throws XMLStreamException {
    while (reader.hasNext()) {
      reader.next();
    }
  }

  private static S360Exception fault(XMLStreamReader reader, WireAttempt attempt)
      throws XMLStreamException {
    String code = "";
    String text = null;
    while (nextChild(reader)) {
      switch (reader.getLocalName()) {
        case "faultcode" -> code = reader.getElementText().strip();
        case "faultstring" -> text = reader.getElementText().strip();
        default -> skip(reader);
      }
    }
    String local = code.substring(code.indexOf(':') + 1);
    return AUTHENTICATION.contains(local)
        ? new AuthenticationException(attempt.details(), null)
        : new SoapFaultException(
            local.isEmpty() ? "without code" : printable(local), text, attempt.details(), null);
  }

  /** A code becomes a part of messages. */
  private static String printable(String code) {
    String start = code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
    return start.replaceAll("[^A-Za-z0-9._-]", "?");
  }

  private static UnreadableAnswerException unreadable(String what, WireAttempt attempt) {
    return new UnreadableAnswerException(what, attempt.details(), null);
  }
}
