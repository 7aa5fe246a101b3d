package io.github.s360sdk.testing.model;

import java.util.Objects;

/**
 * How the simulator treats what is sent to save a contact. Nobody knows how the platform does, so
 * every reading can be played.
 *
 * @param lists what a list does that is sent
 * @param absent what happens with what is not sent: a list, the person or structure, or a field of
 *     them
 */
public record ContactRules(Lists lists, Absent absent) {

  /** What the simulator does if it is not told otherwise: lists are replaced, the rest is kept. */
  public static final ContactRules USUAL = new ContactRules(Lists.REPLACE, Absent.KEEP);

  /** What a list does that is sent. */
  public enum Lists {
    /** It takes the place of the list that there is. */
    REPLACE,
    /** Its items are added, or take the place of those with the same id or code. */
    MERGE
  }

  /** What happens with what is not sent. */
  public enum Absent {
    /** It stays. */
    KEEP,
    /** Lists are cleared; the person or structure and its fields stay. */
    CLEAR_LISTS,
    /** It is cleared. */
    CLEAR
  }

  /** Checks that both are there. */
  public ContactRules {
    Objects.requireNonNull(lists, "lists");
    Objects.requireNonNull(absent, "absent");
  }
}
