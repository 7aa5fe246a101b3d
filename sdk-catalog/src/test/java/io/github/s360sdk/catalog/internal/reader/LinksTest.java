package io.github.s360sdk.catalog.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.s360sdk.catalog.model.Link;
import io.github.s360sdk.catalog.model.RateType;
import io.github.s360sdk.catalog.model.Season;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

  private static final int SEASONS = 5;

  /** A link that was asked for. */
  private record Asked(Link<String> link, int season) {}

  /** The rule in one sentence: the own season, else the first season that has the part. */
  private static @Nullable String expected(List<Map<Long, String>> seasons, Asked asked) {
    String own = seasons.get(asked.season()).get(asked.link().id());
    return own != null
        ? own
        : seasons.stream()
            .map(parts -> parts.get(asked.link().id()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void linksLeadToTheOwnSeasonAndElseToTheFirstThatHasThePart(long seed) {
    Random random = new Random(seed);
    Links<String> links = new Links<>();
    List<Map<Long, String>> seasons = new ArrayList<>();
    List<Asked> asked = new ArrayList<>();
    for (int season = 0; season < SEASONS; season++) {
      Map<Long, String> parts = new HashMap<>();
      seasons.add(parts);
      for (int step = 0; step < 200; step++) {
        long id = random.nextInt(120);
        if (random.nextInt(4) == 0) {
          String part = season + ":" + step;
          links.found(id, part);
          parts.putIfAbsent(id, part);
        } else {
          asked.add(new Asked(links.to(id), season));
        }
      }
      links.endSeason();
    }
    links.endAnswer();

    assertThat(asked)
        .allSatisfy(one -> assertThat(one.link().orNull()).isEqualTo(expected(seasons, one)))
        .anySatisfy(one -> assertThat(one.link().orNull()).isNull());
  }

  @Test
  void oneIdIsOneLinkWithinASeason() {
    Links<String> links = new Links<>();
    Link<String> first = links.to(5);

    assertThat(links.to(5)).isSameAs(first);
    links.endSeason();
    assertThat(links.to(5)).isNotSameAs(first).isEqualTo(first);
  }

  @Test
  void aLinkKnowsItsPartAsSoonAsThatHasBeenRead() {
    Links<String> links = new Links<>();
    Link<String> link = links.to(5);

    assertThat(link.orNull()).isNull();
    links.found(5, "first");
    links.found(5, "second");
    assertThat(link.orNull()).isEqualTo("first");
    assertThat(links.to(5).orNull()).isEqualTo("first");
  }

  @Test
  void noIdIsNoLink() {
    assertThat(new Links<String>().toNullable(null)).isNull();
  }

  @Test
  void linksOfOneTypeDoNotLeadToAnother() {
    LinkRegistry registry = new LinkRegistry();
    Link<RateType> link = registry.to(RateType.class, 5);

    assertThat(LinkRegistry.isLinked(RateType.class)).isTrue();
    assertThat(LinkRegistry.isLinked(Season.class)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> registry.to(Season.class, 5))
        .withMessageContaining("Season");
    registry.endAnswer();
    assertThat(link.orNull()).isNull();
  }
}
