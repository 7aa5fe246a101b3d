package io.github.s360sdk.testing.model;

import io.github.s360sdk.core.model.RawElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A contact that is put into the books of the simulator. Fields have their wire names. Fields of
 * the person, of the structure and of what can be saved may be such that nobody knows; they are
 * told all the same.
 *
 * @param number number, or null for the next one that is free
 * @param structure whether it is a structure, and not a person
 * @param login login, or null
 * @param password password, or null
 * @param members elements by the wire name of the member that they belong to
 */
public record SimulatedContact(
    @Nullable String number,
    boolean structure,
    @Nullable String login,
    @Nullable String password,
    Map<String, List<RawElement>> members) {

  /** Copies the map. */
  public SimulatedContact {
    Map<String, List<RawElement>> copy = new LinkedHashMap<>();
    members.forEach((name, elements) -> copy.put(name, List.copyOf(elements)));
    members = java.util.Collections.unmodifiableMap(copy);
  }

  /**
   * Builds a contact.
   *
   * @param fill says what it has
   * @return the contact
   */
  public static SimulatedContact of(Consumer<? super Builder> fill) {
    Builder builder = new Builder();
    fill.accept(builder);
    return builder.build();
  }

  /** The number only: the rest looks like personal data. */
  @Override
  public String toString() {
    return "SimulatedContact[" + number + "]";
  }

  /** Collects what a contact has. Not thread-safe. */
  public static final class Builder {

    private @Nullable String number;
    private boolean structure;
    private @Nullable String login;
    private @Nullable String password;
    private final List<RawElement> party = new ArrayList<>();
    private final Map<String, List<RawElement>> members = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Sets the number. Default: the next one that is free.
     *
     * @param digits text of digits
     * @return this
     */
    public Builder number(String digits) {
      this.number = digits;
      return this;
    }

    /**
     * Makes it a structure. Default: a person.
     *
     * @return this
     */
    public Builder structure() {
      this.structure = true;
      return this;
    }

    /**
     * Sets a field of the person or structure.
     *
     * @param wireName name, for example {@code individualLastname}
     * @param values its values
     * @return this
     */
    public Builder field(String wireName, String... values) {
      for (String value : values) {
        party.add(leaf(wireName, value));
      }
      return this;
    }

    /**
     * Lets it log in.
     *
     * @param name login
     * @param secret password
     * @return this
     */
    public Builder login(String name, String secret) {
      this.login = name;
      this.password = secret;
      return this;
    }

    /**
     * Adds an address.
     *
     * @param namesAndValues wire names and values by turns, for example {@code "town", "Lyon"}
     * @return this
     */
    public Builder address(String... namesAndValues) {
      return item("addresses", namesAndValues);
    }

    /**
     * Adds an opt-in or opt-out.
     *
     * @param code its code
     * @param allowed whether it is allowed
     * @return this
     */
    public Builder authorisation(String code, boolean allowed) {
      return item("authorizations", "allowed", String.valueOf(allowed), "authorizationCode", code);
    }

    /**
     * Adds a criterion.
     *
     * @param code its code
     * @param values its values
     * @return this
     */
    public Builder criterion(String code, String... values) {
      List<String> all = new ArrayList<>(List.of("criterionCode", code));
      for (String value : values) {
        all.add("values");
        all.add(value);
      }
      return item("contactCriteria", all.toArray(String[]::new));
    }

    /**
     * Adds an element to a list, for example to {@code indicators}, {@code advantages} or {@code
     * communicationMeans}.
     *
     * @param member wire name of the list
     * @param namesAndValues wire names and values by turns
     * @return this
     */
    public Builder item(String member, String... namesAndValues) {
      if (namesAndValues.length % 2 != 0) {
        throw new IllegalArgumentException("namesAndValues must be names and values by turns");
      }
      List<RawElement> children = new ArrayList<>();
      for (int i = 0; i < namesAndValues.length; i += 2) {
        children.add(leaf(namesAndValues[i], namesAndValues[i + 1]));
      }
      members
          .computeIfAbsent(member, name -> new ArrayList<>())
          .add(new RawElement(member, null, children));
      return this;
    }

    private static RawElement leaf(String name, String text) {
      return new RawElement(name, text, List.of());
    }

    private SimulatedContact build() {
      String wrapper = structure ? "structureContact" : "individualContact";
      Map<String, List<RawElement>> all = new LinkedHashMap<>(members);
      all.put(wrapper, List.of(new RawElement(wrapper, null, party)));
      return new SimulatedContact(number, structure, login, password, all);
    }
  }
}
