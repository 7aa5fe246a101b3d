package io.github.s360sdk.catalog.internal.file;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names a model by what its records hold, so that programs with another model do not read what they
 * would only understand in part.
 */
final class ModelVersion {

  private static final int BYTES = 8;

  // In the order of their names, so that the order of discovery makes no difference.
  private final Set<String> lines = new TreeSet<>();

  private ModelVersion() {}

  /** The version of values of a type. */
  static String of(Type type) {
    ModelVersion version = new ModelVersion();
    version.visit(type);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", version.lines).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  private void visit(Type type) {
    if (type instanceof Class<?> raw) {
      visitClass(raw);
    } else if (type instanceof ParameterizedType generic) {
      visit(generic.getRawType());
      for (Type argument : generic.getActualTypeArguments()) {
        visit(argument);
      }
    } else if (type instanceof WildcardType wildcard) {
      for (Type bound : wildcard.getUpperBounds()) {
        visit(bound);
      }
    }
  }

  private void visitClass(Class<?> type) {
    StringBuilder line = new StringBuilder(type.getName());
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        line.append(' ')
            .append(component.getName())
            .append(':')
            .append(component.getGenericType().getTypeName());
      }
    }
    if (!lines.add(line.toString())) {
      return;
    }
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        visit(component.getGenericType());
      }
    }
    Class<?>[] permitted = type.getPermittedSubclasses();
    if (permitted != null) {
      for (Class<?> one : permitted) {
        visitClass(one);
      }
    }
  }
}
