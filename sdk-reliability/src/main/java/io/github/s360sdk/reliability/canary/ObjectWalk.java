package io.github.s360sdk.reliability.canary;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the text of an object and of everything that its public accessors lead to. What an accessor
 * returns may be a secret, but no object of the SDK may print one.
 */
final class ObjectWalk {

  private static final String SDK = "io.github.s360sdk.";
  private static final String OWN = "io.github.s360sdk.reliability.";
  private static final Pattern CONTACT = Pattern.compile(".*\\.contacts\\..*");
  // Only those of a model are sure to do nothing but look.
  private static final Pattern MODEL = Pattern.compile(".*\\.(model|error|request|journal)\\..*");
  private static final Set<String> NOT_ASKED =
      Set.of("hashCode", "toString", "getClass", "clone", "notify", "notifyAll", "iterator");
  // Catalogues are large, and each of their kinds of objects is met long before.
  private static final int MOST = 1_500;

  private final Texts texts;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  ObjectWalk(Texts texts) {
    this.texts = texts;
  }

  void walk(Object value) {
    if (seen.size() > MOST || !seen.add(value)) {
      return;
    }
    if (value instanceof Iterable<?> many && !isOfSdk(value)) {
      many.forEach(this::walkIfAny);
    } else if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(this::walkIfAny);
      map.values().forEach(this::walkIfAny);
    } else if (value instanceof Optional<?> one) {
      one.ifPresent(this::walk);
    } else if (value instanceof Object[] many) {
      Arrays.asList(many).forEach(this::walkIfAny);
    } else if (isOfSdk(value)) {
      String name = value.getClass().getName();
      Place place = CONTACT.matcher(name).matches() ? Place.TEXT_OF_CONTACT : Place.TEXT;
      texts.add(place, name, String.valueOf(value));
      if (!(value instanceof Enum)) {
        look(value);
      }
    }
  }

  private void walkIfAny(@Nullable Object value) {
    if (value != null) {
      walk(value);
    }
  }

  private static boolean isOfSdk(Object value) {
    String name = value.getClass().getName();
    return name.startsWith(SDK) && !name.startsWith(OWN);
  }

  private void look(Object value) {
    boolean isModel =
        value instanceof Record || MODEL.matcher(value.getClass().getName()).matches();
    if (!isModel) {
      return;
    }
    for (Method method : value.getClass().getMethods()) {
      if (method.getParameterCount() == 0
          && !Modifier.isStatic(method.getModifiers())
          && Modifier.isPublic(method.getDeclaringClass().getModifiers())
          && method.getDeclaringClass().getName().startsWith(SDK)
          && method.getReturnType() != void.class
          && !NOT_ASKED.contains(method.getName())) {
        walkIfAny(valueOf(method, value));
      }
    }
  }

  private @Nullable Object valueOf(Method method, Object value) {
    try {
      return method.invoke(value);
    } catch (InvocationTargetException e) {
      // Some know no answer; what they say then counts as well.
      Throwable cause = e.getCause() == null ? e : e.getCause();
      texts.add(Place.ERROR, cause.getClass().getName(), CanaryLogProvider.trace(cause));
      return null;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
