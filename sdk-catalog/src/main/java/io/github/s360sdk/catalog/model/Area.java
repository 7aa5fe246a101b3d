package io.github.s360sdk.catalog.model;

import io.github.s360sdk.core.model.AreaKind;
import io.github.s360sdk.core.model.LocalizedText;
import io.github.s360sdk.core.model.OpenValue;
import io.github.s360sdk.core.model.RawFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An area of a space as it is built (observed).
 *
 * @param id id
 * @param code code, or null
 * @param name name for people (wire name {@code externalName}); may be empty
 * @param internalName name for the staff; may be empty
 * @param kind kind, or null
 * @param type what it consists of, or null
 * @param physicalGauge number of places as it is built, or null
 * @param shapes its outlines on the map
 * @param raw field whose content is not known: {@code blocks}
 */
public record Area(
    long id,
    @Nullable String code,
    LocalizedText name,
    LocalizedText internalName,
    @Nullable OpenValue<AreaKind> kind,
    @Nullable OpenValue<AreaType> type,
    @Nullable Integer physicalGauge,
    List<Shape> shapes,
    RawFields raw) {

  /** Copies the list. */
  public Area {
    shapes = List.copyOf(shapes);
  }

  /**
   * An outline on the map: corner after corner, in units that are not known (observed).
   *
   * @param x places from the left
   * @param y places from the top, or from the bottom; which is not known
   */
  public record Shape(List<Integer> x, List<Integer> y) {

    /** Copies the lists. */
    public Shape {
      x = List.copyOf(x);
      y = List.copyOf(y);
    }
  }
}
