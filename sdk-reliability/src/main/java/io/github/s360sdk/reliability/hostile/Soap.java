package io.github.s360sdk.reliability.hostile;

/** Parts of messages, sound ones, which cases put together with what is not. */
final class Soap {

  static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  static final String SUCCESS = "<statusCode>success</statusCode>";

  private static final String ENVELOPE =
      "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\""
          + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";

  private Soap() {}

  /** A message that the SDK reads as an answer. */
  static String sound(Question question) {
    return message(question, SUCCESS + question.data());
  }

  /** A message with the given content of the result. */
  static String message(Question question, String content) {
    return DECLARATION + envelope(question, content);
  }

  /** The same without the XML declaration. */
  static String envelope(Question question, String content) {
    return body(
        wrapper(
            question, "<" + question.result() + ">" + content + "</" + question.result() + ">"));
  }

  /** The begin of a message, up to the content of the result with its status. */
  static String begin(Question question) {
    String whole = message(question, SUCCESS + "|");
    return whole.substring(0, whole.indexOf('|'));
  }

  /** The end of a message, behind the content of the result. */
  static String end(Question question) {
    String whole = message(question, "|");
    return whole.substring(whole.indexOf('|') + 1);
  }

  /** The element around the result. */
  static String wrapper(Question question, String result) {
    return "<r:"
        + question.operation()
        + "Response xmlns:r=\"http://v1_33."
        + question.service()
        + ".service.secutix.com\">"
        + result
        + "</r:"
        + question.operation()
        + "Response>";
  }

  /** An envelope with the given content of its body. */
  static String body(String content) {
    return inEnvelope("<S:Body>" + content + "</S:Body>");
  }

  /** An envelope with the given content. */
  static String inEnvelope(String content) {
    return openEnvelope() + content + "</S:Envelope>";
  }

  /** The begin tag of an envelope. */
  static String openEnvelope() {
    return ENVELOPE;
  }

  /** A fault with the given content. */
  static String fault(String content) {
    return DECLARATION + body("<S:Fault>" + content + "</S:Fault>");
  }
}
