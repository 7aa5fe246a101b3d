package io.github.s360sdk.reliability.hostile;

import io.github.s360sdk.core.error.CallTimeoutException;
import io.github.s360sdk.core.error.ConnectionLostException;
import io.github.s360sdk.core.error.S360Exception;
import io.github.s360sdk.core.error.UnreadableAnswerException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects the cases of a group. */
final class CaseList {

  /** The answer came and makes no sense. */
  static final List<Class<? extends S360Exception>> UNREADABLE =
      List.of(UnreadableAnswerException.class);

  /** An answer without an end is refused for its size, or runs out of time. */
  static final List<Class<? extends S360Exception>> ENDLESS =
      List.of(UnreadableAnswerException.class, CallTimeoutException.class);

  /** HTTP itself is broken: whether anything of an answer has come is a matter of taste. */
  static final List<Class<? extends S360Exception>> BROKEN =
      List.of(ConnectionLostException.class, UnreadableAnswerException.class);

  private final List<HostileCase> cases = new ArrayList<>();

  List<HostileCase> cases() {
    return List.copyOf(cases);
  }

  CaseList unreadable(String name, Question question, AnswerScript script) {
    return add(name, question, script, UNREADABLE);
  }

  CaseList endless(String name, Question question, AnswerScript script) {
    return add(name, question, script, ENDLESS);
  }

  CaseList broken(String name, Question question, AnswerScript script) {
    return add(name, question, script, BROKEN);
  }

  CaseList add(
      String name, Question question, AnswerScript script, Class<? extends S360Exception> error) {
    return add(name, question, script, List.of(error));
  }

  CaseList add(
      String name,
      Question question,
      AnswerScript script,
      List<Class<? extends S360Exception>> errors) {
    return add(new HostileCase(name, question, bait -> script, errors, false));
  }

  /** A case that offers the client the address of somebody else. */
  CaseList baited(
      String name,
      Question question,
      Function<String, AnswerScript> script,
      Class<? extends S360Exception> error) {
    return add(new HostileCase(name, question, script, List.of(error), false));
  }

  /** A case whose fault stands behind a whole result, or in a part that is left out in reading. */
  CaseList errorOrAnswer(
      String name,
      Question question,
      AnswerScript script,
      List<Class<? extends S360Exception>> errors) {
    return add(new HostileCase(name, question, bait -> script, errors, true));
  }

  private CaseList add(HostileCase one) {
    cases.add(one);
    return this;
  }
}
