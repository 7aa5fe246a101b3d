package io.github.s360sdk.contacts.request;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of a list: of addresses, or of communication means.
 *
 * @param kind what happens
 * @param id id of what is changed or removed; null otherwise
 * @param fields what is set; nothing if something is removed
 */
public record ListChange(Kind kind, @Nullable Long id, FieldValues fields) {

  /** What happens. */
  public enum Kind {
    /** Something new is added. */
    ADD,
    /** What has the id is changed. */
    CHANGE,
    /** What is marked as the main one is changed, or added if there is none. */
    CHANGE_MAIN,
    /** What has the id is removed. */
    REMOVE
  }

  /** Checks that the parts are there. */
  public ListChange {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(fields, "fields");
  }

  /** What happens, without what is set: that is personal data. */
  @Override
  public String toString() {
    return "ListChange[" + kind + "]";
  }
}
