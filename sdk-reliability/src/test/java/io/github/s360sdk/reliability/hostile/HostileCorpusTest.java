package io.github.s360sdk.reliability.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.core.error.UnreadableAnswerException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever a server answers, a call ends soon, with a typed error and little memory. */
class HostileCorpusTest {

  private static final long LONGEST_MILLIS = 2_000;

  private static HostileJudge judge;

  @BeforeAll
  static void start() {
    judge = new HostileJudge();
  }

  @AfterAll
  static void stop() {
    judge.close();
  }

  @TestFactory
  Stream<DynamicTest> everyCallEndsWithATypedError() {
    return HostileCorpus.all().stream()
        .map(one -> DynamicTest.dynamicTest(one.toString(), () -> check(one)));
  }

  private static void check(HostileCase one) throws IOException, InterruptedException {
    Verdict verdict = judge.judge(one);
    if (verdict.millis() >= LONGEST_MILLIS) {
      // A machine may pause for once; a call that hangs hangs again.
      verdict = judge.judge(one);
    }
    assertThat(verdict.faults()).as("%s%n%s", verdict.ending(), verdict.trace()).isEmpty();
  }

  @Test
  void theCorpusIsLarge() {
    assertThat(HostileCorpus.all().stream().filter(one -> !one.answerIsRight()))
        .hasSizeGreaterThanOrEqualTo(60);
    assertThat(HostileCorpus.all()).extracting(HostileCase::toString).doesNotHaveDuplicates();
  }

  @Test
  void aResultWhereAnErrorIsDueIsNoticed() throws IOException, InterruptedException {
    assertThat(judge.judge(soundAnswer(false)).faults())
        .containsExactly("expected UnreadableAnswerException");
    assertThat(judge.judge(soundAnswer(true)).faults()).isEmpty();
  }

  @Test
  void anotherErrorThanExpectedIsNoticed() throws IOException, InterruptedException {
    HostileCase refused =
        new HostileCase(
            "refused",
            Question.POS_CONFIG,
            bait -> wire -> wire.head("403 Forbidden"),
            List.of(UnreadableAnswerException.class),
            false);

    assertThat(judge.judge(refused).faults()).containsExactly("expected UnreadableAnswerException");
  }

  private static HostileCase soundAnswer(boolean right) {
    return new HostileCase(
        "sound",
        Question.POS_CONFIG,
        bait -> AnswerScript.xml(Soap.sound(Question.POS_CONFIG)),
        List.of(UnreadableAnswerException.class),
        right);
  }
}
