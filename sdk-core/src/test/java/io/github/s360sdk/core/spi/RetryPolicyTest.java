package io.github.s360sdk.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  private static RetryPolicy policy(double jitter) {
    return new RetryPolicy(
        3, Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(10), () -> jitter);
  }

  @Test
  void delaysDoubleUpToTheLongest() {
    assertThat(policy(1).delayAfter(1, false)).isEqualTo(Duration.ofMillis(200));
    assertThat(policy(1).delayAfter(2, false)).isEqualTo(Duration.ofMillis(400));
    assertThat(policy(1).delayAfter(5, false)).isEqualTo(Duration.ofMillis(3200));
    assertThat(policy(1).delayAfter(6, false)).isEqualTo(Duration.ofSeconds(5));
    assertThat(policy(1).delayAfter(1000, false)).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void throttleDelaysDoubleWithoutLimit() {
    assertThat(policy(1).delayAfter(1, true)).isEqualTo(Duration.ofSeconds(10));
    assertThat(policy(1).delayAfter(4, true)).isEqualTo(Duration.ofSeconds(80));
  }

  @Test
  void jitterTakesAwayUpToHalf() {
    assertThat(policy(0).delayAfter(1, false)).isEqualTo(Duration.ofMillis(100));
    assertThat(policy(0.5).delayAfter(1, false)).isEqualTo(Duration.ofMillis(150));
    assertThat(RetryPolicy.DEFAULT.delayAfter(1, false))
        .isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
  }

  @Test
  void thereIsAtLeastOneAttempt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPolicy(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, () -> 0))
        .withMessageContaining("maxAttempts");
    assertThat(RetryPolicy.NONE.maxAttempts()).isEqualTo(1);
  }

  @Test
  void credentialsDoNotPrintThePassword() {
    assertThat(new Credentials("ACME_API", "top-secret").toString())
        .contains("ACME_API")
        .doesNotContain("top-secret");
  }
}
