package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.model.Catalog;
import io.github.s360sdk.catalog.model.Link;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All links of a model with what they lead to, in the order of the model. */
public final class ModelLinks {

  /**
   * A link.
   *
   * @param path where it stands
   * @param id its id
   * @param target what it leads to
   */
  public record Bound(String path, long id, Optional<Object> target) {}

  private final List<Bound> found = new ArrayList<>();

  private ModelLinks() {}

  public static List<Bound> of(Catalog catalog) {
    ModelLinks links = new ModelLinks();
    links.collect(catalog.seasons(), "seasons");
    links.collect(catalog.setup(), "setup");
    return links.found;
  }

  private void collect(Object value, String path) {
    if (value instanceof Link<?> link) {
      found.add(new Bound(path, link.id(), Optional.ofNullable(link.orNull())));
    } else if (value instanceof Collection<?> all) {
      all.forEach(one -> collect(one, path));
    } else if (value instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        collect(ModelLeaves.get(record, component), path + "." + component.getName());
      }
    }
  }
}
