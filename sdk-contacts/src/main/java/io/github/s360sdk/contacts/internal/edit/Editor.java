package io.github.s360sdk.contacts.internal.edit;

import io.github.s360sdk.contacts.internal.reader.Kinds;
import io.github.s360sdk.contacts.model.ContactDetail;
import io.github.s360sdk.contacts.request.ContactChange;
import io.github.s360sdk.contacts.request.FieldValues;
import io.github.s360sdk.contacts.request.ListChange;
import io.github.s360sdk.contacts.request.NewContact;
import io.github.s360sdk.core.error.InvalidRequestException;
import io.github.s360sdk.core.error.InvalidRequestException.Violation;
import io.github.s360sdk.core.model.RawElement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes what is sent out of what is there and what is to be changed. A member that is touched is
 * sent as a whole, with all that it held: whether the platform keeps what is left out of it, nobody
 * knows.
 */
public final class Editor {

  /** Two spellings of the same names; installations use one of them. */
  static final Map<String, String> ALIASES =
      Map.of(
          "individualFirstname", "individualFirstName",
          "individualFirstName", "individualFirstname",
          "individualLastname", "individualLastName",
          "individualLastName", "individualLastname");

  /** What is said of an address or a number once it is another one, where it was said before. */
  private static final Map<String, Map<String, String>> VERIFICATIONS =
      Map.of(
          "email", Map.of("verifiedEmail", "false", "email1VerificationStatus", "UNVERIFIED"),
          "cellPhoneNumber", Map.of("cellPhoneNumberVerified", "false"));

  /** What the platform works out of the lines of an address. */
  private static final Set<String> WORKED_OUT =
      Set.of(
          "documentFormattedAddress",
          "formattedAddress",
          "normalizationRating",
          "normalizationState");

  private static final Set<String> NOT_IN_ITS_LINES =
      Set.of("billingAddress", "main", "shippingAddress");

  private final List<RawElement> before;
  private final Map<Member, List<RawElement>> members = new EnumMap<>(Member.class);
  private final Map<Member, Set<String>> removed = new EnumMap<>(Member.class);
  private final List<Violation> violations = new ArrayList<>();

  private Editor(List<RawElement> before) {
    this.before = before.stream().map(Trees::withoutEmpty).toList();
  }

  /** What is sent for a new contact. */
  public static SaveData create(NewContact contact) {
    Editor editor = new Editor(List.of());
    FieldValues structure = contact.structure();
    FieldValues party = structure != null ? structure : contact.individual();
    Member member = structure != null ? Member.STRUCTURE : Member.INDIVIDUAL;
    if (party != null) {
      editor.members.put(member, List.of(Trees.of(member.wireName(), party)));
    }
    editor.put(Member.ADDRESSES, contact.addresses().stream().map(editor::address).toList());
    editor.put(
        Member.COMMUNICATION_MEANS,
        contact.communicationMeans().stream()
            .map(one -> Trees.of(Member.COMMUNICATION_MEANS.wireName(), one))
            .toList());
    editor.authorisations(contact.authorisations());
    editor.criteria(contact.criteria());
    return new SaveData(structure != null, null, editor.members, Map.of());
  }

  private RawElement address(FieldValues fields) {
    return Trees.of(Member.ADDRESSES.wireName(), fields);
  }

  private void put(Member member, List<RawElement> items) {
    if (!items.isEmpty()) {
      members.put(member, items);
    }
  }

  /**
   * What is sent to change a contact.
   *
   * @param before what the platform told of it
   * @param emptyMeansNone whether an empty list of a detail says that there is nothing
   * @param leftOutMeansNone whether the platform is known to clear a list that is not sent
   * @throws InvalidRequestException if something that is to be changed was not told, or is not
   *     there, or is the last of a list that would have to be sent empty
   */
  public static SaveData change(
      String number,
      List<RawElement> before,
      ContactChange change,
      Predicate<ContactDetail> emptyMeansNone,
      boolean leftOutMeansNone) {
    Editor editor = new Editor(before);
    boolean structure = Kinds.isStructure(before, change.structure() != null);
    editor.party(Member.INDIVIDUAL, change.individual());
    editor.party(Member.STRUCTURE, change.structure());
    editor.list(Member.ADDRESSES, change.addresses());
    editor.list(Member.COMMUNICATION_MEANS, change.communicationMeans());
    editor.authorisations(change.authorisations());
    editor.criteria(change.criteria());
    editor.members.forEach((member, items) -> editor.refuseUntold(member, emptyMeansNone));
    if (!leftOutMeansNone) {
      editor.members.forEach(editor::refuseEmptied);
    }
    if (!editor.violations.isEmpty()) {
      throw new InvalidRequestException(editor.violations);
    }
    return new SaveData(structure, number, editor.members, editor.removed);
  }

  /** A list of which nothing was told may have items that would be wiped. */
  private void refuseUntold(Member member, Predicate<ContactDetail> emptyMeansNone) {
    boolean untold =
        member.isList() && member.in(before).isEmpty() && !emptyMeansNone.test(member.detail());
    if (untold) {
      violations.add(
          new Violation(
              member.modelName(),
              "are not told by the platform, so a change could wipe those that there are; if there"
                  + " are none, say so with ContactOptions.emptyMeansNone"));
    }
  }

  /** An empty list is no element at all on the wire, and what is left out may stay as it is. */
  private void refuseEmptied(Member member, List<RawElement> items) {
    if (items.isEmpty() && !member.in(before).isEmpty()) {
      violations.add(
          new Violation(
              member.modelName(),
              "the last one cannot be removed: an empty list cannot be sent, and it is not known"
                  + " that the platform clears what is not sent"));
    }
  }

  private void party(Member member, @Nullable FieldValues fields) {
    if (fields == null || fields.values().isEmpty()) {
      return;
    }
    List<RawElement> known = member.in(before);
    if (known.size() != 1) {
      Member other = member == Member.INDIVIDUAL ? Member.STRUCTURE : Member.INDIVIDUAL;
      violations.add(
          new Violation(
              member.modelName(),
              other.in(before).isEmpty()
                  ? "was not told by the platform, so a change could wipe the fields that it has"
                  : "cannot be changed: the contact is of the other type"));
      return;
    }
    RawElement element = known.get(0);
    Map<String, List<String>> values = new LinkedHashMap<>();
    Map<String, List<String>> unverified = new LinkedHashMap<>();
    fields
        .values()
        .forEach(
            (name, texts) -> {
              String alias = ALIASES.get(name);
              boolean own = alias != null && Trees.has(element, alias) && !Trees.has(element, name);
              values.put(own ? alias : name, texts);
              String now = texts.isEmpty() ? null : texts.get(0);
              if (!Objects.equals(now, Trees.text(element, name))) {
                VERIFICATIONS
                    .getOrDefault(name, Map.of())
                    .forEach((mark, none) -> unverified.put(mark, List.of(none)));
              }
            });
    unverified.keySet().removeIf(mark -> !Trees.has(element, mark) || values.containsKey(mark));
    values.putAll(unverified);
    members.put(member, List.of(Trees.with(element, values)));
  }

  private void list(Member member, List<ListChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    List<RawElement> items = new ArrayList<>(member.in(before));
    for (ListChange change : changes) {
      apply(member, items, change);
    }
    members.put(member, items);
  }

  private void apply(Member member, List<RawElement> items, ListChange change) {
    Map<String, List<String>> fields = new LinkedHashMap<>(change.fields().values());
    int at =
        switch (change.kind()) {
          case ADD -> items.size();
          case CHANGE_MAIN -> indexOfMain(items);
          case CHANGE, REMOVE -> indexOf(member, items, String.valueOf(change.id()));
        };
    if (at < 0 && change.kind() != ListChange.Kind.CHANGE_MAIN) {
      violations.add(
          new Violation(member.modelName(), "has none with id " + change.id() + " to be changed"));
      return;
    }
    if (change.kind() == ListChange.Kind.REMOVE) {
      items.remove(at);
      removed.computeIfAbsent(member, same -> new HashSet<>()).add(String.valueOf(change.id()));
      return;
    }
    if (change.kind() == ListChange.Kind.CHANGE_MAIN && at < 0) {
      fields.putIfAbsent("main", List.of("true"));
      at = items.size();
    }
    if (at == items.size()) {
      items.add(new RawElement(member.wireName(), null, List.of()));
    }
    RawElement item = items.get(at);
    if (member == Member.ADDRESSES && isMoved(item, fields)) {
      Set<String> outdated = new HashSet<>(WORKED_OUT);
      outdated.removeAll(fields.keySet());
      item = Trees.without(item, outdated);
    }
    items.set(at, Trees.with(item, fields));
    if (member == Member.ADDRESSES && List.of("true").equals(fields.get("main"))) {
      onlyMain(items, at);
    }
  }

  /** Whether an address becomes another one, and does not only get another use. */
  private static boolean isMoved(RawElement address, Map<String, List<String>> fields) {
    return fields.entrySet().stream()
        .filter(field -> !NOT_IN_ITS_LINES.contains(field.getKey()))
        .anyMatch(
            field -> {
              String now = field.getValue().isEmpty() ? null : field.getValue().get(0);
              return !Objects.equals(now, Trees.text(address, field.getKey()));
            });
  }

  /** There is one main address: what becomes it takes the place of another one. */
  private static void onlyMain(List<RawElement> items, int main) {
    for (int i = 0; i < items.size(); i++) {
      if (i != main && isMain(items.get(i))) {
        items.set(i, Trees.with(items.get(i), "main", "false"));
      }
    }
  }

  private static boolean isMain(RawElement item) {
    String main = Trees.text(item, "main");
    return "true".equals(main) || "1".equals(main);
  }

  private static int indexOfMain(List<RawElement> items) {
    for (int i = 0; i < items.size(); i++) {
      if (isMain(items.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int indexOf(Member member, List<RawElement> items, String key) {
    for (int i = 0; i < items.size(); i++) {
      if (key.equals(member.keyOf(items.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  private void authorisations(Map<String, Boolean> wanted) {
    Member member = Member.AUTHORISATIONS;
    edit(
        member,
        wanted,
        (element, allowed) -> Stream.of(Trees.with(element, "allowed", String.valueOf(allowed))));
  }

  private void criteria(Map<String, List<String>> wanted) {
    edit(
        Member.CRITERIA,
        wanted,
        (element, values) ->
            values.isEmpty()
                ? Stream.empty()
                : Stream.of(Trees.with(element, Map.of("values", values))));
  }

  private interface Edit<V> {
    Stream<RawElement> edit(RawElement element, V value);
  }

  /** Changes the items of a list that have certain codes, and adds those that are not there. */
  private <V> void edit(Member member, Map<String, V> wanted, Edit<V> edit) {
    if (wanted.isEmpty()) {
      return;
    }
    List<RawElement> items = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (RawElement item : member.in(before)) {
      String code = member.keyOf(item);
      V value = code == null ? null : wanted.get(code);
      if (code == null || value == null) {
        items.add(item);
      } else {
        // The same code may stand there twice, with something else that tells them apart.
        done.add(code);
        List<RawElement> edited = edit.edit(item, value).toList();
        items.addAll(edited);
        if (edited.isEmpty()) {
          removed.computeIfAbsent(member, same -> new HashSet<>()).add(code);
        }
      }
    }
    String key = Objects.requireNonNull(member.key());
    wanted.forEach(
        (code, value) -> {
          if (!done.contains(code)) {
            RawElement item =
                new RawElement(member.wireName(), null, List.of(Trees.leaf(key, code)));
            edit.edit(item, value).forEach(items::add);
          }
        });
    members.put(member, items);
  }
}
