package io.github.s360sdk.reliability.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Clients that were closed leave nothing behind, whatever was done with them. */
class SoakTest {

  private static final Duration LENGTH = Duration.ofSeconds(10);

  @Test
  void clientsLeaveNothingBehind() throws IOException, InterruptedException {
    SoakResult result = SoakRun.run(SoakRun.Settings.of(LENGTH, 1));

    assertThat(result.surprises()).isEmpty();
    assertThat(result.figures()).allMatch(Figure::ok);
    assertThat(result.rounds()).isGreaterThan(1);
  }

  @Test
  void aFigureBeyondItsLimitIsShort() {
    assertThat(Figure.atMost("threads", 5, 8, 7).ok()).isFalse();
    assertThat(Figure.atMost("threads", 5, 7, 7).ok()).isTrue();
    assertThat(Figure.atLeast("requests", 9, 10).ok()).isFalse();
    assertThat(Figure.atLeast("requests", 10, 10).ok()).isTrue();
  }
}
