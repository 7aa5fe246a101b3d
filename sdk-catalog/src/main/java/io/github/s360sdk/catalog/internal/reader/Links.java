package io.github.s360sdk.catalog.internal.reader;

import io.github.s360sdk.catalog.model.Link;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The links of one kind: those that are asked for and the parts that they lead to, in whatever
 * order the answer has them. A season asks itself first, then what stands outside of seasons, and
 * then the seasons before it; what is still open at its end is kept and looked for again at the end
 * of the answer.
 */
final class Links<T> {

  private LongMap<LateLink<T>> asked = new LongMap<>();
  private final LongMap<T> ofEarlierSeasons = new LongMap<>();
  // Known to all seasons while they are read, and not only at their ends.
  private final LongMap<T> outside = new LongMap<>();
  private LongMap<T> ofSeason = new LongMap<>();
  private final List<LateLink<T>> open = new ArrayList<>();

  /** The link to an id; the same one for the same id within a season. */
  Link<T> to(long id) {
    return asked.computeIfAbsent(id, this::late);
  }

  @Nullable Link<T> toNullable(@Nullable Long id) {
    return id == null ? null : to(id);
  }

  private LateLink<T> late(long id) {
    LateLink<T> link = new LateLink<>(id);
    T known = ofSeason.get(id);
    if (known == null) {
      known = outside.get(id);
    }
    if (known != null) {
      link.bind(known);
    }
    return link;
  }

  /** The part that this season has under an id; the equal one, if it is repeated. */
  T sameOrNew(long id, T part) {
    T known = ofSeason.get(id);
    if (known != null && known.equals(part)) {
      return known;
    }
    found(id, part);
    return part;
  }

  /** A part has been read. */
  void found(long id, T part) {
    ofSeason.putIfAbsent(id, part);
    LateLink<T> link = asked.get(id);
    if (link != null) {
      link.bind(part);
    }
  }

  /** What was found since the last season stands outside of seasons. */
  void endOutside() {
    ofSeason.forEachEntry(outside::putIfAbsent);
    ofSeason.forEachEntry(ofEarlierSeasons::putIfAbsent);
    ofSeason = new LongMap<>();
  }

  /** The season ends: its open links are looked for in the seasons before it. */
  void endSeason() {
    asked.forEach(
        link -> {
          if (!link.isBound()) {
            T earlier = ofEarlierSeasons.get(link.id());
            if (earlier != null) {
              link.bind(earlier);
            } else {
              open.add(link);
            }
          }
        });
    asked = new LongMap<>();
    ofSeason.forEachEntry(ofEarlierSeasons::putIfAbsent);
    ofSeason = new LongMap<>();
  }

  /** The answer ends: what is still open is looked for in all seasons. */
  void endAnswer() {
    endSeason();
    for (LateLink<T> link : open) {
      T part = ofEarlierSeasons.get(link.id());
      if (part != null) {
        link.bind(part);
      }
    }
    open.clear();
  }
}
