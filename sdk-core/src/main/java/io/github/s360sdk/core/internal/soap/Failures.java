package io.github.s360sdk.core.internal.soap;

import io.github.s360sdk.core.error.CallCancelledException;
import io.github.s360sdk.core.error.CallDetails;
import io.github.s360sdk.core.error.CallTimeoutException;
import io.github.s360sdk.core.error.ConnectionFailedException;
import io.github.s360sdk.core.error.ConnectionLostException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import io.github.s360sdk.core.internal.http.AnswerTooLarge;
import io.github.s360sdk.core.internal.pipeline.WireAttempt;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a call throws into a typed error. Ports and JAXB wrap what they did not expect, so the
 * causes are searched.
 */
final class Failures {

  private static final int LONGEST_CHAIN = 20;

  private Failures() {}

  static S360Exception translate(RuntimeException thrown, WireAttempt attempt) {
    CallDetails details = attempt.details();
    S360Exception typed = find(thrown, S360Exception.class);
    if (typed != null) {
      return typed;
    }
    IOException readFailure = attempt.readFailure();
    if (readFailure != null) {
      return answerBroke(readFailure, attempt);
    }
    SendFailure send = find(thrown, SendFailure.class);
    if (send != null) {
      return notAnswered(send.reason(), attempt);
    }
    // An interceptor of the user may answer past the network, where nobody sees the request go out.
    if (!attempt.requestSent() && attempt.httpStatus() == null) {
      return new ConnectionFailedException(
          "the request could not be made",
          "See the cause: the credentials provider, an HTTP hook or the HTTP client failed.",
          details,
          thrown);
    }
    return new UnreadableAnswerException(
        attempt.httpStatus() == null
            ? "the call failed before its answer"
            : "the answer is not the SOAP message that was expected",
        details,
        thrown);
  }

  /** The error of an answer whose XML cannot be read: it broke off, or it is wrong. */
  static S360Exception unreadable(Exception thrown, WireAttempt attempt) {
    IOException readFailure = attempt.readFailure();
    if (readFailure != null) {
      return answerBroke(readFailure, attempt);
    }
    String limit = exceeded(thrown);
    return limit != null
        ? new UnreadableAnswerException(
            "the answer " + limit + "; S360ConnectionBuilder.answerLimits(...) allows more",
            attempt.details(),
            null)
        : new UnreadableAnswerException(
            "the answer is not the XML that was expected", attempt.details(), thrown);
  }

  /** Which limit of {@code AnswerLimits} an answer has exceeded, or null. */
  private static @Nullable String exceeded(Exception thrown) {
    AnswerTooLarge tooLarge = find(thrown, AnswerTooLarge.class);
    if (tooLarge != null) {
      return tooLarge.getMessage();
    }
    XMLStreamException parser = find(thrown, XMLStreamException.class);
    String text = parser == null ? null : parser.getMessage();
    // The parser has no type of error for its limits.
    return text != null && text.contains("limit (") && text.contains("xceeded")
        ? "is larger than is accepted"
        : null;
  }

  private static S360Exception notAnswered(IOException reason, WireAttempt attempt) {
    CallDetails details = attempt.details();
    S360Exception cancelled = cancelled(reason, attempt, attempt.requestSent());
    if (cancelled != null) {
      return cancelled;
    }
    if (!attempt.requestSent()) {
      return notConnected(reason, attempt, details);
    }
    if (reason instanceof SocketTimeoutException) {
      return new CallTimeoutException(
          CallTimeoutException.Limit.READ, attempt.settings().readTimeout(), details, true, reason);
    }
    if (reason instanceof InterruptedIOException) {
      return interrupted(reason, attempt, details, true);
    }
    return new ConnectionLostException(details, reason);
  }

  /**
   * The error of a call that was given up, or null. An interrupt ends a call by cancelling it, and
   * on a virtual thread by closing its socket; the flag of the thread tells in both cases.
   */
  private static @Nullable S360Exception cancelled(
      IOException reason, WireAttempt attempt, boolean sent) {
    if (Thread.currentThread().isInterrupted()) {
      return new CallCancelledException(
          "the thread was interrupted during the call", attempt.details(), sent, reason);
    }
    return "Canceled".equals(reason.getMessage())
        ? new CallCancelledException(
            "the connection was closed during the call", attempt.details(), sent, reason)
        : null;
  }

  private static S360Exception notConnected(
      IOException reason, WireAttempt attempt, CallDetails details) {
    if (reason instanceof UnknownHostException) {
      return new ConnectionFailedException(
          "the host name is not known",
          "Check the institution code (it is part of the host name), the environment and the"
              + " network.",
          details,
          reason);
    }
    if (reason instanceof SSLException) {
      return new ConnectionFailedException(
          "TLS could not be set up",
          "Check the certificate of the other side and the SSLContext; verification cannot be"
              + " switched off.",
          details,
          reason);
    }
    if (reason instanceof InterruptedIOException && !(reason instanceof SocketTimeoutException)) {
      return interrupted(reason, attempt, details, false);
    }
    return new ConnectionFailedException(
        "no connection could be made",
        "Check that the address can be reached from here: network, proxy, firewall.",
        details,
        reason);
  }

  private static S360Exception answerBroke(IOException failure, WireAttempt attempt) {
    CallDetails details = attempt.details();
    if (failure instanceof AnswerTooLarge || failure instanceof ZipException) {
      return new UnreadableAnswerException(
          failure instanceof AnswerTooLarge
              ? "the answer " + failure.getMessage()
              : "the answer is not compressed as it says",
          details,
          failure);
    }
    S360Exception cancelled = cancelled(failure, attempt, true);
    if (cancelled != null) {
      return cancelled;
    }
    if (failure instanceof SocketTimeoutException) {
      return new CallTimeoutException(
          CallTimeoutException.Limit.READ,
          attempt.settings().readTimeout(),
          details,
          true,
          failure);
    }
    if (failure instanceof InterruptedIOException) {
      return interrupted(failure, attempt, details, true);
    }
    return new ConnectionLostException(details, failure);
  }

  private static S360Exception interrupted(
      IOException reason, WireAttempt attempt, CallDetails details, boolean sent) {
    String text = String.valueOf(reason.getMessage()).toLowerCase(Locale.ROOT);
    if (text.contains("timeout")) {
      return new CallTimeoutException(
          attempt.totalTimeout()
              ? CallTimeoutException.Limit.TOTAL
              : CallTimeoutException.Limit.ATTEMPT,
          attempt.configuredLimit(),
          details,
          sent,
          reason);
    }
    Thread.currentThread().interrupt();
    return new CallCancelledException(
        "the thread was interrupted during the call", details, sent, reason);
  }

  static <T> @Nullable T find(Throwable thrown, Class<T> type) {
    Throwable one = thrown;
    for (int i = 0; one != null && i < LONGEST_CHAIN; i++) {
      if (type.isInstance(one)) {
        return type.cast(one);
      }
      one = one.getCause();
    }
    return null;
  }
}
