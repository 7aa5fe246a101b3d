package io.github.s360sdk.contacts.internal.edit;

import io.github.s360sdk.core.model.RawElement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what was sent with what the platform tells afterwards. */
public final class Comparison {

  private Comparison() {}

  /**
   * Fields that the platform tells otherwise than they were sent.
   *
   * @return what callers call them; values are left out, because they are personal data
   */
  public static Set<String> differences(SaveData sent, List<RawElement> now) {
    Set<String> differences = new LinkedHashSet<>();
    sent.members()
        .forEach(
            (member, items) -> {
              List<RawElement> told = new ArrayList<>(member.in(now));
              for (RawElement item : items) {
                RawElement counterpart = counterpart(member, item, told);
                if (counterpart == null) {
                  differences.add(member.modelName());
                } else {
                  told.remove(counterpart);
                  compare(member.modelName(), item, counterpart, differences);
                }
              }
              Set<String> removed = sent.removed().getOrDefault(member, Set.of());
              if (told.stream().anyMatch(one -> removed.contains(member.keyOf(one)))) {
                differences.add(member.modelName());
              }
            });
    return differences;
  }

  private static @Nullable RawElement counterpart(
      Member member, RawElement item, List<RawElement> told) {
    if (!member.isList()) {
      return told.isEmpty() ? null : told.get(0);
    }
    String key = member.keyOf(item);
    if (key != null) {
      return told.stream().filter(one -> key.equals(member.keyOf(one))).findFirst().orElse(null);
    }
    // A new one got its id from the platform: it is the one that has most of it.
    RawElement best = null;
    long most = 0;
    for (RawElement one : told) {
      long alike = item.children().stream().filter(child -> holds(one, child)).count();
      if (alike > most) {
        best = one;
        most = alike;
      }
    }
    return best;
  }

  private static boolean holds(RawElement element, RawElement child) {
    return element.children().stream()
        .anyMatch(
            one -> one.name().equals(child.name()) && Objects.equals(one.text(), child.text()));
  }

  private static void compare(
      String path, RawElement sent, RawElement told, Set<String> differences) {
    Set<String> names = new LinkedHashSet<>();
    sent.children().forEach(child -> names.add(child.name()));
    for (String name : names) {
      List<RawElement> expected = named(sent, name);
      List<RawElement> found = named(told, name);
      // Absent, empty and false say the same.
      if (!expected.equals(found) && !(saysNothing(expected) && saysNothing(found))) {
        differences.add(path + "." + name);
      }
    }
  }

  private static List<RawElement> named(RawElement element, String name) {
    return element.children().stream().filter(child -> child.name().equals(name)).toList();
  }

  private static boolean saysNothing(List<RawElement> elements) {
    return elements.stream()
        .allMatch(
            one -> (one.text() == null || one.text().equals("false")) && one.children().isEmpty());
  }

  /**
   * Members that were not sent, had something, and have nothing now, because the platform takes
   * what is left out as cleared. A platform that does so clears all lists: if only some are empty
   * now, somebody else has emptied them.
   */
  public static Set<Member> wiped(SaveData sent, List<RawElement> before, List<RawElement> now) {
    Set<Member> wiped = new LinkedHashSet<>();
    boolean keepsLists = false;
    for (Member member : Member.values()) {
      if (sent.members().containsKey(member) || !isTold(member, before)) {
        continue;
      }
      if (!isTold(member, now)) {
        wiped.add(member);
      } else if (member.isList()) {
        keepsLists = true;
      }
    }
    if (keepsLists) {
      wiped.removeIf(Member::isList);
    }
    return wiped;
  }

  private static boolean isTold(Member member, List<RawElement> elements) {
    return member.in(elements).stream().anyMatch(Comparison::tellsWho);
  }

  /** Whether members that were sent are not what they were before. */
  public static boolean hasMoved(SaveData sent, List<RawElement> before, List<RawElement> now) {
    return sent.members().keySet().stream()
        .anyMatch(member -> !member.in(before).equals(member.in(now)));
  }

  /** Whether it has more than what the platform puts into each. */
  private static boolean tellsWho(RawElement item) {
    return item.children().stream()
            .anyMatch(
                child ->
                    !child.name().equals("contactNumber")
                        && !child.name().equals("role")
                        && child.text() != null
                        && !child.text().equals("false")
                        && !child.text().equals("true"))
        || item.children().stream().anyMatch(child -> child.name().equals("authorizationCode"));
  }
}
