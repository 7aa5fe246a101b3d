package io.github.s360sdk.reliability.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The short form of the crashes. */
@Timeout(300)
class CrashTest {

  @Test
  void nothingIsUnknownDoubledOrLostAfterCrashes() throws Exception {
    CrashResult result = Crashes.run(20260701, 12);

    assertThat(result.crashes()).isEqualTo(12);
    assertThat(result.sold()).isPositive();
    assertThat(result.unknown()).isEmpty();
    assertThat(result.doubled()).isEmpty();
    assertThat(result.lost()).isEmpty();
    assertThat(result.isGood()).isTrue();
  }
}
