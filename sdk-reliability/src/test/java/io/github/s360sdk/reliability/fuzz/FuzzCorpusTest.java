package io.github.s360sdk.reliability.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.github.s360sdk.reliability.fuzz.AnswerFuzzer.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kept input, and changes of it, give a result or an error of the SDK. */
class FuzzCorpusTest {

  private static final int MUTATIONS = 4_000;
  private static final long SEED = 360;
  private static final Duration HANG = Duration.ofSeconds(5);
  private static final int MOST_FILES = 100;

  private static List<byte[]> kept(AnswerReader reader) throws IOException {
    List<byte[]> inputs = new ArrayList<>();
    for (Path file : FuzzFolders.files(FuzzFolders.kept(reader))) {
      inputs.add(Files.readAllBytes(file));
    }
    return inputs;
  }

  /** A fuzzer that has made each call once: the first call prepares for seconds. */
  private static AnswerFuzzer prepared(AnswerReader reader) {
    AnswerFuzzer fuzzer = reader.fuzzer();
    fuzzer.prepare();
    return fuzzer;
  }

  /** Reads an input; fails with the input if anything else comes than a result or an error. */
  private static Outcome read(AnswerFuzzer fuzzer, byte[] input) {
    long begin = System.nanoTime();
    try {
      Outcome outcome = fuzzer.read(input);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(HANG);
      return outcome;
    } catch (RuntimeException | Error e) {
      return fail("input in base64: " + Base64.getEncoder().encodeToString(input), e);
    }
  }

  @ParameterizedTest
  @EnumSource(AnswerReader.class)
  void keptInputsGiveAResultOrAnErrorOfTheSdk(AnswerReader reader) throws IOException {
    AnswerFuzzer fuzzer = prepared(reader);
    Set<String> withResult = new HashSet<>();

    for (byte[] input : kept(reader)) {
      if (read(fuzzer, input) == Outcome.RESULT) {
        withResult.add(reader.read(FuzzInput.of(input)).name());
      }
    }

    // Otherwise the inputs would end in the envelope, and the readers behind it would not be seen.
    assertThat(withResult)
        .isEqualTo(reader.reads().stream().map(Read::name).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @EnumSource(AnswerReader.class)
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void changedInputsGiveAResultOrAnErrorOfTheSdk(AnswerReader reader) throws IOException {
    AnswerFuzzer fuzzer = prepared(reader);
    List<byte[]> inputs = kept(reader);
    Mutations mutations = new Mutations(SEED);
    int results = 0;

    for (int i = 0; i < MUTATIONS; i++) {
      byte[] input = inputs.get(i % inputs.size());
      byte[] other = inputs.get((i * 7 + i / inputs.size()) % inputs.size());
      if (read(fuzzer, mutations.of(input, other)) == Outcome.RESULT) {
        results++;
      }
    }

    assertThat(results)
        .as("changed inputs that are read to their end")
        .isGreaterThan(MUTATIONS / 8);
  }

  @ParameterizedTest
  @EnumSource(AnswerReader.class)
  void keptInputsAreFewAndSmall(AnswerReader reader) throws IOException {
    assertThat(kept(reader))
        .hasSizeBetween(reader.reads().size(), MOST_FILES)
        .allMatch(input -> input.length < FuzzFolders.MOST_BYTES);
  }

  @Test
  void anInputIsWhatItWasMadeOf() {
    FuzzInput input =
        new FuzzInput(
            3,
            FuzzInput.Head.LATIN,
            List.of("<a/>".getBytes(StandardCharsets.UTF_8), new byte[0], new byte[] {1}));

    FuzzInput read = FuzzInput.of(input.bytes());

    assertThat(read.choice()).isEqualTo(3);
    assertThat(read.head()).isEqualTo(FuzzInput.Head.LATIN);
    assertThat(read.bodies()).containsExactlyElementsOf(input.bodies());
  }

  @Test
  void theWireLogIsWrittenAndLookedAt() throws IOException {
    MaskedLog.require();
    long before = MaskedLog.lookedAt();
    AnswerFuzzer fuzzer = AnswerReader.ENVELOPE.fuzzer();

    fuzzer.read(kept(AnswerReader.ENVELOPE).get(0));

    // Question and answer.
    assertThat(MaskedLog.lookedAt() - before).isGreaterThanOrEqualTo(2);
  }

  @Test
  void aWireLogThatShowsTooMuchIsFound() {
    MaskedLog.lookAt("<a><b/>***</a> 2027-01-01T00:00:00+01:00");

    assertThatThrownBy(() -> MaskedLog.lookAt("<a>" + AnswerFuzzer.PASSWORD + "</a>"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> MaskedLog.lookAt("<a>ada@example.org</a>"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> MaskedLog.lookAt("<a name=\"Ada\"/>"))
        .isInstanceOf(AssertionError.class);
  }
}
