package io.github.s360sdk.reliability.canary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.core.model.Money;
import io.github.s360sdk.reliability.process.ChildJvm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No secret leaves the SDK by a log, an error or a text. */
class CanaryTest {

  private static final Duration LONGEST = Duration.ofMinutes(10);

  // In another JVM, because this one has its logging already.
  @Test
  void noSecretLeaks() throws IOException, InterruptedException {
    try (ChildJvm run =
        ChildJvm.of(CanaryRun.class, List.of(CanaryLogProvider.PROPERTY), List.of())) {
      int status = run.end(LONGEST);

      assertThat(run.output().lines().filter(line -> line.startsWith("leak: "))).isEmpty();
      assertThat(run.output()).contains("canary: ").doesNotContain(" 0 bar codes");
      assertThat(status).as(run.output()).isZero();
    }
  }

  @Test
  void textsOfObjectsOfTheSdkAreFound() {
    Texts texts = new Texts();

    new ObjectWalk(texts).walk(List.of(Place.LOG, "text"));
    assertThat(texts.take()).as("what is not of the SDK").isEmpty();

    new ObjectWalk(texts).walk(List.of(Optional.of(Money.of("80.00", "EUR"))));
    assertThat(texts.take()).anySatisfy(text -> assertThat(text.content()).contains("80.00"));
  }
}
