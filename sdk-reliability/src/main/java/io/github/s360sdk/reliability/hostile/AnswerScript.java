package io.github.s360sdk.reliability.hostile;

import java.io.IOException;

/** What a server does once a request has come in. */
@FunctionalInterface
public interface AnswerScript {

  /**
   * Answers. The connection is closed afterwards.
   *
   * @param wire the connection
   * @throws IOException if the client has gone, which ends an answer without an end
   */
  void answer(Wire wire) throws IOException;

  /**
   * An answer that is sound HTTP.
   *
   * @param body the body, sent as UTF-8
   * @return the script
   */
  static AnswerScript xml(String body) {
    return wire -> wire.head("200 OK", "Content-Type: text/xml; charset=utf-8").text(body);
  }

  /**
   * An answer that never ends.
   *
   * @param begin what is sent once
   * @param unit what is sent again and again behind it
   * @return the script
   */
  static AnswerScript endless(String begin, String unit) {
    return wire ->
        wire.head("200 OK", "Content-Type: text/xml; charset=utf-8").text(begin).forever(unit);
  }

  /**
   * An answer that never ends and never says the same twice.
   *
   * @param begin what is sent once
   * @param unit what is sent behind it again and again; each {@code #} in it becomes a number
   * @return the script
   */
  static AnswerScript endlessNumbered(String begin, String unit) {
    return wire ->
        wire.head("200 OK", "Content-Type: text/xml; charset=utf-8")
            .text(begin)
            .foreverNumbered(unit);
  }

  /**
   * An answer without a head of its own: the text is all that is sent.
   *
   * @param text head and body, one byte per character
   * @return the script
   */
  static AnswerScript raw(String text) {
    return wire -> wire.raw(text);
  }
}
