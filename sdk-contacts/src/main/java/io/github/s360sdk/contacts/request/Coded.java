package io.github.s360sdk.contacts.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Collects what a contact has by code: criteria and authorisations. Not thread-safe. */
final class Coded {

  private final Map<String, List<String>> criteria = new LinkedHashMap<>();
  private final Map<String, Boolean> authorisations = new LinkedHashMap<>();

  Map<String, List<String>> criteria() {
    return criteria;
  }

  Map<String, Boolean> authorisations() {
    return authorisations;
  }

  void criterion(String code, String... values) {
    for (String value : values) {
      Objects.requireNonNull(value, "values");
    }
    criteria.put(Objects.requireNonNull(code, "code"), List.of(values));
  }

  void allow(boolean allowed, String... codes) {
    for (String code : codes) {
      authorisations.put(Objects.requireNonNull(code, "code"), allowed);
    }
  }
}
