package io.github.s360sdk.testing.model;

import io.github.s360sdk.core.model.RawElement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the books of the simulator hold of a contact at one moment.
 *
 * @param number number
 * @param login login, or null
 * @param data all that can be told of it, with elements that only those know who sent them
 */
public record ContactSnapshot(String number, @Nullable String login, RawElement data) {

  /** Checks that the parts are there. */
  public ContactSnapshot {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(data, "data");
  }

  /**
   * Texts of the elements at a path of wire names, for example {@code addresses/town}.
   *
   * @param path names with slashes between them
   * @return the texts in the order of the books; elements without a text are left out
   */
  public List<String> texts(String path) {
    Stream<RawElement> found = Stream.of(data);
    for (String name : path.split("/", -1)) {
      found = found.flatMap(one -> one.children().stream()).filter(one -> one.name().equals(name));
    }
    return found.flatMap(one -> Stream.ofNullable(one.text())).toList();
  }

  /** The number only: the rest looks like personal data. */
  @Override
  public String toString() {
    return "ContactSnapshot[" + number + "]";
  }
}
