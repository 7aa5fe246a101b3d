package io.github.s360sdk.reliability.fuzz;

import io.github.s360sdk.S360Client;
import io.github.s360sdk.core.S360Connection;
import io.github.s360sdk.core.Timeouts;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.spi.Cache;
import io.github.s360sdk.core.spi.RateLimiter;
import io.github.s360sdk.core.spi.RetryPolicy;
import io.github.s360sdk.testing.ManualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Lets the SDK read an answer. Nothing is kept from one answer to the next, no call is repeated,
 * and waits move a clock, so that what an input does depends on the input alone. Not thread-safe.
 */
public final class AnswerFuzzer {

  /** Must not be seen in any log. */
  static final String PASSWORD = "secret-of-the-operator";

  private static final Instant START = Instant.parse("2027-03-01T12:00:00Z");
  // A platform that is forever at work is asked a few times, not for minutes.
  private static final Duration TOTAL = Duration.ofSeconds(5);

  private final AnswerReader reader;
  private final CannedAnswers answers = new CannedAnswers();
  private final ManualClock clock = ManualClock.at(START);
  private final S360Client s360;
  private int used;

  AnswerFuzzer(AnswerReader reader) {
    this.reader = reader;
    this.s360 =
        S360Client.of(
            S360Connection.builder()
                .institution("fuzz")
                .baseUrl("http://127.0.0.1:9")
                .credentials("FUZZ_API", PASSWORD)
                .cache(Cache.none())
                .rateLimiter(RateLimiter.unlimited())
                .retry(RetryPolicy.NONE)
                .timeouts(Timeouts.DEFAULT.withTotal(TOTAL))
                .clock(clock)
                .sleeper(clock)
                .customizeHttpClient(
                    OkHttpClient.Builder.class, client -> client.addInterceptor(answers))
                .build());
  }

  /** What became of a call. */
  public enum Outcome {
    /** It gave a result. */
    RESULT,
    /** It said in its own words what is wrong. */
    ERROR
  }

  /**
   * Reads the kept inputs once, so that the loading of classes, which takes seconds, is not taken
   * for a hang.
   */
  void prepare() {
    for (Path file : FuzzFolders.files(FuzzFolders.kept(reader))) {
      try {
        read(Files.readAllBytes(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (RuntimeException | AssertionError e) {
        used++; // What fails now fails again where it is looked at.
      }
    }
  }

  /**
   * Makes the call that an input chooses, with the answers that it holds. Only errors of the SDK
   * are caught: whatever else comes is a finding.
   *
   * @param data the input
   * @return what became of it
   */
  public Outcome read(byte[] data) {
    return read(FuzzInput.of(data));
  }

  private Outcome read(FuzzInput input) {
    answers.use(input);
    clock.set(START);
    MaskedLog.write(reader == AnswerReader.ENVELOPE);
    try {
      use(reader.read(input).call().make(s360, Subject.ANY));
      return Outcome.RESULT;
    } catch (S360Exception e) {
      use(e.getMessage());
      return Outcome.ERROR;
    }
  }

  /** Looks at all of a result: some of it may be made only then. */
  private void use(@Nullable Object result) {
    used += String.valueOf(result).length() + (result == null ? 0 : result.hashCode());
  }

  @Override
  public String toString() {
    return "AnswerFuzzer[" + reader.id() + ", " + used + "]";
  }
}
