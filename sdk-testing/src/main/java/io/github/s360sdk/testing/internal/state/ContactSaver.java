package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.core.model.RawElement;
import io.github.s360sdk.testing.model.ContactRules;
import io.github.s360sdk.testing.model.ContactRules.Absent;
import io.github.s360sdk.testing.model.ContactRules.Lists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Writes what was sent into a contact, by the rules that are played. */
final class ContactSaver {

  /** Lists that can be saved, and what tells their items apart. */
  private static final Map<String, String> KEYS =
      Map.of(
          "addresses", "contactAddressId",
          "authorizations", "authorizationCode",
          "communicationMeans", "communicationMeanId",
          "contactCriteria", "criterionCode");

  private final ContactRules rules;
  private final LongSupplier ids;

  ContactSaver(ContactRules rules, LongSupplier ids) {
    this.rules = rules;
    this.ids = ids;
  }

  void save(ContactRecord contact, List<RawElement> sent) {
    Set<String> others = new HashSet<>();
    sent.forEach(element -> others.add(element.name()));
    party(contact, named(sent, contact.wrapper()));
    for (Map.Entry<String, String> list : KEYS.entrySet()) {
      list(contact, list.getKey(), list.getValue(), named(sent, list.getKey()));
    }
    others.removeAll(KEYS.keySet());
    others.removeAll(Set.of("individualContact", "structureContact", "contactNumber"));
    others.forEach(name -> contact.members.put(name, named(sent, name)));
  }

  private static List<RawElement> named(List<RawElement> elements, String name) {
    return elements.stream().filter(one -> one.name().equals(name)).toList();
  }

  private void party(ContactRecord contact, List<RawElement> sent) {
    RawElement before = contact.party();
    RawElement after;
    if (!sent.isEmpty()) {
      after = merged(before, sent.get(0));
    } else if (rules.absent() != Absent.CLEAR) {
      after = before;
    } else {
      // Even then it stays what it is.
      after =
          new RawElement(
              contact.wrapper(),
              null,
              before.children().stream().filter(one -> one.name().equals("role")).toList());
    }
    contact.members.put(contact.wrapper(), List.of(after));
  }

  private void list(ContactRecord contact, String member, String key, List<RawElement> sent) {
    List<RawElement> before = contact.list(member);
    if (sent.isEmpty()) {
      if (rules.absent() != Absent.KEEP) {
        contact.members.remove(member);
      }
      return;
    }
    List<RawElement> after = new ArrayList<>();
    if (rules.lists() == Lists.MERGE) {
      after.addAll(before);
    }
    for (RawElement item : sent) {
      RawElement known = byKey(before, key, ContactRecord.text(item, key));
      RawElement saved =
          completed(member, key, known == null ? cleaned(item) : merged(known, item));
      int at = known == null ? -1 : after.indexOf(known);
      if (at >= 0) {
        after.set(at, saved);
      } else {
        after.add(saved);
      }
    }
    contact.members.put(member, List.copyOf(after));
  }

  private static @Nullable RawElement byKey(
      List<RawElement> items, String key, @Nullable String value) {
    return value == null
        ? null
        : items.stream()
            .filter(one -> Objects.equals(value, ContactRecord.text(one, key)))
            .findFirst()
            .orElse(null);
  }

  /** What the platform gives to each item. */
  private RawElement completed(String member, String key, RawElement item) {
    List<RawElement> children = new ArrayList<>(item.children());
    if (key.endsWith("Id") && ContactRecord.text(item, key) == null) {
      children.add(leaf(key, String.valueOf(ids.getAsLong())));
    }
    if (member.equals("addresses") && ContactRecord.text(item, "normalizationState") == null) {
      children.add(leaf("normalizationState", "NOT_NORMALIZED"));
    }
    return new RawElement(item.name(), item.text(), children);
  }

  private static RawElement leaf(String name, String text) {
    return new RawElement(name, text, List.of());
  }

  /** An element with the fields that were sent; what is sent empty is cleared. */
  private RawElement merged(RawElement before, RawElement sent) {
    Set<String> names = new HashSet<>();
    sent.children().forEach(one -> names.add(one.name()));
    List<RawElement> children = new ArrayList<>();
    if (rules.absent() != Absent.CLEAR) {
      before.children().stream().filter(one -> !names.contains(one.name())).forEach(children::add);
    }
    children.addAll(cleaned(sent).children());
    return new RawElement(sent.name(), sent.text(), children);
  }

  private static RawElement cleaned(RawElement sent) {
    return new RawElement(
        sent.name(),
        sent.text(),
        sent.children().stream()
            .filter(one -> one.text() != null || !one.children().isEmpty())
            .toList());
  }
}
