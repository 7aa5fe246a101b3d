package io.github.s360sdk.testing.internal.state;

import io.github.s360sdk.core.model.RawElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contact in the books. Guarded by the store. */
final class ContactRecord {

  final String number;
  final long id;
  final boolean structure;
  final Instant created;
  Instant modified;
  @Nullable String login;
  @Nullable String password;

  /** Tokens of logins that are remembered, and until when they are valid. */
  final Map<String, Instant> tokens = new HashMap<>();

  /** Elements by the wire name of the member that they belong to; the person among them. */
  final Map<String, List<RawElement>> members = new LinkedHashMap<>();

  ContactRecord(String number, long id, boolean structure, Instant created) {
    this.number = number;
    this.id = id;
    this.structure = structure;
    this.created = created;
    this.modified = created;
  }

  String wrapper() {
    return structure ? "structureContact" : "individualContact";
  }

  RawElement party() {
    List<RawElement> party = members.getOrDefault(wrapper(), List.of());
    return party.isEmpty() ? new RawElement(wrapper(), null, List.of()) : party.get(0);
  }

  /** The first text of a field of the person or structure. */
  @Nullable String text(String field) {
    return text(party(), field);
  }

  static @Nullable String text(RawElement element, String field) {
    return element.children().stream()
        .filter(one -> one.name().equals(field) && one.text() != null)
        .map(RawElement::text)
        .findFirst()
        .orElse(null);
  }

  String role() {
    String role = text("role");
    return role == null ? "PUBLIC" : role;
  }

  List<RawElement> list(String member) {
    return members.getOrDefault(member, List.of());
  }

  /** All elements, those of one member together. */
  List<RawElement> elements() {
    List<RawElement> all = new ArrayList<>();
    members.values().forEach(all::addAll);
    return all;
  }
}
