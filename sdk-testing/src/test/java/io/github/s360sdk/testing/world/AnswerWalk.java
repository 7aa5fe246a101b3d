package io.github.s360sdk.testing.world;

import io.github.s360sdk.catalog.internal.stub.type.CatalogResultDetailed;
import io.github.s360sdk.catalog.internal.stub.type.ComfortVariableValue;
import io.github.s360sdk.core.internal.stub.ExternalName;
import io.github.s360sdk.core.internal.stub.Translation;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlTransient;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through an answer beside the stubs: which element of which type occurs, and what of
 * products and prices is worth to be checked.
 */
final class AnswerWalk {

  private static final Map<Class<?>, Map<String, Class<?>>> ELEMENTS = new HashMap<>();

  private final Set<String> seen = new TreeSet<>();
  private final Set<String> unknown = new TreeSet<>();
  private final Map<String, Integer> paths = new HashMap<>();
  private final Map<String, Set<String>> seasonsOfProducts = new HashMap<>();
  private final List<String> productCodes = new ArrayList<>();
  private final Set<String> performanceIds = new HashSet<>();
  private final Map<String, Set<String>> amounts = new HashMap<>();
  private final Map<String, Map<List<String>, Integer>> grids = new HashMap<>();
  private int doubled;
  private long largestProduct;

  /** Elements of a type with the type of their content. */
  private static Map<String, Class<?>> elements(Class<?> type) {
    Map<String, Class<?>> known = ELEMENTS.get(type);
    if (known != null) {
      return known;
    }
    Map<String, Class<?>> elements = new HashMap<>();
    ELEMENTS.put(type, elements);
    if (type == ExternalName.class) {
      elements.put("translations", Translation.class);
      return elements;
    }
    if (!type.getName().startsWith("io.github.s360sdk.")) {
      return elements;
    }
    for (Class<?> one = type; one != Object.class; one = one.getSuperclass()) {
      for (Field field : one.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())
            && !field.isAnnotationPresent(XmlTransient.class)) {
          XmlElement annotation = field.getAnnotation(XmlElement.class);
          String name =
              annotation == null || annotation.name().equals("##default")
                  ? field.getName()
                  : annotation.name();
          elements.put(name, content(field.getGenericType()));
        }
      }
    }
    return elements;
  }

  private static Class<?> content(Type type) {
    if (type instanceof ParameterizedType list) {
      return content(list.getActualTypeArguments()[0]);
    }
    return type instanceof Class<?> found ? found : Object.class;
  }

  /** Elements of all types below the result, without those whose content is not known. */
  static Set<String> known() {
    Set<String> names = new TreeSet<>();
    Set<Class<?>> done = new HashSet<>();
    Deque<Class<?>> next = new ArrayDeque<>(List.of(CatalogResultDetailed.class));
    while (!next.isEmpty()) {
      Class<?> type = next.pop();
      if (done.add(type)) {
        elements(type)
            .forEach(
                (name, content) -> {
                  if (content != Object.class && content != ComfortVariableValue.class) {
                    names.add(type.getSimpleName() + "." + name);
                    next.push(content);
                  }
                });
      }
    }
    // Documented for older versions only, its values are not known.
    names.remove("CatalogResultDetailed.requestState");
    return names;
  }

  private record Level(String name, @Nullable Class<?> type) {}

  void read(InputStream answer) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader reader = factory.createXMLStreamReader(answer);
    Deque<Level> open = new ArrayDeque<>();
    Products products = new Products();
    StringBuilder text = new StringBuilder();
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        text.setLength(0);
        open.push(new Level(reader.getLocalName(), type(open, reader.getLocalName())));
        count(open);
        products.start(open, reader.getLocation().getCharacterOffset());
      } else if (event == XMLStreamConstants.CHARACTERS) {
        text.append(reader.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        products.end(open, text.toString(), reader.getLocation().getCharacterOffset());
        open.pop();
        text.setLength(0);
      }
    }
  }

  private @Nullable Class<?> type(Deque<Level> open, String name) {
    if (name.equals("CatalogResultDetailed")) {
      return CatalogResultDetailed.class;
    }
    Level parent = open.peek();
    Class<?> type = parent == null ? null : parent.type();
    if (type == null) {
      return null;
    }
    Class<?> content = elements(type).get(name);
    (content == null ? unknown : seen).add(type.getSimpleName() + "." + name);
    return content;
  }

  private void count(Deque<Level> open) {
    StringBuilder path = new StringBuilder();
    for (Level level : open) {
      path.insert(0, path.isEmpty() ? level.name() : level.name() + "/");
    }
    paths.merge(path.toString(), 1, Integer::sum);
  }

  Set<String> seen() {
    return seen;
  }

  Set<String> unknown() {
    return unknown;
  }

  /** How many elements have a path with this end. */
  int count(String end) {
    return paths.entrySet().stream()
        .filter(path -> path.getKey().endsWith("/" + end))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** How many elements have this path directly below an element of the given name. */
  int count(String end, String below) {
    return count(below + "/" + end);
  }

  Set<String> productIds() {
    return seasonsOfProducts.keySet();
  }

  List<String> productCodes() {
    return productCodes;
  }

  Set<String> performanceIds() {
    return performanceIds;
  }

  /** In how many seasons each product stands. */
  Map<String, Integer> seasonsOfProducts() {
    Map<String, Integer> counts = new HashMap<>();
    seasonsOfProducts.forEach((id, seasons) -> counts.put(id, seasons.size()));
    return counts;
  }

  int performancesWithDoubledTriples() {
    return doubled;
  }

  int triplesWithSeveralAmounts() {
    return (int) amounts.values().stream().filter(all -> all.size() > 1).count();
  }

  /** Share of performances whose grid is the most common one of their event. */
  double shareOfCommonGrids() {
    int all = 0;
    int common = 0;
    for (Map<List<String>, Integer> event : grids.values()) {
      all += event.values().stream().mapToInt(Integer::intValue).sum();
      common += event.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
    return (double) common / all;
  }

  long largestProduct() {
    return largestProduct;
  }

  /** What is remembered of the product, performance and price that are open. */
  private final class Products {

    private String season = "";
    private String product = "";
    private long begin;
    private int seasons;
    private final Map<String, String> price = new HashMap<>();
    private final Set<String> triples = new HashSet<>();
    private final List<String> grid = new ArrayList<>();
    private Map<List<String>, Integer> openGrids = new HashMap<>();
    private boolean twice;

    void start(Deque<Level> open, int offset) {
      if (is(open, "seasons", "catalogData")) {
        seasons++;
        season = "season " + seasons;
      } else if (is(open, "products", "seasons")) {
        begin = offset;
        openGrids = new HashMap<>();
      } else if (is(open, "performances", "event", "products", "seasons")) {
        triples.clear();
        grid.clear();
        twice = false;
      } else if (is(open, "prices", "performances", "event", "products", "seasons")) {
        price.clear();
      }
    }

    void end(Deque<Level> open, String text, int offset) {
      if (is(open, "id", "products", "seasons")) {
        product = text;
        seasonsOfProducts.computeIfAbsent(text, id -> new HashSet<>()).add(season);
      } else if (is(open, "code", "products", "seasons")) {
        productCodes.add(text);
      } else if (is(open, "id", "performances", "event", "products", "seasons")) {
        performanceIds.add(text);
      } else if (open.stream().skip(1).findFirst().map(Level::name).orElse("").equals("prices")) {
        price.put(open.element().name(), text);
      } else if (is(open, "prices", "performances", "event", "products", "seasons")) {
        price();
      } else if (is(open, "performances", "event", "products", "seasons")) {
        doubled += twice ? 1 : 0;
        openGrids.merge(List.copyOf(grid), 1, Integer::sum);
      } else if (is(open, "products", "seasons")) {
        largestProduct = Math.max(largestProduct, offset - begin);
        if (!openGrids.isEmpty()) {
          grids.put(season + product, openGrids);
        }
      }
    }

    private void price() {
      String triple =
          price.get("seatCatId") + "," + price.get("audSubCatId") + "," + price.get("priceLevelId");
      twice |= !triples.add(triple);
      amounts.computeIfAbsent(triple, key -> new HashSet<>()).add(price.get("amount"));
      grid.add(triple + "=" + price.get("amount"));
    }

    private boolean is(Deque<Level> open, String... names) {
      int i = 0;
      for (Level level : open) {
        if (i == names.length) {
          return true;
        }
        if (!level.name().equals(names[i])) {
          return false;
        }
        i++;
      }
      return i == names.length;
    }
  }
}
