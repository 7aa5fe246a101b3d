package io.github.s360sdk.core.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The SDK refused a request, because some of its fields are wrong. Nothing was sent that changes
 * anything; where fields are held against what the platform has, that was read before.
 */
public class InvalidRequestException extends S360Exception {

  private static final long serialVersionUID = 1L;

  /**
   * One field that is wrong.
   *
   * @param field name of the field, as the caller sees it
   * @param problem what is wrong with it and what is expected; never repeats personal data
   */
  public record Violation(String field, String problem) implements java.io.Serializable {}

  private final List<Violation> violations;

  /**
   * Creates an error.
   *
   * @param violations all fields that are wrong, at least one
   */
  public InvalidRequestException(List<Violation> violations) {
    super(
        violations.stream()
            .map(v -> v.field() + " " + v.problem())
            .collect(Collectors.joining("; ", "invalid request: ", "")),
        "Nothing was changed.",
        null,
        null);
    this.violations = List.copyOf(violations);
  }

  /**
   * Creates an error about one field.
   *
   * @param field name of the field
   * @param problem what is wrong with it and what is expected
   */
  public InvalidRequestException(String field, String problem) {
    this(List.of(new Violation(field, problem)));
  }

  /**
   * All fields that are wrong.
   *
   * @return at least one
   */
  public List<Violation> violations() {
    return violations;
  }
}
