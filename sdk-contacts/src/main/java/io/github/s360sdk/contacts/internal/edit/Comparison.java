package io.github.s360sdk.contacts.internal.edit;

import io.github.s360sdk.core.model.RawElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what was sent with what the platform tells afterwards. */
public final class Comparison {

  private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";

  private Comparison() {}

  /**
   * Fields that the platform tells otherwise than they were sent, or than they were before if they
   * were not sent.
   *
   * @return what callers call them; values are left out, because they are personal data
   */
  public static Set<String> differences(
      SaveData sent, List<RawElement> before, List<RawElement> now) {
    Set<String> differences = differences(sent, now);
    for (Member member : Member.values()) {
      if (!sent.members().containsKey(member)) {
        compare(member, member.in(before), member.in(now), differences);
      }
    }
    return differences;
  }

  /** Fields that the platform tells otherwise than they were sent. */
  public static Set<String> differences(SaveData sent, List<RawElement> now) {
    Set<String> differences = new LinkedHashSet<>();
    sent.members()
        .forEach(
            (member, items) -> {
              List<RawElement> rest = compare(member, items, member.in(now), differences);
              Set<String> removed = sent.removed().getOrDefault(member, Set.of());
              // An item that came back without its key is none of those that were removed.
              if (rest.stream()
                  .map(member::keyOf)
                  .anyMatch(key -> key != null && removed.contains(key))) {
                differences.add(member.modelName());
              }
            });
    return differences;
  }

  /** Compares item by item; gives what is told besides. */
  private static List<RawElement> compare(
      Member member, List<RawElement> expected, List<RawElement> now, Set<String> differences) {
    List<RawElement> told = new ArrayList<>(now);
    List<RawElement> without = new ArrayList<>();
    for (RawElement item : expected) {
      RawElement same = withKey(member, item, told);
      if (same == null) {
        without.add(item);
      } else {
        told.remove(same);
        compare(member, item, same, differences);
      }
    }
    while (!without.isEmpty()) {
      // A new one got its id from the platform: those that are most alike belong together.
      RawElement bestItem = without.get(0);
      RawElement bestTold = null;
      long most = 0;
      for (RawElement item : without) {
        for (RawElement one : told) {
          long alike = member.keyOf(item) == null ? alike(item, one) : 0;
          if (alike > most) {
            most = alike;
            bestItem = item;
            bestTold = one;
          }
        }
      }
      without.remove(bestItem);
      if (bestTold == null) {
        differences.add(member.modelName());
      } else {
        told.remove(bestTold);
        compare(member, bestItem, bestTold, differences);
      }
    }
    return told;
  }

  private static @Nullable RawElement withKey(
      Member member, RawElement item, List<RawElement> told) {
    if (!member.isList()) {
      return told.isEmpty() ? null : told.get(0);
    }
    String key = member.keyOf(item);
    return key == null
        ? null
        : told.stream()
            .filter(one -> key.equals(member.keyOf(one)))
            .max(Comparator.comparingLong(one -> alike(item, one)))
            .orElse(null);
  }

  private static long alike(RawElement item, RawElement told) {
    return item.children().stream()
        .filter(
            child ->
                told.children().stream()
                    .anyMatch(
                        one ->
                            one.name().equals(child.name())
                                && Objects.equals(one.text(), child.text())))
        .count();
  }

  private static void compare(
      Member member, RawElement sent, RawElement told, Set<String> differences) {
    Set<String> names = new LinkedHashSet<>();
    sent.children().forEach(child -> names.add(child.name()));
    for (String name : names) {
      List<RawElement> found = named(told, name);
      String alias = Editor.ALIASES.get(name);
      if (found.isEmpty() && alias != null) {
        found = named(told, alias);
      }
      if (!saysTheSame(named(sent, name), found)) {
        differences.add(member.modelName() + "." + member.names().nameOf(name));
      }
    }
  }

  private static List<RawElement> named(RawElement element, String name) {
    return element.children().stream().filter(child -> child.name().equals(name)).toList();
  }

  /** The order of values makes no difference; absent, empty and false say the same. */
  private static boolean saysTheSame(List<RawElement> expected, List<RawElement> found) {
    List<RawElement> rest = new ArrayList<>(found);
    for (RawElement one : expected) {
      if (!saysNothing(one) && !rest.removeIf(other -> isSame(one, other))) {
        return false;
      }
    }
    return rest.stream().allMatch(Comparison::saysNothing);
  }

  private static boolean isSame(RawElement one, RawElement other) {
    if (!one.children().isEmpty() || !other.children().isEmpty()) {
      return new HashSet<>(one.children()).equals(new HashSet<>(other.children()));
    }
    String text = plain(one.text());
    String told = plain(other.text());
    // A day may be told as the moment at which it begins.
    return Objects.equals(text, told) || (text.matches(DAY) && told.startsWith(text + "T"));
  }

  private static String plain(@Nullable String text) {
    return switch (text == null ? "" : text) {
      case "1" -> "true";
      case "0" -> "false";
      default -> String.valueOf(text);
    };
  }

  private static boolean saysNothing(RawElement one) {
    String text = one.text();
    return (text == null || text.equals("false") || text.equals("0")) && one.children().isEmpty();
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
