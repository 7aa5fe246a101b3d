package io.github.s360sdk.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether an error says who refused, and what to do. */
class ErrorMessagesTest {

  private static final CallDetails DETAILS = new CallDetails("Orders", "close", null, 1, null);
  private static final Instant LATER = Instant.parse("2026-07-01T10:00:07Z");

  private static ThrottledException throttled(boolean byPlatform, @Nullable Instant retryAt) {
    return new ThrottledException(byPlatform, DETAILS, retryAt);
  }

  @Test
  void aRefusedCallSaysWhoRefusedIt() {
    assertThat(throttled(true, null))
        .hasMessageContaining("the platform refused the call because of its rate limit");
    assertThat(throttled(false, null))
        .hasMessageContaining("the local rate limit has no permit before the deadline");
    assertThat(throttled(true, null).byPlatform()).isTrue();
    assertThat(throttled(false, null).byPlatform()).isFalse();
  }

  @Test
  void aRefusedCallSaysWhenItHasAChance() {
    assertThat(throttled(false, LATER).advice()).startsWith("Try again at 2026-07-01T10:00:07Z;");
    assertThat(throttled(false, LATER).retryAt()).isEqualTo(LATER);
    assertThat(throttled(false, null).advice()).startsWith("Wait at least a minute");
    assertThat(throttled(false, null).retryAt()).isNull();
  }

  @Test
  void statusCodesAreCutForMessages() {
    assertThat(BusinessException.printable("sales.order-2_x.Y")).isEqualTo("sales.order-2_x.Y");
    assertThat(BusinessException.printable("a b\nc<é>")).isEqualTo("a?b?c???");
    assertThat(BusinessException.printable("x".repeat(80))).isEqualTo("x".repeat(80));
    assertThat(BusinessException.printable("x".repeat(81))).isEqualTo("x".repeat(80) + "...");
  }
}
