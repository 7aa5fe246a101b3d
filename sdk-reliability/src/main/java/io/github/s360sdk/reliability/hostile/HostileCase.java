package io.github.s360sdk.reliability.hostile;

import io.github.s360sdk.core.error.S360Exception;
import java.util.List;
import java.util.function.Function;

/**
 * One answer, and how the call has to end.
 *
 * @param name what is wrong with the answer
 * @param question the call that is made
 * @param script makes the answer; gets the address of a server that nobody may call
 * @param errors the errors that are right
 * @param answerIsRight whether the call may also give a result: what is wrong stands behind it
 */
public record HostileCase(
    String name,
    Question question,
    Function<String, AnswerScript> script,
    List<Class<? extends S360Exception>> errors,
    boolean answerIsRight) {

  /** Copies the list. */
  public HostileCase {
    errors = List.copyOf(errors);
  }

  @Override
  public String toString() {
    return name + " [" + question.name().toLowerCase(java.util.Locale.ROOT) + "]";
  }
}
