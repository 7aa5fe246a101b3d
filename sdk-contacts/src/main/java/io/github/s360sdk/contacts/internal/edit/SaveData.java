package io.github.s360sdk.contacts.internal.edit;

import io.github.s360sdk.core.model.RawElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to save a contact.
 *
 * @param structure whether it is a structure, and not a person
 * @param contactNumber number of the contact, or null for a new one
 * @param members the members that are sent, each as a whole
 * @param removed keys of the items of lists that are gone, for what the answer is compared with
 */
public record SaveData(
    boolean structure,
    @Nullable String contactNumber,
    Map<Member, List<RawElement>> members,
    Map<Member, Set<String>> removed) {

  /** Copies the maps. */
  public SaveData {
    members = copy(members);
    removed = copy(removed);
  }

  private static <V> Map<Member, V> copy(Map<Member, V> map) {
    Map<Member, V> copy = new EnumMap<>(Member.class);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }

  /** The same with all that the contact had besides. */
  public SaveData withAllOf(List<RawElement> before) {
    Map<Member, List<RawElement>> all = new EnumMap<>(Member.class);
    for (Member member : Member.values()) {
      List<RawElement> own = members.getOrDefault(member, told(member, before));
      if (!own.isEmpty()) {
        all.put(member, own);
      }
    }
    all.putAll(members);
    return new SaveData(structure, contactNumber, all, removed);
  }

  private static List<RawElement> told(Member member, List<RawElement> elements) {
    return member.in(elements).stream().map(Trees::withoutEmpty).toList();
  }

  /** What puts members back that are gone, and leaves the others as they are now. */
  public SaveData puttingBack(Set<Member> gone, List<RawElement> before, List<RawElement> now) {
    Map<Member, List<RawElement>> all = new EnumMap<>(Member.class);
    for (Member member : Member.values()) {
      List<RawElement> own = told(member, gone.contains(member) ? before : now);
      if (!own.isEmpty()) {
        all.put(member, own);
      }
    }
    return new SaveData(structure, contactNumber, all, Map.of());
  }

  /** The elements that stand on the wire, in their order. */
  public List<RawElement> elements() {
    List<RawElement> elements = new ArrayList<>();
    members.values().forEach(elements::addAll);
    if (contactNumber != null) {
      elements.add(Trees.leaf("contactNumber", contactNumber));
    }
    return Trees.inOrder(elements);
  }

  /** The name of the type only: the rest is personal data. */
  @Override
  public String toString() {
    return "SaveData";
  }
}
