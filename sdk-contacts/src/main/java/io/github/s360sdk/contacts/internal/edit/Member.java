package io.github.s360sdk.contacts.internal.edit;

import io.github.s360sdk.contacts.internal.check.Names;
import io.github.s360sdk.contacts.internal.reader.Kinds;
import io.github.s360sdk.contacts.model.ContactDetail;
import io.github.s360sdk.core.model.RawElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a contact that is saved as a whole. */
public enum Member {
  /** Postal addresses. */
  ADDRESSES("addresses", "addresses", ContactDetail.ADDRESSES, "contactAddressId"),
  /** Opt-ins. */
  AUTHORISATIONS(
      "authorizations", "authorisations", ContactDetail.AUTHORIZATIONS, "authorizationCode"),
  /** Communication means. */
  COMMUNICATION_MEANS(
      "communicationMeans",
      "communicationMeans",
      ContactDetail.COMMUNICATION_MEANS,
      "communicationMeanId"),
  /** Criteria. */
  CRITERIA("contactCriteria", "criteria", ContactDetail.CRITERIA, "criterionCode"),
  /** The person. */
  INDIVIDUAL("individualContact", "individual", ContactDetail.GENERAL, null),
  /** The structure. */
  STRUCTURE("structureContact", "structure", ContactDetail.GENERAL, null);

  private final String wireName;
  private final String modelName;
  private final ContactDetail detail;
  private final @Nullable String key;

  Member(String wireName, String modelName, ContactDetail detail, @Nullable String key) {
    this.wireName = wireName;
    this.modelName = modelName;
    this.detail = detail;
    this.key = key;
  }

  public String wireName() {
    return wireName;
  }

  /** What callers call it. */
  public String modelName() {
    return modelName;
  }

  /** What callers call its fields. */
  Names names() {
    return switch (this) {
      case ADDRESSES -> Names.ADDRESS;
      case COMMUNICATION_MEANS -> Names.MEAN;
      case INDIVIDUAL -> Names.INDIVIDUAL;
      case STRUCTURE -> Names.STRUCTURE;
      case AUTHORISATIONS, CRITERIA -> Names.NONE;
    };
  }

  /** With which detail the platform tells it. */
  public ContactDetail detail() {
    return detail;
  }

  /** Field that tells an item of a list from others; null if it is no list. */
  @Nullable String key() {
    return key;
  }

  boolean isList() {
    return key != null;
  }

  /** What tells an item of a list from others; null if it has none yet. */
  @Nullable String keyOf(RawElement item) {
    return key == null ? null : Trees.text(item, key);
  }

  /** Its elements among those of an answer that tell something. */
  public List<RawElement> in(List<RawElement> elements) {
    return elements.stream()
        .filter(one -> one.name().equals(wireName))
        .filter(one -> isList() ? !one.children().isEmpty() : Kinds.isTold(one))
        .toList();
  }
}
