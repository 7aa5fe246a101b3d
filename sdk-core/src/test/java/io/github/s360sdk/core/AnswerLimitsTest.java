package io.github.s360sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.s360sdk.core.error.UnreadableAnswerException;
import io.github.s360sdk.core.spi.AnswerLimits;
import io.github.s360sdk.core.spi.AnswerLimits.Limit;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.core.testing.EchoPlatform;
import io.github.s360sdk.core.testing.Envelopes;
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
          .withMessageContaining("answerLimits");
    }
  }

  @Test
  void limitsArePositive() {
    assertThatThrownBy(() -> new Limit(0, 1)).hasMessageContaining("bytes");
    assertThatThrownBy(() -> new Limit(1, 0)).hasMessageContaining("elements");
  }
}
