package io.github.s360sdk.catalog.internal.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * Which components of records may be left out: those that can be null where they are null, the
 * others where they are empty. An id must not.
 */
final class RecordRules extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  private static final JsonInclude.Value UNLESS_NULL =
      JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS);
  private static final JsonInclude.Value UNLESS_EMPTY =
      JsonInclude.Value.construct(
          JsonInclude.Include.CUSTOM, JsonInclude.Include.ALWAYS, Empty.class, null);

  /** Equals what is left out. */
  @SuppressWarnings("EqualsHashCode") // never put into a map
  static final class Empty {

    Empty() {}

    @Override
    public boolean equals(@Nullable Object value) {
      return value == null || Empties.isEmpty(value);
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  @Override
  public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
    RecordComponent component = component(annotated);
    if (component == null) {
      return super.findPropertyInclusion(annotated);
    }
    return Empties.isNullable(component) ? UNLESS_NULL : UNLESS_EMPTY;
  }

  @Override
  public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
    RecordComponent component = component(member);
    return component == null
        ? super.hasRequiredMarker(member)
        : (Boolean) (!Empties.isNullable(component) && Empties.of(component.getType()) == null);
  }

  private static @Nullable RecordComponent component(Annotated annotated) {
    if (!(annotated instanceof AnnotatedMember member) || !member.getDeclaringClass().isRecord()) {
      return null;
    }
    RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
    if (member instanceof AnnotatedParameter parameter) {
      return components[parameter.getIndex()];
    }
    for (RecordComponent one : components) {
      if (one.getName().equals(member.getName())) {
        return one;
      }
    }
    return null;
  }
}
