package io.github.s360sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.core.error.UnreadableAnswerException;
import io.github.s360sdk.core.internal.pipeline.ResultReader;
import io.github.s360sdk.core.internal.reader.Cursor;
import io.github.s360sdk.core.internal.reader.Interner;
import io.github.s360sdk.core.spi.AnswerLimits;
import io.github.s360sdk.core.spi.AnswerLimits.Limit;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.core.testing.EchoMessages;
import io.github.s360sdk.core.testing.EchoPlatform;
import io.github.s360sdk.core.testing.Envelopes;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers that are larger than they may be are refused, and the error says what allows more. */
@Timeout(30)
class AnswerLimitsTest {

  private static EchoPlatform platform(Limit usual) {
    return new EchoPlatform(
        builder ->
            builder.retry(RetryPolicy.NONE).answerLimits(AnswerLimits.DEFAULT.withUsual(usual)));
  }

  @Test
  void anAnswerWithTooManyBytesIsRefused() {
    try (EchoPlatform platform = platform(new Limit(2_000, 100))) {
      platform.willAnswer(Envelopes.success("x".repeat(1_000)));
      assertThat(platform.read("hi")).hasSize(1_000);

      platform.willAnswer(Envelopes.success("x".repeat(2_000)));
      assertThatExceptionOfType(UnreadableAnswerException.class)
          .isThrownBy(() -> platform.read("hi"))
          .withMessageContaining("larger than 2000 bytes")
          .withMessageContaining("answerLimits");
    }
  }

  @Test
  void anAnswerWithTooManyElementsIsRefused() {
    try (EchoPlatform platform = platform(new Limit(1_000_000, 50))) {
      String many =
          Envelopes.success("a").replace("</EchoResult>", "<b/>".repeat(60) + "</EchoResult>");
      assertThat(many).contains("<b/>");
      platform.willAnswer(many);
      assertThatExceptionOfType(UnreadableAnswerException.class)
          .isThrownBy(() -> platform.read("hi"))
          .withMessageContaining("the answer is larger than is accepted")
          .withMessageContaining("answerLimits");
    }
  }

  /** A large answer that is refused while its own reader reads it. */
  private static void assertTooLarge(
      Limit large, String content, ResultReader<EchoMessages.Result> reader, String told) {
    try (EchoPlatform platform =
        new EchoPlatform(
            builder ->
                builder
                    .retry(RetryPolicy.NONE)
                    .answerLimits(AnswerLimits.DEFAULT.withLarge(large)))) {
      platform.willAnswer(Envelopes.result(content));

      assertThatExceptionOfType(UnreadableAnswerException.class)
          .isThrownBy(() -> platform.readBy(reader))
          .withMessageContaining(told)
          .withMessageContaining("answerLimits");
    }
  }

  @Test
  void whatIsTooMuchInALargeAnswerIsToldWhereverItsReaderStands() {
    String text = "<text>" + "x".repeat(60_000) + "</text>";
    String part = "<text>" + "x".repeat(5_000_000) + "</text>";
    Limit bytes = new Limit(50_000, 1_000);

    assertTooLarge(bytes, text, AnswerLimitsTest::readTexts, "is larger than 50000 bytes");
    assertTooLarge(bytes, text, AnswerLimitsTest::passOver, "is larger than 50000 bytes");
    assertTooLarge(
        new Limit(10_000_000, 1_000),
        "<text/>".repeat(20_000),
        AnswerLimitsTest::readTexts,
        "has more than 1000 elements");
    assertTooLarge(
        AnswerLimits.DEFAULT.large(),
        part,
        AnswerLimitsTest::readTexts,
        "has a part of more than 4194304 bytes");
  }

  private static EchoMessages.Result passOver(XMLStreamReader xml, ResultReader.AnswerSize answer)
      throws XMLStreamException {
    new Cursor(xml, answer, Interner.small()).skip();
    return new EchoMessages.Result();
  }

  private static EchoMessages.Result readTexts(XMLStreamReader xml, ResultReader.AnswerSize answer)
      throws XMLStreamException {
    Cursor in = new Cursor(xml, answer, Interner.small());
    EchoMessages.Result result = new EchoMessages.Result();
    while (in.next()) {
      result.text = in.text();
    }
    return result;
  }

  @Test
  void limitsArePositive() {
    assertThatThrownBy(() -> new Limit(0, 1)).hasMessageContaining("bytes");
    assertThatThrownBy(() -> new Limit(1, 0)).hasMessageContaining("elements");
  }
}
