package io.github.s360sdk.availability.internal;

import io.github.s360sdk.availability.request.PlacesQuery;
import io.github.s360sdk.availability.request.UnitsQuery;
import io.github.s360sdk.availability.request.UpdatesQuery;
import java.util.ArrayList;
import java.util.List;

/** Splits questions about many ids into several. */
public final class Batches {

  private Batches() {}

  /** Questions about places. */
  public static List<Question.Places> places(boolean events, PlacesQuery query, int size) {
    List<List<Long>> performances = parts(query.performances(), size);
    if (performances.size() == 1) {
      return List.of(new Question.Places(events, query));
    }
    List<Question.Places> questions = new ArrayList<>();
    for (int i = 0; i < performances.size(); i++) {
      List<Long> of = share(query.events(), i, performances.size());
      questions.add(new Question.Places(events, query.about(of, performances.get(i))));
    }
    return questions;
  }

  /** Questions about units. */
  public static List<Question.Units> units(UnitsQuery query, int size) {
    return parts(query.products(), size).stream()
        .map(products -> new Question.Units(query.about(products)))
        .toList();
  }

  /** Questions about changes. */
  public static List<Question.Updates> updates(UpdatesQuery query, int size) {
    return parts(query.products(), size).stream()
        .map(products -> new Question.Updates(query.about(products)))
        .toList();
  }

  /** The ids in parts of the same size but for the last; none without ids. */
  public static List<List<Long>> parts(List<Long> ids, int size) {
    List<List<Long>> parts = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += size) {
      parts.add(ids.subList(from, Math.min(ids.size(), from + size)));
    }
    return parts;
  }

  /** One of several shares that are as equal as can be. */
  private static List<Long> share(List<Long> ids, int number, int of) {
    int from = (int) ((long) ids.size() * number / of);
    int to = (int) ((long) ids.size() * (number + 1) / of);
    return ids.subList(from, to);
  }
}
