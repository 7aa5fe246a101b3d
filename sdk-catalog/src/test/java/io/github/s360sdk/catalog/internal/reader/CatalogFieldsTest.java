package io.github.s360sdk.catalog.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.s360sdk.catalog.internal.stub.type.CatalogData;
import io.github.s360sdk.catalog.model.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Proves that the reader knows every field that the stubs know, and puts each in its place. */
class CatalogFieldsTest {

  static final List<String> KINDS = StubXml.KINDS.stream().sorted().toList();

  // Read under another name than that of the wire; what is not listed keeps its name.
  private static final Map<String, String> RENAMED = Map.of();

  @ParameterizedTest
  @FieldSource("KINDS")
  void everyFieldOfTheStubsArrivesInTheModelUnderItsName(String kind) throws Exception {
    StubXml stub = StubXml.of(CatalogData.class, "catalogData", kind);
    Map<String, String> leaves = ModelLeaves.of(Answers.catalog(stub.xml()));

    Map<String, String> wrong = new TreeMap<>();
    stub.values()
        .forEach(
            (value, path) -> {
              String place = leaves.get(value);
              if (place == null) {
                wrong.put(path, "is lost");
              } else if (!matches(last(path), last(place))) {
                wrong.put(path, "became " + place);
              }
            });
    assertThat(wrong).isEmpty();
    assertThat(stub.values()).hasSizeGreaterThan(350);
  }

  private static boolean matches(String wire, String model) {
    return wire.equals(model) || model.equals(RENAMED.get(wire));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void everyFlagChangesTheModel(String kind) throws Exception {
    StubXml plain = StubXml.of(CatalogData.class, "catalogData", kind);
    Catalog without = Answers.catalog(plain.xml());

    List<String> lost = new ArrayList<>();
    for (int flag = 0; flag < plain.flags().size(); flag++) {
      StubXml with = StubXml.of(CatalogData.class, "catalogData", kind, flag);
      if (Answers.catalog(with.xml()).equals(without)) {
        lost.add(plain.flags().get(flag));
      }
    }
    assertThat(lost).isEmpty();
    assertThat(plain.flags()).hasSizeGreaterThan(40);
  }
}
