package io.github.s360sdk.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.s360sdk.core.error.ConnectionLostException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.spi.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where an answer is lost, a read is asked again and a write never is. */
class LostAnswersTest {

  private static final RetryPolicy TWICE =
      new RetryPolicy(2, Duration.ZERO, Duration.ZERO, Duration.ZERO, () -> 0);

  static List<String> operations() {
    return SampleRequestsTest.CALLS.keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void onlyReadsAreRepeated(String sample) {
    try (Platform platform = new Platform(TWICE).losesAnswers()) {
      S360Exception e =
          catchThrowableOfType(
              S360Exception.class,
              () -> Objects.requireNonNull(SampleRequestsTest.CALLS.get(sample)).accept(platform));

      boolean read = sample.split("\\.", -1)[1].startsWith("get");
      assertThat(platform.requestCount()).isEqualTo(read ? 2 : 1);
      assertThat(e).isInstanceOf(ConnectionLostException.class);
      assertThat(e.mayHaveTakenEffect()).isTrue();
    }
  }
}
