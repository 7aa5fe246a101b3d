package io.github.s360sdk.core.internal.soap;

import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.spi.Credentials;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;

/**
 * Writes a request: envelope, WS-Security header with user name and clear-text password (nothing
 * else, as the platform documents it), and the operation element with its arguments in their
 * wrapper. The credentials are asked for each attempt.
 */
final class SoapWriter {

  static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

  private static final byte[] BEFORE_NAME =
      ascii(
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?><S:Envelope xmlns:S=\""
              + SOAP
              + "\"><S:Header><wsse:Security xmlns:wsse=\""
              + WSSE
              + "\"><wsse:UsernameToken><wsse:Username>");
  private static final byte[] BEFORE_PASSWORD = ascii("</wsse:Username><wsse:Password>");
  private static final byte[] BEFORE_BODY =
      ascii("</wsse:Password></wsse:UsernameToken></wsse:Security></S:Header><S:Body>");
  private static final byte[] END = ascii("</S:Body></S:Envelope>");
  private static final Pattern DECLARATION = Pattern.compile(" xmlns:\\w+=\"([^\"]*)\"");
  private static final int REQUEST_SIZE = 2048;
  private static final int BODY_SIZE = 1024;
  private static final int SPACE = 0x20;

  private final JAXBContext context;
  private final String namespace;

  /**
   * @param context knows the wrappers of the service
   * @param namespace namespace of the operation elements; may differ from that of the stubs
   */
  SoapWriter(JAXBContext context, String namespace) {
    this.context = context;
    this.namespace = namespace;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Writes a request.
   *
   * @throws InvalidRequestException if a text holds characters that XML cannot hold
   */
  byte[] write(Credentials credentials, String operation, Object wrapper) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(REQUEST_SIZE);
    try {
      write(out, credentials, operation, wrapper);
    } catch (IOException | JAXBException e) {
      throw new IllegalStateException("the request of " + operation + " cannot be written", e);
    }
    return out.toByteArray();
  }

  private void write(
      ByteArrayOutputStream out, Credentials credentials, String operation, Object wrapper)
      throws IOException, JAXBException {
    out.write(BEFORE_NAME);
    out.write(escaped("operator", credentials.operator()));
    out.write(BEFORE_PASSWORD);
    out.write(escaped("password", credentials.password()));
    out.write(BEFORE_BODY);
    ByteArrayOutputStream body = new ByteArrayOutputStream(BODY_SIZE);
    Marshaller marshaller = context.createMarshaller();
    marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
    marshaller.marshal(element(new QName(namespace, operation), wrapper), body);
    writeBody(out, body.toByteArray());
    out.write(END);
  }

  /** JAXB declares every namespace that it knows; on the wire stands the one that is used. */
  private void writeBody(ByteArrayOutputStream out, byte[] body) throws IOException {
    refuseControlCharacters(body);
    int end = 0;
    while (body[end] != '>') {
      end++;
    }
    String begin = new String(body, 0, end, StandardCharsets.UTF_8);
    String used =
        DECLARATION
            .matcher(begin)
            .replaceAll(
                found ->
                    found.group(1).equals(namespace)
                        ? Matcher.quoteReplacement(found.group())
                        : "");
    out.write(used.getBytes(StandardCharsets.UTF_8));
    out.write(body, end, body.length - end);
  }

  @SuppressWarnings("unchecked") // the class of an object is a class of its own type
  private static <T> JAXBElement<T> element(QName name, T wrapper) {
    return new JAXBElement<>(name, (Class<T>) wrapper.getClass(), wrapper);
  }

  /** JAXB writes characters that XML cannot hold as they are; the platform could not read them. */
  private static void refuseControlCharacters(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (isControl(bytes[i]) || isNoCharacter(bytes, i)) {
        throw new InvalidRequestException(
            "request", "must not hold control characters; one of its texts does");
      }
    }
  }

  /** U+FFFE and U+FFFF, which are no characters, in UTF-8. */
  private static boolean isNoCharacter(byte[] bytes, int at) {
    return bytes[at] == (byte) 0xEF
        && at + 2 < bytes.length
        && bytes[at + 1] == (byte) 0xBF
        && (bytes[at + 2] == (byte) 0xBE || bytes[at + 2] == (byte) 0xBF);
  }

  private static boolean isControl(int character) {
    return character >= 0
        && character < SPACE
        && character != '\t'
        && character != '\n'
        && character != '\r';
  }

  private static byte[] escaped(String what, String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '\r' -> escaped.append("&#13;");
        default -> {
          if (isControl(c)) {
            throw new InvalidRequestException(what, "must not hold control characters");
          }
          escaped.append(c);
        }
      }
    }
    return escaped.toString().getBytes(StandardCharsets.UTF_8);
  }
}
