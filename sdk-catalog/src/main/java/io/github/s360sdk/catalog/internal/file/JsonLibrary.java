package io.github.s360sdk.catalog.internal.file;

/**
 * Jackson, which is not brought along: only catalogues in files and values in shared caches need
 * it. So nothing that is loaded for anything else may refer to it.
 */
public final class JsonLibrary {

  private JsonLibrary() {}

  /**
   * Looks whether it is there.
   *
   * @throws IllegalStateException if it is not, with what to add
   */
  public static void require() {
    try {
      Class.forName(
          "com.fasterxml.jackson.databind.ObjectMapper", false, JsonLibrary.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "catalogues in files and values in shared caches need the library"
              + " com.fasterxml.jackson.core:jackson-databind, version 2: add it to the program",
          e);
    }
  }
}
