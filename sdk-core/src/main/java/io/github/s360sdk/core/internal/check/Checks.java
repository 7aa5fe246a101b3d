package io.github.s360sdk.core.internal.check;

import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.error.InvalidRequestException.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects all violations of a request, so that a caller learns of them at once. */
public final class Checks {

  private static final Pattern CONTACT_NUMBER = Pattern.compile("[0-9]{1,20}");

  private final List<Violation> violations = new ArrayList<>();

  public Checks check(boolean valid, String field, String problem) {
    if (!valid) {
      violations.add(new Violation(field, problem));
    }
    return this;
  }

  /** An id that must be given; 0 stands for one that was not. */
  public Checks id(String field, long id) {
    return check(
        id > 0,
        field,
        id == 0 ? "is missing; expected an id" : "must be a positive id, but is " + id);
  }

  public Checks optionalId(String field, @Nullable Long id) {
    return id == null ? this : check(id > 0, field, "must be a positive id, but is " + id);
  }

  public Checks ids(String field, List<Long> ids) {
    boolean valid = true;
    for (Long id : ids) { // no stream: this runs before each look at what is kept
      valid &= id != null && id > 0;
    }
    return check(valid, field, "must hold positive ids only");
  }

  public Checks quantity(String field, int quantity) {
    return check(quantity >= 1, field, "must be at least 1, but is " + quantity);
  }

  public Checks notNegative(String field, @Nullable Integer number) {
    return check(number == null || number >= 0, field, "must be 0 or more, but is " + number);
  }

  /** A number that people gave: not repeated in the message, because it tells who they are. */
  public Checks contactNumber(String field, @Nullable String number) {
    return check(
        number == null || CONTACT_NUMBER.matcher(number).matches(),
        field,
        "must be a contact number: 1 to 20 digits, leading zeros included");
  }

  /** Checks of a kind that only one domain has. */
  public Checks also(Consumer<? super Checks> more) {
    more.accept(this);
    return this;
  }

  /** A text that XML can hold: no control characters but line breaks, no half characters. */
  public Checks sendable(String field, @Nullable String text) {
    return check(
        text == null || isSendable(text, true),
        field,
        "must not hold control characters or halves of characters");
  }

  /** A text of one line, not blank. */
  public Checks oneLine(String field, @Nullable String text) {
    String problem = text == null ? null : problemOfLine(text);
    return check(problem == null, field, String.valueOf(problem));
  }

  /** What keeps a text from being one line; null if nothing does. */
  public static @Nullable String problemOfLine(String text) {
    if (text.isBlank()) {
      return "must not be blank";
    }
    return isSendable(text, false) ? null : "must be one line without control characters";
  }

  private static boolean isSendable(String text, boolean severalLines) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c) || c == '\uFFFE' || c == '\uFFFF') {
        return false;
      } else if (Character.isISOControl(c)
          && !(severalLines && (c == '\n' || c == '\r' || c == '\t'))) {
        return false;
      }
    }
    return true;
  }

  public Checks notBlank(String field, @Nullable String text) {
    return check(text == null || !text.isBlank(), field, "must not be blank");
  }

  /** Builds a part; its violations are named with the field of the part before them. */
  public <T> @Nullable T nested(String field, Supplier<T> build) {
    try {
      return build.get();
    } catch (InvalidRequestException e) {
      for (Violation violation : e.violations()) {
        violations.add(new Violation(field + "." + violation.field(), violation.problem()));
      }
      return null;
    }
  }

  public <T> List<T> nestedAll(String field, List<? extends Supplier<? extends T>> builds) {
    List<T> parts = new ArrayList<>();
    for (int i = 0; i < builds.size(); i++) {
      T part = this.<T>nested(field + "[" + i + "]", builds.get(i)::get);
      if (part != null) {
        parts.add(part);
      }
    }
    return List.copyOf(parts);
  }

  /** Ends the checks with a type that checks itself, so that both find their way to the caller. */
  public <T> T complete(Supplier<T> build) {
    @Nullable T built = null;
    try {
      built = build.get();
    } catch (InvalidRequestException e) {
      violations.addAll(e.violations());
    }
    complete();
    return Objects.requireNonNull(built);
  }

  /**
   * Ends the checks.
   *
   * @throws InvalidRequestException if anything was wrong
   */
  public void complete() {
    if (!violations.isEmpty()) {
      throw new InvalidRequestException(violations);
    }
  }
}
