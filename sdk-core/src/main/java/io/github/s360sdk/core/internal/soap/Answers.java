package io.github.s360sdk.core.internal.soap;

import io.github.s360sdk.core.error.AccessDeniedException;
import io.github.s360sdk.core.error.AuthenticationException;
import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.ServerErrorException;
import io.github.s360sdk.core.error.ServiceNotFoundException;
import io.github.s360sdk.core.error.ThrottledException;
import io.github.s360sdk.core.error.UnexpectedHttpStatusException;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import io.github.s360sdk.core.internal.http.BoundedSockets;
import io.github.s360sdk.core.internal.pipeline.WireAttempt;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.zip.GZIPInputStream;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** Looks at the head and the first bytes of an answer, before an XML parser sees it. */
final class Answers {

  static final String GZIP = "gzip";

  private static final int PEEK = 512;
  private static final int GZIP_BUFFER = 16 * 1024;
  private static final String XML_BEGIN = "<?xml";

  private Answers() {}

  /**
   * Lets only answers pass that look like SOAP.
   *
   * @return the body
   * @throws S360Exception for anything else
   * @throws IOException if the answer broke off at its begin
   */
  static InputStream check(Response response, WireAttempt attempt, BoundedSockets.Counter counter)
      throws IOException {
    int status = response.code();
    CallDetails details = attempt.details();
    switch (status) {
      case 200, 500 -> {
        // decided by the body below
      }
      case 401 -> throw new AuthenticationException(details, null);
      case 403 -> throw new AccessDeniedException(details, null);
      case 404 -> throw new ServiceNotFoundException(details, null);
      case 429, 509 -> throw throttled(response, attempt);
      default -> {
        S360Exception error =
            status > 500
                ? new ServerErrorException(details, null)
                : new UnexpectedHttpStatusException(details, null);
        throw error;
      }
    }
    String begin;
    BufferedSource source;
    try {
      source = content(response, details);
      begin = begin(source, attempt);
    } catch (IOException e) {
      attempt.readFailure(e);
      throw e;
    }
    String problem = problem(begin);
    if (problem != null) {
      throw status == 500
          ? new ServerErrorException(details, null)
          : new UnreadableAnswerException(problem, details, false, null);
    }
    return WireLog.response(attempt, new NotingStream(source.inputStream(), attempt, counter));
  }

  /** The number of bytes of the content, or -1 if that is not known. */
  static long length(Response response) {
    return isPlain(response) ? response.body().contentLength() : -1;
  }

  private static boolean isPlain(Response response) {
    String encoding = response.header("Content-Encoding");
    return encoding == null || encoding.isBlank() || encoding.strip().equals("identity");
  }

  /** The content, unpacked. */
  private static BufferedSource content(Response response, CallDetails details) throws IOException {
    BufferedSource body = response.body().source();
    if (isPlain(response)) {
      return body;
    }
    if (GZIP.equalsIgnoreCase(response.header("Content-Encoding", "").strip())) {
      return Okio.buffer(Okio.source(new GZIPInputStream(body.inputStream(), GZIP_BUFFER)));
    }
    throw new UnreadableAnswerException(
        "the answer is packed in a way that was not asked for", details, false, null);
  }

  /** The first bytes, without taking them from the source. */
  private static String begin(BufferedSource source, WireAttempt attempt) throws IOException {
    Buffer buffered = source.getBuffer();
    try {
      source.request(PEEK);
    } catch (IOException e) {
      // What came before it broke off may be all that matters; if not, this is why.
      attempt.readFailure(e);
      if (buffered.size() == 0) {
        throw e;
      }
    }
    int size = (int) Math.min(PEEK, buffered.size());
    // An answer that begins as SOAP does is not looked at further; nearly all do.
    return isPlainXml(buffered, size) ? XML_BEGIN : buffered.snapshot(size).utf8().strip();
  }

  private static boolean isPlainXml(Buffer buffered, int size) {
    if (size < XML_BEGIN.length()) {
      return false;
    }
    for (int i = 0; i < XML_BEGIN.length(); i++) {
      if (buffered.getByte(i) != XML_BEGIN.charAt(i)) {
        return false;
      }
    }
    // What follows the declaration may still be HTML: its root tells.
    for (int i = XML_BEGIN.length(); i + 1 < size; i++) {
      if (buffered.getByte(i) == '<') {
        byte next = buffered.getByte(i + 1);
        return next != '!' && next != 'h' && next != 'H' && next != '?';
      }
    }
    return false;
  }

  private static @Nullable String problem(String begin) {
    String text = begin.startsWith("\uFEFF") ? begin.substring(1).strip() : begin;
    if (text.isEmpty()) {
      return "the answer is empty";
    }
    if (text.indexOf('\0') >= 0) {
      return null; // UTF-16 without a byte-order mark; the parser detects it
    }
    if (text.charAt(0) != '<') {
      return "the answer is not XML";
    }
    int root = skipProlog(text);
    return text.regionMatches(true, root, "<html", 0, 5)
            || text.regionMatches(true, root, "<!doctype", 0, 9)
        ? "the answer is an HTML page or has a document type, not SOAP"
        : null;
  }

  private static int skipProlog(String text) {
    int at = 0;
    while (text.startsWith("<?", at) || text.startsWith("<!--", at)) {
      String end = text.startsWith("<?", at) ? "?>" : "-->";
      int found = text.indexOf(end, at);
      if (found < 0) {
        return at;
      }
      at = found + end.length();
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  private static ThrottledException throttled(Response response, WireAttempt attempt) {
    Instant now = attempt.settings().clock().instant();
    return new ThrottledException(true, attempt.details(), retryAt(response, now));
  }

  // No Retry-After is documented; where a gateway sends one that is a time to wait, it is kept.
  private static @Nullable Instant retryAt(Response response, Instant now) {
    String header = response.header("Retry-After");
    if (header == null) {
      return null;
    }
    String value = header.strip();
    try {
      Duration wait =
          value.chars().allMatch(Character::isDigit)
              ? Duration.ofSeconds(Long.parseLong(value))
              : Duration.between(sent(response, now), date(value));
      return wait.isNegative() || wait.isZero() ? null : now.plus(wait);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  /** When the answer was sent, by the clock of who sent it: it need not be that of this machine. */
  private static Instant sent(Response response, Instant now) {
    String header = response.header("Date");
    try {
      return header == null ? now : date(header.strip());
    } catch (DateTimeException e) {
      return now;
    }
  }

  private static Instant date(String header) {
    return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }

  /**
   * Tells that content comes out of what is read from the network, and notes the error at which
   * reading ended: JAXB and the parser wrap it beyond recognition.
   */
  private static final class NotingStream extends FilterInputStream {

    private final WireAttempt attempt;
    private final BoundedSockets.Counter counter;

    NotingStream(InputStream in, WireAttempt attempt, BoundedSockets.Counter counter) {
      super(in);
      this.attempt = attempt;
      this.counter = counter;
    }

    @Override
    public int read() throws IOException {
      try {
        return in.read();
      } catch (IOException e) {
        attempt.readFailure(e);
        throw e;
      }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int read = in.read(buffer, offset, length);
        counter.progress();
        return read;
      } catch (IOException e) {
        attempt.readFailure(e);
        throw e;
      }
    }
  }
}
